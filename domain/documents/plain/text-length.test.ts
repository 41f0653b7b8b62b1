import { describe, expect, it } from 'vitest';
import type { Document } from '@/domain/documents/document';
import { readingMinutes, textLength, wordCount } from './text-length';

const paragraphs = (...texts: string[]): Document => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

describe('the length of a text', () => {
  it('counts words as segmented by the language', () => {
    expect(wordCount(paragraphs('Two words,', 'and three’s.'), 'en')).toBe(4);
    expect(wordCount(paragraphs('نامه‌های زندان'), 'fa')).toBe(2);
    expect(wordCount(paragraphs('他读人民日报。'), 'zh-Hans')).toBe(4);
  });

  it('counts grapheme clusters as characters', () => {
    expect(textLength(paragraphs('e\u0301te\u0301'), 'fr')).toEqual({ words: 1, characters: 3 });
    expect(textLength(paragraphs('👩‍👩‍👧'), 'en').characters).toBe(1);
  });

  it('is at least a minute for any words, zero for none', () => {
    expect(readingMinutes(0, 'en')).toBe(0);
    expect(readingMinutes(1, 'en')).toBe(1);
    expect(readingMinutes(912, 'en')).toBe(4);
    expect(readingMinutes(920, 'fa')).toBe(5);
  });
});
