import { describe, expect, it } from 'vitest';
import type { Document } from './document';
import { teaser } from './teaser';

const paragraphs = (...texts: string[]): Document => ({
  type: 'doc',
  content: texts.map((text) => ({
    type: 'paragraph',
    content: text ? [{ type: 'text', text }] : [],
  })),
});

describe('teaser', () => {
  it('is the one written by hand, whole', () => {
    const written = ` ${'long '.repeat(100)}`;
    expect(teaser({ written, document: paragraphs('Body.'), language: 'en' })).toBe(written.trim());
  });

  it('is else the body, whole when it fits', () => {
    for (const written of [null, undefined, '', ' \n']) {
      expect(teaser({ written, document: paragraphs('One.', 'Two.'), language: 'en' })).toBe(
        'One. Two.',
      );
    }
    const fitting = 'a'.repeat(200);
    expect(teaser({ written: null, document: paragraphs(fitting), language: 'en' })).toBe(fitting);
  });

  it('is cut on a word after at most 200 characters, also in Persian and Chinese', () => {
    const cases = {
      en: 'the papers of a union ',
      fa: 'نامه‌های زندان را خواند ',
      'zh-Hans': '他在北京读人民日报，',
    };
    for (const [language, phrase] of Object.entries(cases)) {
      const cut = teaser({ written: null, document: paragraphs(phrase.repeat(30)), language });
      const length = Array.from(cut).length;
      expect(length, language).toBeGreaterThan(185);
      expect(length, language).toBeLessThanOrEqual(201);
      expect(cut).toMatch(/[\p{L}]…$/u);
    }
  });

  it('is empty for an empty text', () => {
    expect(teaser({ written: null, document: paragraphs(''), language: 'en' })).toBe('');
  });
});
