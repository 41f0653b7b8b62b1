import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEventDate } from '@/domain/dates/edtf';
import { toJulian } from '@/domain/dates/julian';
import { eventDateInWords, monthDayInWords, shortDate } from './event-date';
import { INTERFACE_LANGUAGES } from './languages';

/** Blocks of `EDTF`, or `EDTF old style`, and one indented line per language. */
function goldenLines(): { edtf: string; oldStyle: boolean; language: string; words: string }[] {
  const blocks = readFileSync(new URL('./event-date.golden.txt', import.meta.url), 'utf8')
    .trim()
    .split(/\n(?=\S)/);
  return blocks.flatMap((block) => {
    const [heading = '', ...lines] = block.split('\n');
    const edtf = heading.replace(' old style', '');
    return lines.map((line) => {
      const [, language = '', words = ''] = /^ +(\S+) +(.*)$/.exec(line) ?? [];
      return { edtf, oldStyle: heading !== edtf, language, words };
    });
  });
}

function inWords(edtf: string, language: string, oldStyle = false): string {
  const date = parseEventDate(edtf);
  if (!date) throw new Error(`${edtf} was not taken`);
  const options = oldStyle && date.kind === 'day' ? { oldStyle: toJulian(date) } : {};
  return eventDateInWords(date, language, options);
}

const GOLDEN = goldenLines();

describe('eventDateInWords', () => {
  test.each(GOLDEN)('$edtf in $language is $words', ({ edtf, oldStyle, language, words }) => {
    // The table has plain spaces where the output has no-break spaces.
    expect(inWords(edtf, language, oldStyle).replaceAll('\u00a0', ' ')).toBe(words);
  });

  test('The table has every date in every interface language', () => {
    expect(GOLDEN.length / INTERFACE_LANGUAGES.length).toBeGreaterThan(50);
    for (const [index, line] of GOLDEN.entries()) {
      expect(line.language).toBe(INTERFACE_LANGUAGES[index % INTERFACE_LANGUAGES.length]);
    }
  });

  test('Every date that can be read has words in every language', () => {
    const year = fc.integer({ min: -9999, max: 9999 }).map((n) => {
      return `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(4, '0')}`;
    });
    const rest = fc.constantFrom('', '-05', '-21', '-12-01', '~', '-02-28?', '-11%', '-24~');
    const point = fc.tuple(year, rest).map((parts) => parts.join(''));
    const other = fc.constantFrom('..', '', '00XX', '193X', '20XX~');
    const end = fc.oneof(point, other);
    const texts = fc.oneof(
      point,
      fc.tuple(end, end).map((ends) => ends.join('/')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...INTERFACE_LANGUAGES, 'ar', 'und'), (text, language) => {
        const date = parseEventDate(text);
        if (date) expect(eventDateInWords(date, language)).toMatch(/^[^{}]+$/);
      }),
      { numRuns: 1000 },
    );
  });

  test('An abbreviation stays on the line of its number', () => {
    expect(inWords('1922-07-18', 'ru')).toBe('18 июля 1922\u00a0г.');
  });

  test.each([
    ['1922-07-18', 'ar', '18 يوليو 1922'],
    ['1922-07', 'tr', 'Temmuz 1922'],
    ['1921~', 'tr', '± 1921'],
    ['193X', 'ja', '1930–1939'],
    ['19XX', 'ar', '1900–1999'],
    ['../1933', 'tr', '… – 1933'],
    ['1948/..', 'zh-Hant', '1948年 – …'],
    ['1922-07-18', 'nl-BE', '18 juli 1922'],
    ['1922-07-18', 'zh-CN', '1922年7月18日'],
    ['1922-07-18', 'fa-IR-u-ca-persian', '۱۸ ژوئیهٔ ۱۹۲۲'],
    ['1922-07-18', 'th', '18 กรกฎาคม 1922'],
    ['1922-07-18', 'not a tag!', '18 July 1922'],
  ])('%s has no foreign words or calendar in %s', (edtf, language, words) => {
    expect(inWords(edtf, language)).toBe(words);
  });
});

describe('shortDate', () => {
  const moment = new Date('2026-11-14T23:30:00Z');

  test.each([
    ['en', '14 November 2026'],
    ['nl', '14 november 2026'],
    ['de', '14. November 2026'],
    ['fr', '14 novembre 2026'],
    ['ru', '14 ноября 2026\u00a0г.'],
    ['fa', '۱۴ نوامبر ۲۰۲۶'],
    ['zh-Hans', '2026年11月14日'],
    ['ar', '14 نوفمبر 2026'],
  ])('writes a day of publication in %s', (language, words) => {
    expect(shortDate(moment, language, 'UTC')).toBe(words);
  });

  test('uses the day in the time zone', () => {
    expect(shortDate(moment, 'en', 'Europe/Amsterdam')).toBe('15 November 2026');
  });

  test('refuses an invalid Date', () => {
    expect(() => shortDate(new Date('?'), 'en', 'UTC')).toThrow(RangeError);
  });
});

describe('monthDayInWords', () => {
  test.each([
    ['07-18', 'en', '18 July'],
    ['07-18', 'nl', '18 juli'],
    ['07-18', 'de', '18. Juli'],
    ['05-01', 'fr', '1er mai'],
    ['07-18', 'ru', '18 июля'],
    ['07-18', 'fa', '۱۸ ژوئیه'],
    ['07-18', 'zh-Hans', '7月18日'],
    ['02-29', 'en', '29 February'],
    ['07-18', 'tr', '18 Temmuz'],
  ])('%s in %s is %s', (monthDay, language, words) => {
    expect(monthDayInWords(monthDay, language)).toBe(words);
  });

  test.each(['', '7-18', '13-01', '02-30', '00-10', '1922-07-18'])('%j is refused', (text) => {
    expect(() => monthDayInWords(text, 'en')).toThrow(RangeError);
  });
});

test('Every language has the messages that the translators’ notes describe', async () => {
  const keysOf = async (name: string) => {
    const file: { default: { eventDate: object } } = await import(`./messages/${name}.json`);
    return Object.keys(file.default.eventDate).sort();
  };
  const described = await keysOf('qqq');
  for (const language of INTERFACE_LANGUAGES) expect(await keysOf(language)).toEqual(described);
});
