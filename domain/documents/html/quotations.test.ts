import { describe, expect, it } from 'vitest';
import { readHtml } from '@/server/word/read-html';
import { documentFromHtml } from './document-from-html';

const read = (html: string) => documentFromHtml(readHtml(html), 'en').document.content;
const kinds = (html: string) =>
  read(html).map((block) => (block.type === 'blockquote' ? block.content.length : block.type));
const plain = '<p class=MsoNormal>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>';
const styled = (style: string, more = '') => `<p ${more} style='${style}'>Said.</p>`;

describe('quotations of word processors', () => {
  it('are one where several paragraphs follow each other', () => {
    const quote = '<p class=MsoQuote>Said.</p>\n<p class=MsoQuote>And said.</p>';
    expect(kinds(`<p>One.</p>${quote}<p>Two.</p><p class=MsoIntenseQuote>Said.</p>`)).toEqual([
      'paragraph',
      2,
      'paragraph',
      1,
    ]);
    expect(kinds('<blockquote>One.</blockquote><blockquote>Two.</blockquote>')).toEqual([1, 1]);
  });

  it.each([
    styled('margin-left:36.0pt'),
    styled('margin-top:0cm;margin-right:36.0pt;margin-bottom:8.0pt;margin-left:1.27cm'),
    styled('margin:0cm 36pt 8pt 36pt'),
    styled('line-height:1.38;margin-left: 36pt;text-indent: 0pt;margin-top:0pt'),
    styled('margin-left:.5in'),
    styled('margin-inline-start: 40px'),
    styled('margin-right:36.0pt;direction:rtl', 'dir=rtl'),
  ])('are paragraphs that are indented, where others are not: %s', (quote) => {
    expect(kinds(plain + quote + quote)).toEqual([...Array(4).fill('paragraph'), 2]);
    expect(kinds(quote + quote + quote + plain.slice(0, 30)).slice(0, 3)).not.toContain(3);
  });

  it.each([
    styled('margin-left:5.0pt'),
    styled('text-indent:36.0pt'),
    styled('margin-left:36.0pt;text-indent:-36.0pt'),
    styled('margin-left:36.0pt', 'class=MsoListParagraph'),
    styled('margin-right:36.0pt'),
    styled('margin-left:auto'),
    `<ul><li>${styled('margin-left:36.0pt')}</li></ul>`,
  ])('are not paragraphs with another indent: %s', (html) => {
    expect(JSON.stringify(read(plain + html))).not.toContain('blockquote');
  });

  it('are not made of a text in which most is indented', () => {
    const text = styled('margin-left:36.0pt');
    expect(kinds(`${text}${text}<p>One.</p>`)).toEqual(Array(3).fill('paragraph'));
    expect(kinds(text)).toEqual(['paragraph']);
  });
});
