import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawingKind } from '@/cli/setup/drawing';
import { drawPlate, plateFacts } from './plate';
import type { PlateSubject } from './subject';

const KINDS: readonly DrawingKind[] = ['map', 'year', 'broadside', 'card'];
const PRAGUE = { key: 'prague', lat: 50.08, lon: 14.43 };

function subject(changes: Partial<PlateSubject>): PlateSubject {
  const years = { from: 1968, to: 1968 };
  return {
    key: 'prague-spring',
    years,
    day: null,
    circa: false,
    places: [PRAGUE],
    ...changes,
  };
}

/** Asserts that the text is one tree of svg, g and path with finite numbers. */
function expectPlate(svg: string): void {
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)([a-z]+)((?: [\w:-]+="[^"<>]*")*)(\/?)>/g,
    (...[, end, name, , alone]) => {
      expect(['svg', 'g', 'path']).toContain(name);
      if (end) expect(open.pop()).toBe(name);
      else if (!alone) open.push(name);
      return '';
    },
  );
  expect(rest).toBe('');
  expect(open).toEqual([]);
  expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
  for (const [, data = ''] of svg.matchAll(/ d="([^"]*)"/g)) {
    expect(data).toMatch(/^(?:[MLHV]-?[\d.]+(?: -?[\d.]+)?|Z)+$/);
  }
  expect(svg).toMatch(/^<svg xmlns="[^"]+" width="1200" height="900" viewBox="0 0 1200 900">/);
}

describe('drawPlate', () => {
  it.each(KINDS)('gives the same bytes for the same subject: %s', (kind) => {
    expect(drawPlate(kind, subject({}))).toBe(drawPlate(kind, subject({})));
  });

  it.each(KINDS)('draws another image for another key: %s', (kind) => {
    const plates = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => drawPlate(kind, subject({ key })));
    expect(new Set(plates).size).toBe(plates.length);
  });

  const odd: [string, Partial<PlateSubject>][] = [
    ['no year', { years: null }],
    ['no place', { places: [] }],
    ['nothing at all', { years: null, places: [] }],
    ['a year before our era', { years: { from: -500, to: -494 }, circa: true }],
    ['the year zero', { years: { from: 0, to: 0 } }],
    ['two thousand years', { years: { from: -500, to: 2100 } }],
    ['years in the wrong order', { years: { from: 1924, to: 1921 } }],
    ['mark-up in the key', { key: '"><script>' }],
    [
      'the poles',
      {
        places: [
          { key: 'n', lat: 90, lon: 0 },
          { key: 's', lat: -90, lon: 0 },
        ],
      },
    ],
    ['antipodes', { places: [PRAGUE, { key: 'far', lat: -50.08, lon: -165.57 }] }],
    [
      'both sides of the date line',
      {
        places: [
          { key: 'w', lat: -17, lon: 179.9 },
          { key: 'e', lat: -17, lon: -179.9 },
        ],
      },
    ],
    ['one place twice', { places: [PRAGUE, { ...PRAGUE, key: 'again' }] }],
    ['a place that is no place', { places: [{ key: 'none', lat: Number.NaN, lon: 3 }] }],
  ];
  it.each(odd)('draws every kind with %s', (_, changes) => {
    for (const kind of KINDS) expectPlate(drawPlate(kind, subject(changes)));
  });

  it('draws any input', { timeout: 120_000 }, () => {
    const year = fc.integer({ min: -500, max: 2100 });
    const place = fc.record({
      key: fc.string(),
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    const any = fc.record({
      key: fc.string(),
      years: fc.option(fc.record({ from: year, to: year })),
      day: fc.option(
        fc.record({
          month: fc.integer({ min: 1, max: 12 }),
          day: fc.integer({ min: 1, max: 31 }),
        }),
      ),
      circa: fc.boolean(),
      places: fc.array(place, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), any, (kind, asked) => {
        expectPlate(drawPlate(kind, asked));
      }),
      { numRuns: 80 },
    );
  });
});

describe('plateFacts', () => {
  it('returns the kind that is drawn when the requested one is impossible', () => {
    const drawn = (kind: DrawingKind, changes: Partial<PlateSubject>) =>
      plateFacts(kind, subject(changes)).kind;
    expect(drawn('map', {})).toBe('map');
    expect(drawn('map', { places: [] })).toBe('year');
    expect(drawn('year', { years: null })).toBe('map');
    expect(drawn('map', { places: [], years: null })).toBe('broadside');
    expect(drawn('broadside', { years: null, places: [] })).toBe('broadside');
    expect(drawn('card', { years: null, places: [] })).toBe('card');
  });

  it('returns the year in numerals', () => {
    const year = (from: number, to: number) =>
      plateFacts('year', subject({ years: { from, to } })).year;
    expect(year(1922, 1922)).toBe('1922');
    expect(year(1921, 1924)).toBe('1921–1924');
    expect(year(-494, -494)).toBe('−494');
    expect(plateFacts('card', subject({ years: null })).year).toBe('');
  });
});
