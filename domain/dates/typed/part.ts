/** One end of a typed date, which may lack what the other end gives: `24` of `24–29 April 1916`. */
import type { Refusal } from './refusal';
import type { NumberToken, Token } from './tokens';

export type Portion = 'early' | 'mid' | 'late' | 'firstHalf' | 'secondHalf';

export interface Marks {
  circa: boolean;
  uncertain: boolean;
}

/** Years are astronomical; null when the part has none. */
export type Part = Marks & {
  era: 'bce' | 'ce' | null;
  portion: Portion | null;
} & (
    | { shape: 'day'; year: number | null; month: number; day: number }
    | { shape: 'month'; year: number | null; month: number }
    | { shape: 'season'; year: number | null; season: number }
    | { shape: 'year'; year: number }
    /** `by`: what marked it as a decade. `jaren` and similar words can also precede a year. */
    | { shape: 'decade'; year: number; by: 'word' | 'ending' | 's'; isShort: boolean }
    | { shape: 'century'; century: number }
    | { shape: 'number'; number: NumberToken }
    | { shape: 'unknown' }
  );

type Words = Extract<Token, { is: 'word' }>['word'];

const PORTIONS: readonly string[] = ['early', 'mid', 'late', 'firstHalf', 'secondHalf'];
const UNDERSTOOD: readonly string[] = [
  ...['circa', 'uncertain', 'bce', 'ce', 'century', 'decade', 'wholeDecade'],
  ...PORTIONS,
];

/** Reads the tokens of one end of a date. */
export function partOf(tokens: readonly Token[]): Part | Refusal {
  const words = tokens.flatMap((token) => (token.is === 'word' ? [token.word] : []));
  const has = (word: Words) => words.includes(word);
  if (tokens.some(({ is }) => is === 'sign')) return { why: 'unreadable' };
  if (!words.every((word) => UNDERSTOOD.includes(word))) return { why: 'unreadable' };
  const portions = words.filter((word): word is Portion => PORTIONS.includes(word));
  const found = {
    numbers: tokens.filter((token) => token.is === 'number'),
    months: tokens.filter((token) => token.is === 'month'),
    seasons: tokens.filter((token) => token.is === 'season'),
    dates: tokens.filter((token) => token.is === 'date'),
  };
  const stated = {
    circa: has('circa'),
    uncertain: has('uncertain') || tokens.some(({ is }) => is === 'uncertain'),
    era: has('bce') ? ('bce' as const) : has('ce') ? ('ce' as const) : null,
    portion: portions[0] ?? null,
  };
  if (portions.length > 1 || (has('bce') && has('ce'))) return { why: 'unreadable' };
  const shape = shapeOf(found, stated.era, has);
  return 'why' in shape ? shape : { ...stated, ...shape };
}

interface Found {
  numbers: NumberToken[];
  months: { month: number }[];
  seasons: { season: number }[];
  dates: { year: number; month: number; day: number }[];
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Shape = DistributiveOmit<Part, 'circa' | 'uncertain' | 'era' | 'portion'>;

function shapeOf(found: Found, era: Part['era'], has: (word: Words) => boolean): Shape | Refusal {
  const { numbers, months, seasons, dates } = found;
  const [first, second] = numbers;
  const [date] = dates;
  if (months.length + seasons.length + dates.length > 1) return { why: 'unreadable' };
  if (has('century')) {
    if (months.length + seasons.length + dates.length > 0) return { why: 'unreadable' };
    return centuryOf(numbers, era, has('wholeDecade'));
  }
  if (date) {
    if (first) return { why: 'unreadable' };
    return { shape: 'day', ...date, year: inEra(date.year, era) };
  }
  const [month] = months;
  if (month) return monthOrDay(month.month, numbers, era);
  if (second) return dayOfOtherMonth(numbers, era);
  const [season] = seasons;
  if (season) {
    if (!first) return { shape: 'season', year: null, season: season.season };
    if (!isYear(first, era)) return { why: 'shortYear' };
    return { shape: 'season', year: inEra(first.value, era), season: season.season };
  }
  if (!first) return { shape: 'unknown' };
  return yearOrDecade(first, era, has);
}

function monthOrDay(month: number, numbers: NumberToken[], era: Part['era']): Shape | Refusal {
  const [first, second, third] = numbers;
  if (third) return { why: 'unreadable' };
  if (!first) return { shape: 'month', year: null, month };
  if (!second) {
    if (isYear(first, first.mark ? null : era)) {
      return { shape: 'month', year: inEra(first.value, era), month };
    }
    return first.digits > 2
      ? { why: 'shortYear' }
      : { shape: 'day', year: null, month, day: first.value };
  }
  const isFirstYear = first.mark === 'year' || first.digits > 2;
  const [year, day] = isFirstYear ? [first, second] : [second, first];
  if (!isYear(year, era)) return { why: 'shortYear' };
  if (day.digits > 2) return { why: 'unreadable' };
  return { shape: 'day', year: inEra(year.value, era), month, day: day.value };
}

/** `29, 1916` as the end of `April 24–29, 1916`: month 0 means the month of the start. */
function dayOfOtherMonth(numbers: NumberToken[], era: Part['era']): Shape | Refusal {
  const [day, year, more] = numbers;
  const isDay = day && day.digits <= 2 && day.mark === undefined;
  if (!isDay || !year || more || !isYear(year, era)) return { why: 'unreadable' };
  return { shape: 'day', year: inEra(year.value, era), month: 0, day: day.value };
}

function centuryOf(numbers: NumberToken[], era: Part['era'], isDecade: boolean): Shape | Refusal {
  const [first, second, third] = numbers;
  if (!first || third || era === 'bce' || first.value < 1 || first.value > 99) {
    return { why: 'unreadable' };
  }
  if (!second) return { shape: 'century', century: first.value };
  if (!isDecade || second.value % 10 > 0 || second.value > 90) return { why: 'unreadable' };
  const year = (first.value - 1) * 100 + second.value;
  return { shape: 'decade', year, by: 'word', isShort: false };
}

function yearOrDecade(
  number: NumberToken,
  era: Part['era'],
  has: (word: Words) => boolean,
): Shape | Refusal {
  const { value, digits, mark } = number;
  const byWord = has('decade') || has('wholeDecade');
  const isDecade = mark === 's' || mark === 'decade' || byWord;
  if (isDecade && value % 10 === 0 && mark !== 'year') {
    if (era === 'bce') return { why: 'unreadable' };
    const by = byWord ? 'word' : mark === 's' ? 's' : 'ending';
    if (digits === 4) {
      const isEither = by === 's' && value % 100 === 0;
      const start = String(value / 10).padStart(3, '0');
      if (isEither) {
        return { why: 'ambiguous', readings: [`${start}X`, `${start.slice(0, 2)}XX`] };
      }
      return { shape: 'decade', year: value, by, isShort: false };
    }
    if (digits !== 2 || value === 0 || has('wholeDecade')) return { why: 'shortYear' };
    if (by === 's') return { shape: 'number', number };
    return { shape: 'decade', year: 1900 + value, by, isShort: true };
  }
  if (mark === 's' || mark === 'decade' || has('wholeDecade')) return { why: 'unreadable' };
  if (!isYear(number, era) || mark === 'ordinal') return { shape: 'number', number };
  return { shape: 'year', year: inEra(value, era) };
}

/** A year with fewer than three digits needs an era, since its century is unknown. */
function isYear({ value, digits, mark }: NumberToken, era: Part['era']): boolean {
  if (value === 0 || mark === 'ordinal' || mark === 'day') return false;
  return digits === 4 || era !== null || (digits === 3 && mark === 'year');
}

function inEra(year: number, era: Part['era']): number {
  return era === 'bce' ? 1 - year : year;
}
