import { expect, it } from 'vitest';
import { readHtml } from '@/server/word/read-html';
import type { Block, Document, LineInline } from './document';
import { everything } from './document.fixtures';
import { documentFromHtml } from './html/document-from-html';
import { noteLines, noteWords } from './note-words';

const shown = (paragraphs: LineInline[][]) =>
  paragraphs
    .map((content) => content.map((node) => (node.type === 'text' ? node.text : '⏎')).join(''))
    .join('¶');
const ofHtml = (html: string) =>
  shown(noteWords(documentFromHtml(readHtml(html), 'en').document).paragraphs);

it('has a paragraph for every paragraph, item and row', () => {
  expect(ofHtml('<p>One</p><p>two</p>')).toBe('One¶two');
  expect(ofHtml('<h2>One</h2><ul><li>two</li><li>three</li></ul>')).toBe('One¶two¶three');
  expect(ofHtml('<ol start="4"><li>two</li><li>three</li></ol>')).toBe('4. two¶5. three');
  expect(ofHtml('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>')).toBe('a b¶c');
  expect(ofHtml('<p>One<br>two</p>')).toBe('One⏎two');
});

it('keeps bold words, links and languages', () => {
  const passage: Block = {
    type: 'passage',
    attrs: { lang: 'ru', dir: 'ltr' },
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Да' }] }],
  };
  expect(noteWords({ content: [passage] }).paragraphs).toEqual([
    [{ type: 'text', text: 'Да', marks: [{ type: 'language', attrs: passage.attrs }] }],
  ]);
  const { document } = documentFromHtml(
    readHtml('<p><b>a</b><a href="https://example.org/">b</a></p>'),
    'en',
  );
  expect(noteWords(document).paragraphs).toEqual([
    document.content[0]?.type === 'paragraph' && document.content[0].content,
  ]);
});

it('keeps every word of any text', () => {
  const words = (document: Document) =>
    JSON.stringify(document).match(/(?<="(text|label|identifier)":")[^"]+/g);
  const kept = shown(noteWords(everything).paragraphs);
  for (const word of words(everything) ?? []) expect(kept).toContain(word);
});

it('counts the images that are left out', () => {
  expect(noteWords(everything).imagesLeftOut).toBeGreaterThan(0);
});

it('divides plain text at blank lines, otherwise at every line', () => {
  expect(shown(noteLines('One\r\ntwo\n\nthree\n'))).toBe('One⏎two¶three');
  expect(shown(noteLines('One\ntwo'))).toBe('One¶two');
  expect(shown(noteLines('One'))).toBe('One');
});
