import { describe, expect, it } from 'vitest';
import { parseDocument } from '@/domain/documents/document';
import { plainText } from '@/domain/documents/plain/plain-text';
import { readHtml } from '@/server/word/read-html';
import { documentFromHtml } from './document-from-html';
import { hostile } from './html.fixtures';
import { withTable } from './loose-cells';

const textOf = (html: string) => plainText(documentFromHtml(readHtml(html), 'en').document);

describe('hostile HTML', () => {
  it.each(Object.entries(hostile))(
    'with %s becomes a document that can be stored',
    (_, html) => {
      const { document } = documentFromHtml(readHtml(html), 'en');
      expect(parseDocument(document)).toMatchObject({ ok: true });
    },
    60_000,
  );

  it('reopens no more than a few elements in each paragraph', () => {
    const bold = Array.from({ length: 20_000 }, (_, n) => `<p><b id=b${n}>x`).join('');
    expect(textOf(bold).replaceAll(' ', '')).toHaveLength(20_000);
  }, 60_000);

  it('keeps the text of what is nested without end, and of what follows it', () => {
    expect(textOf(hostile['elements nested without end'] ?? '')).toBe('deep after');
    expect(textOf(hostile['bold nested without end'] ?? '')).toBe('deep');
    expect(textOf(hostile['tables nested without end'] ?? '')).toBe('deep');
  });

  it('loses no words of broken tables and of cells without a table', () => {
    for (const word of ['loose', 'words', 'a', 'b', 'c', 'd', 'e']) {
      expect(textOf(hostile['a broken table'] ?? '')).toContain(word);
    }
    expect(textOf(hostile['cells without a table'] ?? '')).toBe('a b c');
    expect(textOf('<p>a<plaintext><p>b')).toBe('a <p>b');
  });

  it('reads nothing of templates, scripts, drawings and elements without a reader', () => {
    expect(textOf(hostile['a template'] ?? '')).toBe('ab');
    expect(textOf(hostile['raw text'] ?? '')).toBe('<b>c d');
    expect(textOf('<p>a<noscript><b>two</b></noscript>b')).toBe('ab');
  });

  it('adds a table only around cells and rows at the beginning', () => {
    expect(withTable('<html><body><!--StartFragment--><tr><td>a')).toBe(
      '<html><body><!--StartFragment--><table><tr><td>a',
    );
    for (const html of ['<p><td>a', 'a<td>b', '<table><td>a', '<!--'.repeat(1_000), '']) {
      expect(withTable(html)).toBe(html);
    }
  });
});
