import { expect, it } from 'vitest';
import type { Block, Document, NoteInline } from '@/domain/documents/document';
import { everything } from '@/domain/documents/document.fixtures';
import { documentFromHtml } from '@/domain/documents/html/document-from-html';
import { readHtml } from '@/server/word/read-html';
import { noteLines, noteWords } from './note-words';

const shown = (content: NoteInline[]) =>
  content.map((inline) => (inline.type === 'text' ? inline.text : '⏎')).join('');
const ofHtml = (html: string) =>
  shown(noteWords(documentFromHtml(readHtml(html), 'en').document).content);

it('has a line for every paragraph, item and row', () => {
  expect(ofHtml('<p>One</p><p>two</p>')).toBe('One⏎two');
  expect(ofHtml('<h2>One</h2><ul><li>two</li><li>three</li></ul>')).toBe('One⏎two⏎three');
  expect(ofHtml('<ol start="4"><li>two</li><li>three</li></ol>')).toBe('4. two⏎5. three');
  expect(ofHtml('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>')).toBe('a b⏎c');
  expect(ofHtml('<p>One<br>two</p>')).toBe('One⏎two');
});

it('keeps bold words, links and languages', () => {
  const passage: Block = {
    type: 'passage',
    attrs: { lang: 'ru', dir: 'ltr' },
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Да' }] }],
  };
  expect(noteWords({ type: 'doc', content: [passage] }).content).toEqual([
    { type: 'text', text: 'Да', marks: [{ type: 'language', attrs: passage.attrs }] },
  ]);
  const { document } = documentFromHtml(
    readHtml('<p><b>a</b><a href="https://example.org/">b</a></p>'),
    'en',
  );
  expect(noteWords(document).content).toEqual(
    document.content[0]?.type === 'paragraph' && document.content[0].content,
  );
});

it('keeps every word of any text', () => {
  const words = (document: Document) =>
    JSON.stringify(document).match(/(?<="(text|label|identifier)":")[^"]+/g);
  const { content } = noteWords(everything);
  const kept = shown(content);
  for (const word of words(everything) ?? []) expect(kept).toContain(word);
});

it('counts the images that are left out', () => {
  expect(noteWords(everything).imagesLeftOut).toBeGreaterThan(0);
});

it('keeps every line of plain text, including blank ones in the middle', () => {
  expect(shown(noteLines('One\r\ntwo\n\nthree\n'))).toBe('One⏎two⏎⏎three');
  expect(shown(noteLines('One'))).toBe('One');
});
