import { describe, expect, it } from 'vitest';
import { identifierHref, readIdentifier } from './identifiers';
import { beginMonthDay, lifeOf, mayBeLiving } from './life';
import type { NameFacts } from './name';
import { breaksRuleOfLiving, nameProblems } from './name-problems';

const TODAY = '2026-12-01';

const facts = (over: Partial<NameFacts>): NameFacts => ({
  ...{ kind: 'person', dates: '', wikidata: '', viaf: '', gnd: '', nta: '', isni: '' },
  ...{ ground: '', imageId: null, relations: [], placeIds: [] },
  ...over,
});

describe('identifiers', () => {
  it.each([
    ['wikidata', 'Q7231', 'Q7231'],
    ['wikidata', 'q7231', 'Q7231'],
    ['wikidata', 'https://www.wikidata.org/wiki/Q7231#sitelinks', 'Q7231'],
    ['wikidata', 'http://www.wikidata.org/entity/Q7231', 'Q7231'],
    ['viaf', 'https://viaf.org/viaf/2478331/', '2478331'],
    ['viaf', 'https://viaf.org/en/viaf/2478331', '2478331'],
    ['gnd', '118540238', '118540238'],
    ['gnd', 'https://d-nb.info/gnd/118540238', '118540238'],
    ['gnd', '4005728-8', '4005728-8'],
    ['gnd', '4005728–8', '4005728-8'],
    ['gnd', 'https://lobid.org/gnd/4074335-4.json', '4074335-4'],
    ['isni', '0000 0001 2281 955X', '000000012281955X'],
    ['isni', 'https://isni.org/isni/000000012281955X', '000000012281955X'],
    ['isni', 'ISNI: 0000-0001-2281-955x', '000000012281955X'],
    ['wikidata', '  ', ''],
  ] as const)('%s %s is read as %s', (kind, typed, stored) => {
    expect(readIdentifier(kind, typed)).toBe(stored);
  });

  it.each([
    ['wikidata', 'L7231'],
    ['wikidata', 'https://viaf.org/viaf/2478331'],
    ['viaf', 'Q7231'],
    ['gnd', '118540239'],
    ['gnd', '4005728-9'],
    ['nta', '068759701'],
    ['isni', '0000 0001 2281 9551'],
    ['isni', '0000 0001'],
  ] as const)('%s %s is refused', (kind, typed) => {
    expect(readIdentifier(kind, typed)).toBeNull();
  });

  it('reads an NTA with its check digit, from a figure to X, and as an address', () => {
    const checked = (figures: string) =>
      [...'0123456789X'].map((end) => readIdentifier('nta', figures + end)).filter(Boolean);
    for (const figures of ['06875970', '07136543', '29543213', '123456789']) {
      expect(checked(figures), figures).toHaveLength(1);
    }
    const [known = ''] = checked('06875970');
    expect(readIdentifier('nta', identifierHref('nta', known ?? ''))).toBe(known);
  });
});

describe('a life', () => {
  it('has a beginning and an end, each of which may be unknown', () => {
    expect(lifeOf('1871-03-05/1919-01-15').end).toMatchObject({ year: 1919, day: 15 });
    expect(lifeOf('/1968-04-29').begin).toBeNull();
    expect(lifeOf('1950/')).toMatchObject({ begin: { year: 1950 }, end: null });
    expect(lifeOf('1919-01/1919-01').end).toMatchObject({ month: 1 });
    expect(lifeOf('no date')).toEqual({ begin: null, end: null });
  });

  it('has a birthday only where the day is certain', () => {
    expect(beginMonthDay('1871-03-05/1919-01-15')).toBe('03-05');
    expect(beginMonthDay('1871-03-05?/1919')).toBe('');
    expect(beginMonthDay('1871-03/1919')).toBe('');
    expect(beginMonthDay('1917-11-07')).toBe('11-07');
    expect(beginMonthDay('/1919-01-15')).toBe('');
  });

  it.each([
    ['', true],
    ['1950/', true],
    ['1916-12-02/', true],
    ['1916-12-01/', false],
    ['191X/', true],
    ['1900~/', false],
    ['1950/..', true],
    ['1950/2019', false],
    ['/1968-04-29', false],
    ['1990-12-01/2100', true],
    ['/2026-12-31', true],
    ['/2027~', true],
    ['/20XX', true],
    ['/2026', true],
    ['/2026-11', false],
    ['/2026-12-01', false],
  ])('with the dates %j may go on: %s', (dates, may) => {
    expect(mayBeLiving({ kind: 'person', dates }, TODAY)).toBe(may);
    expect(mayBeLiving({ kind: 'organisation', dates }, TODAY)).toBe(false);
  });
});

describe('what is kept of a name', () => {
  it('has no birthday or membership of somebody who may be living without a ground', () => {
    const relations = [{ kind: 'memberOf' as const, toId: 'o' }];
    const living = facts({ dates: '1950-05-01/', relations });
    expect(nameProblems(living, TODAY)).toEqual({
      dates: 'names.problem.birthday',
      relations: 'names.problem.membership',
    });
    expect(nameProblems({ ...living, ground: 'Published in their memoirs.' }, TODAY)).toEqual({});
    expect(nameProblems({ ...living, dates: '1950-05-01/2019' }, TODAY)).toEqual({});
    expect(nameProblems(facts({ dates: '1950/' }), TODAY)).toEqual({});
    expect(nameProblems({ ...living, kind: 'organisation' }, TODAY)).toEqual({});
  });

  it('has no birth or death of a person in the future', () => {
    const said = (dates: string, kind: NameFacts['kind'] = 'person') =>
      nameProblems(facts({ kind, dates, ground: 'Announced.' }), TODAY).dates;
    expect(said('1990/2100')).toBe('names.problem.futureDeath');
    expect(said('/2026-12-02')).toBe('names.problem.futureDeath');
    expect(said('/2027~')).toBe('names.problem.futureDeath');
    expect(said('2027/')).toBe('names.problem.futureBirth');
    for (const dates of ['1990/2026', '/2026-12-01', '/20XX', '2026-12-01/']) {
      expect(said(dates), dates).toBeUndefined();
    }
    expect(said('2027/', 'organisation')).toBeUndefined();
  });

  it.each(['1990-12-01/2100', '1990-12-01/2026-12-31', '1990-12-01/20XX', '1990-12-01/2026'])(
    'has no birthday with the dates %j and no ground',
    (dates) => {
      expect(nameProblems(facts({ dates }), TODAY).dates).toBeDefined();
      expect(breaksRuleOfLiving(facts({ dates }), TODAY)).toBe(true);
    },
  );

  it.each(['\u200b', ' \u2060\n', '\u00ad', '\u3164', '\ufe0f'])(
    'has no ground of characters that nobody sees: %j',
    (ground) => {
      const living = facts({ dates: '1950-05-01/', ground });
      expect(nameProblems(living, TODAY)).toEqual({ dates: 'names.problem.birthday' });
    },
  );

  it('is refused where dates or identifiers cannot be right', () => {
    expect(nameProblems(facts({ dates: 'May', gnd: '118540239' }), TODAY)).toEqual({
      dates: 'names.problem.dates',
      gnd: ['names.problem.gnd', { example: '118575503' }],
    });
    const alone = nameProblems(facts({ dates: '1871' }), TODAY);
    expect(alone.dates).toEqual(['names.problem.datesAlone', { begin: '1871/', end: '/1871' }]);
    expect(nameProblems(facts({ kind: 'event', dates: '1917-11-07' }), TODAY)).toEqual({});
    expect(nameProblems(facts({ dates: '[1870,1871]' }), TODAY).dates).toMatch(/OneOf/);
  });

  it('is shown with examples that are valid', () => {
    const own = { wikidata: 'Q7231', viaf: '2478331', gnd: '118575503' };
    expect(nameProblems(facts(own), TODAY)).toEqual({});
  });
});
