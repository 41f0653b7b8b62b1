import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSlug } from '@/domain/texts/slug-wish';
import { isSlug, nextFreeSlug, slugFrom } from './slug';

describe('slugFrom', () => {
  it('keeps the script of the title', () => {
    expect(slugFrom('Marx’s “Capital”: An Unfinishable Project?', 'en')).toBe(
      'marxs-capital-an-unfinishable-project',
    );
    expect(slugFrom('Révolution à l’Élysée', 'fr')).toBe('révolution-à-lélysée');
    expect(slugFrom('Ещё одна «Правда»', 'ru')).toBe('ещё-одна-правда');
    expect(slugFrom('نامه‌های زندان، ۱۹۲۲', 'fa')).toBe('نامه-های-زندان-۱۹۲۲');
    expect(slugFrom('《人民日报》：一九四八年', 'zh-Hans')).toBe('人民日报-一九四八年');
    expect(slugFrom('हिन्दी की किताब', 'hi')).toBe('हिन्दी-की-किताब');
  });

  it('lowers case by the rules of the language, and composes', () => {
    expect(slugFrom('DIŞI', 'tr')).toBe('dışı');
    expect(slugFrom('DISI', 'en')).toBe('disi');
    expect(slugFrom('E\u0301t\u00e9', 'fr')).toBe('été');
  });

  it('replaces compatibility characters by their equivalents', () => {
    expect(slugFrom('The ﬁnal ﬂight № ５ of Ⅻ', 'en')).toBe('the-final-flight-no-5-of-xii');
    expect(slugFrom('ﻛﺘﺎﺏ', 'ar')).toBe('كتاب');
    expect(slugFrom('ｶﾀｶﾅ', 'ja')).toBe('カタカナ');
  });

  it('is short enough for an address, however its letters are encoded', () => {
    for (const [title, language] of [
      ['क्ष्म्य्र '.repeat(100), 'hi'],
      ['𠀀'.repeat(200), 'zh-Hans'],
      ['ดี้ที่'.repeat(100), 'th'],
    ] as const) {
      const slug = slugFrom(title, language) ?? '';
      expect(encodeURIComponent(slug).length, language).toBeLessThanOrEqual(1_500);
      expect(slug.length).toBeGreaterThan(60);
      expect(readSlug(title, language)).toMatchObject({ problem: { code: 'slugTooLong' } });
    }
  });

  it('says so when a typed one is a word that addresses use themselves', () => {
    for (const typed of ['only', ' Only! ']) {
      const problem = { code: 'slugReserved', proposal: 'only-2' };
      expect(readSlug(typed, 'en')).toEqual({ ok: false, problem });
    }
    expect(readSlug('only-2', 'en')).toEqual({ ok: true, slug: 'only-2' });
  });

  it('drops invisible characters and marks without a base letter', () => {
    expect(slugFrom('a\u00adb\u200e c\u0000d \u0301e 1\ufe0f\u20e3 x', 'en')).toBe('ab-cd-e-1-x');
    expect(slugFrom('کـتاب', 'fa')).toBe('کتاب');
  });

  it('cuts long titles at the end of a word, at 80 graphemes', () => {
    const english = slugFrom('solidarity '.repeat(20), 'en') ?? '';
    expect(english).toBe('solidarity-'.repeat(7).slice(0, -1));
    const chinese = slugFrom('中华人民共和国历史'.repeat(20), 'zh-Hans') ?? '';
    expect(chinese.length).toBeLessThanOrEqual(80);
    expect(chinese.length).toBeGreaterThan(70);
    expect(slugFrom('a'.repeat(500), 'en')).toBe('a'.repeat(80));
  });

  it('is null when nothing is usable, and never a reserved word', () => {
    for (const title of ['', ' ', '…', '!?', '\u200c', '\u0301', '🎉', '\u3164']) {
      expect(slugFrom(title, 'en'), title).toBeNull();
    }
    expect(slugFrom('Only', 'en')).toBe('only-2');
  });

  it('always returns null or a slug of which it makes the same slug again', () => {
    const titles = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom(...'aéİIßΣ’人خ۱ \t.-', '\u0301', '\u200c', '\u200d', '\u00ad'),
      }),
    );
    const languages = fc.constantFrom('en', 'tr', 'fa', 'zh-Hans', 'lt', 'el', 'not a tag');
    fc.assert(
      fc.property(titles, languages, (title, language) => {
        const slug = slugFrom(title, language);
        if (slug === null) return;
        expect(isSlug(slug)).toBe(true);
        expect(encodeURIComponent(slug)).not.toMatch(/%0|%1|%7F/);
        expect(slugFrom(slug, language)).toBe(slug);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('isSlug', () => {
  it('rejects strings that slugFrom never returns', () => {
    for (const slug of [
      '',
      '-',
      'a-',
      '-a',
      'a--b',
      'A',
      'a b',
      'a/b',
      'a.b',
      'only',
      'e\u0301',
      'ﬁ',
      'क्ष्म्य्र'.repeat(30),
      'a\u200cb',
      'a\u0000',
      '\u0301a',
      'a'.repeat(81),
      '../a',
      '%41',
    ]) {
      expect(isSlug(slug), slug).toBe(false);
    }
    expect(isSlug('only-2')).toBe(true);
  });
});

describe('nextFreeSlug', () => {
  const among =
    (...slugs: string[]) =>
    (slug: string) =>
      slugs.includes(slug);

  it('proposes the base, then the year, then numbers', async () => {
    expect(await nextFreeSlug('sudan', 1970, among())).toBe('sudan');
    expect(await nextFreeSlug('sudan', 1970, among('sudan'))).toBe('sudan-1970');
    expect(
      await nextFreeSlug('sudan', 1970, async (slug) => among('sudan', 'sudan-1970')(slug)),
    ).toBe('sudan-2');
    expect(await nextFreeSlug('sudan', null, among('sudan', 'sudan-2'))).toBe('sudan-3');
    expect(await nextFreeSlug('only', null, among())).toBe('only-2');
  });

  it('stays within 80 graphemes', async () => {
    const base = 'a'.repeat(80);
    expect(await nextFreeSlug(base, 1970, among(base))).toBe(`${'a'.repeat(75)}-1970`);
  });

  it('throws when everything is taken', async () => {
    await expect(nextFreeSlug('a', null, () => true)).rejects.toThrow('No free slug');
  });
});
