import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smartened } from './smartened';
import { SET_LANGUAGES, typographyOf } from './typography';

/** What stands in the paragraph after these keys. */
function typed(keys: string, language: string): string {
  let text = '';
  for (const key of keys) {
    text += key;
    const change = smartened(text, language);
    if (change) text = text.slice(0, change.from) + change.text + text.slice(change.to);
  }
  return text;
}

describe.each([
  ['en', `"It's 'here'," (she said) in '68`, `“It’s ‘here’,” (she said) in ’68`],
  ['en', `the workers' strike, 12" records`, `the workers’ strike, 12" records`],
  ['en', `word--word, 1914--18, a -- b, and---so`, `word–word, 1914–18, a – b, and—so`],
  ['en', `Wait... "1917"`, `Wait… “1917”`],
  ['en', `said--"yes"`, `said–“yes”`],
  ['nl', `'s Morgens zei hij "ja", foto's, 'nee'`, `’s Morgens zei hij “ja”, foto’s, ‘nee’`],
  ['de', `"Wie geht's", 'so', 50% und '68`, `„Wie geht’s“, ‚so‘, 50\u00a0% und ’68`],
  ['de', `Er fragte: "Was?" -- Ja.`, `Er fragte: „Was?“ – Ja.`],
  ['de-CH', `"Ja"`, `«Ja»`],
  ['fr', `L'usine: "oui"!`, `L’usine\u00a0: «\u202foui\u202f»\u202f!`],
  ['fr', `Quoi ? 50 % ; et !?`, `Quoi\u202f? 50\u202f%\u202f; et\u202f!?`],
  ['fr', `« oui » --- à 10:30`, `«\u202foui\u202f» — à 10:30`],
  ['ru', `"Правда" -- 'газета', 1914--1918`, `«Правда» — „газета“, 1914–1918`],
  ['fa', `گفت "آری"، 'نه'... `, `گفت «آری»، ‹نه›… `],
  ['zh-Hans', `他说"你好"。又说"再见"---`, `他说“你好”。又说“再见”---`],
  ['zh-Hans', `他---她`, `他——她`],
  ['sv', `"hej" 5 % `, `”hej” 5\u00a0% `],
  ['en', `10 km of road, 5 kg.`, `10\u00a0km of road, 5\u00a0kg.`],
])('In %s', (language, keys, expected) => {
  it(`${keys} becomes ${expected}`, () => expect(typed(keys, language)).toBe(expected));
});

it.each([
  ['fr', 'https://example.org/a?b=c;d'],
  ['fr', 'voir http://x.example/?q!'],
  ['en', 'https://example.org/a--b'],
  ['fr', 'example.org/a?b'],
  ['en', 'x --help'],
  ['en', '<!-- x -->'],
  ['fr', 'a@b.example?'],
  ['yi', `"x" 'y' -- ...`],
])('leaves addresses, options and unknown languages as typed (%s: %s)', (language, keys) => {
  expect(typed(keys, language)).toBe(keys);
});

const languages = fc.constantFrom(...SET_LANGUAGES);
const keys = fc.string({
  unit: fc.constantFrom(...`ab яж 你 ب 19 "'-.:;!?%«»()\ufffc`.split('')),
  maxLength: 30,
});

it('changes only signs and spaces, never letters, digits or objects', () => {
  const rest = (text: string) => text.replace(/[^\p{L}\p{N}\ufffc]/gu, '');
  fc.assert(
    fc.property(keys, languages, (text, language) => {
      expect(rest(typed(text, language))).toBe(rest(text));
    }),
    { numRuns: 1_000 },
  );
});

it('changes only the last few characters, and nothing after the typed one', () => {
  fc.assert(
    fc.property(keys, languages, (text, language) => {
      const change = smartened(text, language);
      if (!change) return;
      expect(change.from).toBeGreaterThanOrEqual(text.length - 7);
      expect(change.to).toBeLessThanOrEqual(text.length);
      expect(change.text).not.toContain('\ufffc');
    }),
    { numRuns: 1_000 },
  );
});

it('opens and closes in turn around a word', () => {
  fc.assert(
    fc.property(languages, fc.constantFrom('word', 'слово', '字'), (language, word) => {
      const { double } = typographyOf(language) ?? { double: ['', ''] };
      expect(typed(`"${word}"`, language)).toBe(double[0] + word + double[1]);
    }),
  );
});

it('finds the most specific language', () => {
  expect(typographyOf('zh-Hans-CN')?.isUnspaced).toBe(true);
  expect(typographyOf('pt-PT')?.double).toEqual(['«', '»']);
  expect(typographyOf('yi')).toBeNull();
});
