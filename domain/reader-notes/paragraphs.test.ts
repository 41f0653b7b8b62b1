import { describe, expect, it } from 'vitest';
import type { Block, Document } from '@/domain/documents/document';
import { noteParagraphs, paragraphPath } from './paragraphs';

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text }],
});
const textOf = (...texts: string[]): Document => ({ type: 'doc', content: texts.map(paragraph) });

describe('the paragraphs that a note can be about', () => {
  it('are those with words, and of equal ones the first', () => {
    const found = noteParagraphs(textOf('One.', '', 'Two.', 'One.'), 'en');
    expect(found.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  });

  it('have the same key wherever they stand, and another after a change', () => {
    const [one] = noteParagraphs(textOf('One.'), 'en');
    expect(noteParagraphs(textOf('New.', 'One.'), 'en')[1]).toEqual(one);
    expect(noteParagraphs(textOf('One!'), 'en')[0]?.key).not.toBe(one?.key);
  });

  it('are kept with 300 characters at most', () => {
    const [long] = noteParagraphs(textOf('word '.repeat(200)), 'en');
    expect(long?.text).toMatch(/word…$/);
    expect(long?.text.length).toBeLessThanOrEqual(301);
  });

  it('have an address within the page, without what a text fragment reads as syntax', () => {
    expect(paragraphPath('/en/stories/x', 'Well-known, & more…')).toBe(
      '/en/stories/x#:~:text=Well%2Dknown%2C%20%26%20more',
    );
    expect(paragraphPath('/en/stories/x', '')).toBe('/en/stories/x');
  });
});
