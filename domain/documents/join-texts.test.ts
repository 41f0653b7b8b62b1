import { expect, test } from 'vitest';
import { parseDocument } from './document';

const bold = { type: 'bold' };
const italic = { type: 'italic' };

function contentOf(content: object[]) {
  const parsed = parseDocument({ type: 'doc', content: [{ type: 'paragraph', content }] });
  if (!parsed.ok) throw new Error(parsed.problems.join());
  const [first] = parsed.document.content;
  return first && 'content' in first ? first.content : null;
}

test('neighbouring texts with the same marks are one', () => {
  const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, marks });
  expect(contentOf([text('the city '), text('stayed '), text(''), text('calm.')])).toEqual([
    { type: 'text', text: 'the city stayed calm.' },
  ]);
  expect(contentOf([text('a', bold, italic), text('b', italic, bold), text('c', bold)])).toEqual([
    { type: 'text', text: 'ab', marks: [bold, italic] },
    { type: 'text', text: 'c', marks: [bold] },
  ]);
});

test('texts with something between them, and those of a footnote, are joined within their line', () => {
  const text = (words: string) => ({ type: 'text', text: words });
  const note = { type: 'footnote', content: [text('one '), text('note')] };
  expect(contentOf([text('a'), { type: 'hardBreak' }, text('b'), note, text('c')])).toEqual([
    text('a'),
    { type: 'hardBreak' },
    text('b'),
    { type: 'footnote', content: [text('one note')] },
    text('c'),
  ]);
});
