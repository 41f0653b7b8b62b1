/** Decades that are written in words: `jaren dertig`, `the thirties`, `тридцатые годы`. */
import { foldLetters } from './fold-script';

/** Words that mean a decade by themselves; Russian ones without their endings. */
const ALONE = {
  20: 'twenties|zwanziger|двадцат',
  30: 'thirties|dreißiger|dreissiger|тридцат',
  40: 'forties|vierziger|сороков',
  50: 'fifties|fünfziger|fuenfziger|пятидесят',
  60: 'sixties|sechziger|шестидесят',
  70: 'seventies|siebziger|семидесят',
  80: 'eighties|achtziger|восьмидесят',
  90: 'nineties|neunziger|девяност',
} as const;

/** Numbers that mean one after `jaren`, `années` or `دهه`. */
const AFTER = {
  20: 'twintig|vingt|بیست',
  30: 'dertig|trente|سی',
  40: 'veertig|quarante|چهل',
  50: 'vijftig|cinquante|پنجاه',
  60: 'zestig|soixante|شصت',
  70: 'zeventig|soixante-dix|هفتاد',
  80: 'tachtig|quatre-vingt|quatre-vingts|هشتاد',
  90: 'negentig|quatre-vingt-dix|نود',
} as const;

const RUSSIAN = '(?<=[а-я])(?:ые|ых|ым|ыми)(?: год(?:ы|ов|ам|ах|ами)| гг)?';
const [alone, after] = [wordsOf(ALONE), wordsOf(AFTER)];
const BY_ITSELF = pattern(`(${choice(alone)})(?:${RUSSIAN}| jahren?)?`);
const NUMBERED = pattern(`(jaren|annees|دهه[ی ]?) ?(${choice(after)})`);

/** A folded date with such decades in figures, as in `jaren 30`. */
export function decadesInFigures(text: string): string {
  return text
    .replace(BY_ITSELF, (_, word: string) => `jaren ${alone.get(word)}`)
    .replace(NUMBERED, (_, decade: string, word: string) => `${decade} ${after.get(word)}`);
}

function wordsOf(tens: Record<number, string>): Map<string, string> {
  const all = Object.entries(tens).flatMap(([ten, words]) =>
    words.split('|').map((word) => [foldLetters(word), ten] as const),
  );
  return new Map(all);
}

/** Longer words first, as they may begin with a shorter one. */
function choice(words: ReadonlyMap<string, string>): string {
  return [...words.keys()].sort((a, b) => b.length - a.length).join('|');
}

function pattern(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${words}(?!\\p{L})`, 'gu');
}
