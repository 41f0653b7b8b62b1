import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '@/domain/documents/document';
import { everything, someDocument } from '@/domain/documents/document.fixtures';
import { staffMessages } from '@/i18n/staff/translate';
import { sheetHtml } from './sheet-html';

const shown = {
  images: [],
  files: [],
  interfaceLanguage: 'en' as const,
  words: staffMessages('en', 'editor'),
};
const paragraph = (text?: string): Document => ({
  type: 'doc',
  content: [{ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) }],
});

describe('the sheet that the server sends', () => {
  it('has an empty line with a placeholder where there is no text yet', () => {
    expect(sheetHtml(paragraph(), shown)).toBe(
      `<p class="is-editor-empty" data-placeholder="${shown.words.placeholder}"><br></p>`,
    );
  });

  it('has an empty line after a block in which nothing can be typed at the end', () => {
    expect(sheetHtml(everything, shown)).toMatch(/<\/figure><p><br><\/p>$/);
  });

  it('shows images, notes and items, none of which can be typed into', () => {
    const html = sheetHtml(everything, { ...shown, images: [image] });
    expect(html).toContain('<img src="/p1.webp" width="8" height="6" alt="A &lt;mill&gt;"');
    expect(html).toContain('At &quot;work&quot;');
    for (const start of ['figure data-image', 'sup class="note-mark"', 'p class="archival-item"'])
      expect(html).toMatch(new RegExp(`<${start}[^>]*contenteditable="false"`));
  });

  it('says what an archival item is, and marks the still of a video', () => {
    const html = sheetHtml(everything, shown);
    expect(html).toContain(`${shown.words.archivalItem}</span>`);
    expect(html).toContain('<figure class="video-link"');
  });

  it('keeps the text of a note in an attribute for the editor, outside editable text', () => {
    const content = [{ type: 'text' as const, text: 'A "letter".' }];
    const body: Document = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'footnote', content }] }],
    };
    const html = sheetHtml(body, shown);
    expect(html.replace(/<[^>]*>/g, '')).toBe('');
    const [, carried = ''] = /data-note="([^"]*)"/.exec(html) ?? [];
    expect(JSON.parse(carried.replaceAll('&quot;', '"'))).toEqual(content);
  });

  it('has a cursor position after a note or a break at the end of a paragraph', () => {
    for (const last of [
      { type: 'footnote' as const, content: [] },
      { type: 'hardBreak' as const },
    ]) {
      const content = [{ type: 'text' as const, text: 'ab' }, last];
      const body: Document = { type: 'doc', content: [{ type: 'paragraph', content }] };
      expect(sheetHtml(body, shown)).toMatch(/(<\/sup>|<br data-kept>)<br><\/p>$/);
    }
  });

  it('says that an image lacks an alternative text, or was deleted', () => {
    const images = [{ ...image, alt: '', href: '/admin/images/p1' }];
    const html = sheetHtml(everything, { ...shown, images });
    expect(html).toContain(shown.words.altMissing);
    expect(html).toContain('<a href="/admin/images/p1" target="_blank" rel="noopener">');
    expect(html).toContain(`<p class="image-missing">${shown.words.imageGone}</p>`);
  });

  it('escapes all text in elements and attributes', () => {
    const hostile = '</p><script>alert(1)</script><img src=x onerror="alert(1)">';
    expect(sheetHtml(paragraph(hostile), shown)).toBe(
      '<p>&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</p>',
    );
  });

  it('closes what it opens, whatever the document', () => {
    fc.assert(
      fc.property(someDocument, (document) => {
        const open: string[] = [];
        for (const [, isEnd, name = ''] of sheetHtml(document, shown).matchAll(/<(\/?)(\w+)/g)) {
          if (isEnd) expect(open.pop()).toBe(name);
          else if (!['br', 'hr', 'img'].includes(name)) open.push(name);
        }
        expect(open).toEqual([]);
      }),
    );
  });
});

const image = {
  id: 'p1',
  src: '/p1.webp',
  width: 8,
  focusX: 0.5,
  focusY: 0.5,
  height: 6,
  alt: 'A <mill>',
  decorative: false,
  caption: 'At "work"',
  credit: 'Somebody',
  href: null,
};
