import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query';

function read(typed: string) {
  const { wanted, unwanted, leftOut, openPhrase } = parseQuery(typed);
  const shown = (terms: typeof wanted) =>
    terms.map(({ words, isPhrase }) => (isPhrase ? `[${words}]` : words));
  return { wanted: shown(wanted), unwanted: shown(unwanted), leftOut, openPhrase };
}

describe('A typed search', () => {
  it.each(['-war', '--war', '−war', '–war', '—war', '－war'])('excludes by %s', (word) => {
    expect(read(`peace ${word}`)).toMatchObject({ wanted: ['peace'], unwanted: ['war'] });
  });

  it('excludes only by a minus before a word', () => {
    expect(read('co-operative 1914–1918')).toMatchObject({
      wanted: ['co-operative', '1914', '1918'],
      unwanted: [],
    });
    expect(read('"general"-strike')).toMatchObject({
      wanted: ['[general]', 'strike'],
      unwanted: [],
    });
    expect(read('peace - war')).toMatchObject({ wanted: ['peace', 'war'], leftOut: ['-'] });
  });

  it('takes all that follows an open quotation mark as a phrase, and says so', () => {
    expect(read('berlin "rosa luxemburg')).toEqual({
      ...{ wanted: ['berlin', '[rosa luxemburg]'], unwanted: [], leftOut: [] },
      openPhrase: 'rosa luxemburg',
    });
    expect(read('-“rosa luxemburg').unwanted).toEqual(['[rosa luxemburg]']);
    expect(read('«rosa luxemburg» berlin').openPhrase).toBeNull();
  });

  it('names quotation marks around nothing', () => {
    expect(read('""').leftOut).toEqual(['""']);
    expect(read('lenin "').leftOut).toEqual(['"']);
  });
});
