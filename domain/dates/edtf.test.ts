import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EventDate, htmlDateTime, monthDay, parseEventDate, sortKey, yearsOf } from './edtf';

function read(edtf: string): EventDate {
  const date = parseEventDate(edtf);
  if (!date) throw new Error(`${edtf} was not taken`);
  return date;
}

describe('parseEventDate', () => {
  test.each([
    ['1922-07-18', { kind: 'day', year: 1922, month: 7, day: 18, circa: false, uncertain: false }],
    ['1922-07-18T10:00:00+02:00', { kind: 'day', year: 1922, month: 7, day: 18 }],
    ['1922-07', { kind: 'month', year: 1922, month: 7 }],
    ['1922', { kind: 'year', year: 1922 }],
    ['-0043', { kind: 'year', year: -43 }],
    ['1933~', { kind: 'year', year: 1933, circa: true, uncertain: false }],
    ['1917?', { kind: 'year', year: 1917, circa: false, uncertain: true }],
    ['1917-05%', { kind: 'month', circa: true, uncertain: true }],
    ['193X', { kind: 'decade', year: 1930 }],
    ['193', { kind: 'decade', year: 1930 }],
    ['193X~', { edtf: '193X~', kind: 'decade', year: 1930, circa: true }],
    ['18XX?', { edtf: '18XX?', kind: 'century', year: 1800, uncertain: true }],
    ['19', { kind: 'century', year: 1900 }],
    ['1922-07-XX', { kind: 'month', year: 1922, month: 7 }],
    ['1922-XX-18', { kind: 'year', year: 1922 }],
    ['156X-12-25', { kind: 'decade', year: 1560 }],
    ['1871-21', { kind: 'season', year: 1871, season: 'spring' }],
    ['1871-24~', { kind: 'season', year: 1871, season: 'winter', circa: true }],
    ['../1933', { kind: 'interval', start: null, openStart: true, openEnd: false }],
    ['1948/', { kind: 'interval', end: null, openEnd: false }],
    ['/1948', { kind: 'interval', start: null, openStart: false }],
    ['1917-21/1917-23', { kind: 'interval' }],
    ['[..1917]', { kind: 'interval', start: null, openStart: true, uncertain: true }],
    ['[1917]', { kind: 'year', year: 1917, uncertain: false }],
    ['1917/1917~', { kind: 'year', year: 1917, circa: true }],
  ])('%s is taken', (edtf, expected) => {
    expect(parseEventDate(edtf)).toMatchObject(expected);
  });

  test('keeps the ends of an interval as separate dates', () => {
    expect(read('1917~/1921-05?')).toEqual({
      edtf: '1917~/1921-05?',
      kind: 'interval',
      circa: true,
      uncertain: true,
      start: { edtf: '1917~', kind: 'year', year: 1917, circa: true, uncertain: false },
      end: { edtf: '1921-05?', kind: 'month', year: 1921, month: 5, circa: false, uncertain: true },
      openStart: false,
      openEnd: false,
    });
  });

  test('reads an open set as the time before or after', () => {
    expect(read('[..1916]')).toMatchObject({ end: { year: 1916 }, beyond: { year: 1917 } });
    expect(read('[1921-01-01..]')).toMatchObject({ beyond: { year: 1920, month: 12, day: 31 } });
    expect(read('[1917..1922]')).toMatchObject({ oneOf: 'span', uncertain: true });
    expect(read('[1921,1922]')).toMatchObject({ oneOf: 'two', uncertain: true });
  });

  test('spans a set from its first to its last member', () => {
    expect(read('[1672, 1667,1668..1670]')).toMatchObject({
      start: { year: 1667 },
      end: { year: 1672 },
      uncertain: true,
    });
    expect(read('{1917,1918}')).toMatchObject({ kind: 'interval', uncertain: false });
  });

  test.each([
    '',
    ' 1922',
    '1922 ',
    'gisteren',
    '1922-7-18',
    '18-07-1922',
    '1917-02-29',
    '1900-02-29',
    '1917-13',
    '1917-04-31',
    '1921/1917',
    '1917-05/1917',
    '1917/1918/1919',
    '../..',
    '/',
    '..',
    '/..',
    'XXXX',
    '1XXX',
    'XXXX-12-25',
    '-0000',
    '-000',
    '-00',
    '-00XX',
    '-004X',
    '-193',
    '-05',
    'Y17E7',
    'Y1E400',
    'Y-17000',
    'Y170000002',
    '1950S2',
    '12345',
    '1695000000000',
    '1917-33',
    '79',
    '1939/45',
    '1917/22~',
    '19/1945',
    '[]',
    '{}',
    '[..]',
    '[1917',
    'NaN',
    '[1950S2,1951]',
    '[-00XX,1900]',
    '-00XX/1900',
    'Infinity',
    '__proto__',
    '1917\n',
  ])('%j is refused', (edtf) => {
    expect(parseEventDate(edtf)).toBeNull();
  });

  test('refuses a text of ten million characters at once', () => {
    const started = performance.now();
    expect(parseEventDate('['.repeat(10_000_000))).toBeNull();
    expect(parseEventDate(`[${'1917,'.repeat(2_000_000)}1918]`)).toBeNull();
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('Values derived from a date', () => {
  test('Dates sort by their earliest day', () => {
    const order = [
      '-0043',
      '18XX',
      '187X',
      '1871-21',
      '1871-24',
      '1915-04-28/1915-05-01',
      '1915-05',
    ];
    expect(
      order
        .map(read)
        .sort((a, b) => sortKey(a) - sortKey(b))
        .map((d) => d.edtf),
    ).toEqual(order);
    expect(sortKey(read('1917'))).toBe(sortKey(read('1917-01-01')));
    expect(sortKey(read('../1933'))).toBe(sortKey(read('1933')));
    expect(sortKey(read('1922-07-18')) - sortKey(read('1922-07-01'))).toBe(17);
  });

  test.each([
    ['1922-07-18', '07-18', { from: 1922, to: 1922 }, '1922-07-18'],
    ['1920-02-29', '02-29', { from: 1920, to: 1920 }, '1920-02-29'],
    ['1922-07-18~', null, { from: 1922, to: 1922 }, null],
    ['1922-07-18?', null, { from: 1922, to: 1922 }, null],
    ['1922-07', null, { from: 1922, to: 1922 }, '1922-07'],
    ['0079', null, { from: 79, to: 79 }, '0079'],
    ['-0043-03-15', '03-15', { from: -43, to: -43 }, null],
    ['193X', null, { from: 1930, to: 1939 }, null],
    ['19', null, { from: 1900, to: 1999 }, null],
    ['1871-24', null, { from: 1871, to: 1871 }, null],
    ['1915-04-28/193X', null, { from: 1915, to: 1939 }, null],
    ['../1933', null, null, null],
  ])('%s has month and day %s', (edtf, day, years, html) => {
    expect(monthDay(read(edtf))).toBe(day);
    expect(yearsOf(read(edtf))).toEqual(years);
    expect(htmlDateTime(read(edtf))).toBe(html);
  });
});

describe('For any text', () => {
  const digitsAndSigns = fc.string({
    unit: fc.constantFrom(...'0123456789X-/~?%.[]{},YES '),
    maxLength: 25,
  });
  const year = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0'));
  const month = fc.integer({ min: 1, max: 24 }).map((n) => String(n).padStart(2, '0'));
  const point = fc
    .tuple(year, fc.option(month), fc.constantFrom('', '~', '?', '%'))
    .map(([y, m, mark]) => (m ? `${y}-${m}${mark}` : `${y}${mark}`));
  const interval = fc.tuple(point, point).map((ends) => ends.join('/'));
  const texts = fc.oneof(fc.string(), digitsAndSigns, point, interval);

  test('the result is a valid date as plain data, or null, never an error', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const date = parseEventDate(text);
        if (!date) return;
        expect(JSON.parse(JSON.stringify(date))).toEqual(date);
        expect(Number.isInteger(sortKey(date))).toBe(true);
        const years = yearsOf(date);
        if (years) expect(years.from).toBeLessThanOrEqual(years.to);
        if (date.kind === 'interval' && date.start && date.end) {
          expect(sortKey(date.start)).toBeLessThanOrEqual(sortKey(date.end));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
