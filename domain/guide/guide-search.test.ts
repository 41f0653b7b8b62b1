import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { readGuide } from './guide-files';
import { searchGuide } from './guide-search';

const found = (language: Parameters<typeof readGuide>[0], typed: string) =>
  searchGuide(readGuide(language), typed).hits.map(({ page }) => page.name);
const marked = (language: Parameters<typeof readGuide>[0], typed: string) =>
  searchGuide(readGuide(language), typed).hits.flatMap(({ title, heading, excerpt }) =>
    [...title, ...heading, ...excerpt].filter((piece) => piece.isMarked).map(({ text }) => text),
  );

describe('the search of the guide', () => {
  it.each([
    ['en', 'schedule', 'publishing'],
    ['en', 'scheduling', 'publishing'],
    ['en', 'two-factor', 'account'],
    ['en', 'VIAF', 'names'],
    ['nl', 'vertaling', 'translating'],
    ['de', 'Fußnote', 'writing'],
    ['fr', 'corbeille', 'stories'],
    ['ru', 'проверку', 'review'],
    ['fa', 'زمان‌بندی', 'publishing'],
    ['zh-Hans', '定时', 'publishing'],
    ['zh-Hans', '两步验证', 'account'],
  ] as const)('finds in %s what %s is about: %s', (language, typed, name) => {
    expect(found(language, typed)[0]).toBe(name);
  });

  it.each([
    ['en', 'revision', 'history'],
    ['en', 'permalink', 'publishing'],
    ['en', 'slug', 'publishing'],
    ['en', 'category', 'topics'],
    ['en', 'tag', 'topics'],
    ['en', 'featured image', 'details'],
    ['en', 'picture', 'images'],
    ['en', 'alt text', 'images'],
    ['en', 'trash', 'stories'],
    ['nl', 'uitgelichte afbeelding', 'details'],
    ['de', 'Schlagwort', 'topics'],
    ['fr', 'permalien', 'publishing'],
    ['ru', 'рубрика', 'topics'],
    ['fa', 'برچسب', 'topics'],
    ['zh-Hans', '修订版本', 'history'],
  ] as const)(
    'finds in %s by the word of another program, which no page shows: %s',
    (language, typed, name) => {
      expect(found(language, typed)).toContain(name);
      expect(found(language, typed).indexOf(name)).toBeLessThan(2);
    },
  );

  it('shows no words of other programs', () => {
    for (const language of INTERFACE_LANGUAGES) {
      const parts = readGuide(language).flatMap((page) => page.parts);
      expect(parts.filter((part) => part.searchWords !== '').length).toBeGreaterThan(7);
      expect(parts.filter((part) => /<!--|search:/.test(part.text))).toEqual([]);
    }
  });

  it('finds the part of the page that is about it, and marks the words', () => {
    const [hit] = searchGuide(readGuide('en'), 'schedule').hits;
    expect(hit?.part.id).toBe('schedule');
    expect(marked('zh-Hans', '定时')).toContain('定时');
    expect(marked('fa', 'بازبینی')).toContain('بازبینی');
    expect(new Set(marked('en', 'redirects').map((word) => word.toLowerCase()))).toEqual(
      new Set(['redirects', 'redirect']),
    );
  });

  it('wants all words, completes the last one, and leaves out what is excluded', () => {
    expect(found('en', 'recovery codes')).toContain('account');
    expect(found('en', 'recov')).toContain('account');
    expect(found('en', 'recovery xylophone')).toEqual([]);
    expect(found('en', 'codes -recovery')).not.toContain('account');
    expect(found('en', '"codes recovery"')).toEqual([]);
    expect(found('en', '"recovery codes"')).toContain('users');
  });

  it('says what cannot be searched for', () => {
    expect(searchGuide(readGuide('en'), '§ !?')).toEqual({ hits: [], leftOut: ['§', '!?'] });
    expect(searchGuide(readGuide('en'), 'trash …').leftOut).toEqual(['…']);
  });
});
