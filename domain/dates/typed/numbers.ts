/** Numbers of a folded date, and dates that consist of numbers alone. */
import { dayText } from './day-text';
import type { Refusal } from './refusal';
import type { NumberToken, Token } from './tokens';

export interface ReadToken {
  tokens: Token[];
  end: number;
}

const YEAR_FIRST = /(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d-])/y;
const YEAR_LAST = /(\d{1,2})(?:([-/])(\d{1,2})\2|\. ?(\d{1,2})\. ?)(\d{4}|\d\d)(?!\d)/y;
const ROMAN_MONTH = /(\d{1,2})[. ] ?([ivx]+)[. ] ?(\d{4})(?!\d)/y;
const ISO_MONTH = /(\d{4})-(0[1-9]|1[0-2])(?![\d-])/y;
const MONTH_YEAR = /(\d{1,2})[-./](\d{4})(?!\d)/y;
const DAY_MONTH = /(\d{1,2})\. ?(\d{1,2})(?:\.(?! ?\d)|(?= ?[–-]))/y;
const HAN_MONTH = /(\d{1,2}) ?月/y;
const NUMBER = /\d+/y;
const ROMAN = /(x{0,2}(?:ix|iv|v?i{0,3}))(?:-?(?:e|er|eme|ieme|i|и|го|de|ste))?(?![\p{L}\d'])/uy;

/** Suffixes of a number; the full stop after a century's number is a token of its own. */
const MARKS: readonly [pattern: RegExp, mark: NonNullable<NumberToken['mark']>][] = [
  [/ ?年(?!代)/uy, 'year'],
  [/ ?[日号]/uy, 'day'],
  [/'?-?s(?!\p{L})/uy, 's'],
  [/er[- ]?(?:jahren?(?!\p{L}))?(?!\p{L})|-(?:е|х|ые|ых|e|x)(?!\p{L})/uy, 'decade'],
  [/(?:st|nd|rd|th|ste|de|er|e|eme|ieme|re|-?го|-?и|-?ое|ام|م(?! ?\.))(?!\p{L})/uy, 'ordinal'],
];

export function numberAt(text: string, at: number, last?: Token): ReadToken | Refusal | null {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const part = (found: RegExpExecArray, index: number) => Number(found[index] ?? Number.NaN);
  const yearFirst = match(YEAR_FIRST);
  if (yearFirst) {
    const [year, month, day] = [part(yearFirst, 1), part(yearFirst, 3), part(yearFirst, 4)];
    return { tokens: [{ is: 'date', year, month, day }], end: YEAR_FIRST.lastIndex };
  }
  const yearLast = match(YEAR_LAST);
  if (yearLast) {
    const isDotted = yearLast[4] !== undefined;
    return dayAndMonth(
      part(yearLast, 1),
      part(yearLast, isDotted ? 4 : 3),
      yearLast[5] ?? '',
      isDotted,
      YEAR_LAST.lastIndex,
    );
  }
  const romanMonth = match(ROMAN_MONTH);
  if (romanMonth) {
    const month = romanValue(romanMonth[2] ?? '');
    if (month < 1 || month > 12) return { why: 'noSuchDay' };
    const date = { year: part(romanMonth, 3), month, day: part(romanMonth, 1) };
    return { tokens: [{ is: 'date', ...date }], end: ROMAN_MONTH.lastIndex };
  }
  const isoMonth = last?.is === 'season' ? null : match(ISO_MONTH);
  if (isoMonth) {
    return monthOf(part(isoMonth, 1), part(isoMonth, 2), ISO_MONTH.lastIndex);
  }
  const monthYear = match(MONTH_YEAR);
  if (monthYear && last?.is !== 'month') {
    return monthOf(part(monthYear, 2), part(monthYear, 1), MONTH_YEAR.lastIndex);
  }
  const dayMonth = match(DAY_MONTH);
  if (dayMonth && part(dayMonth, 2) <= 12) {
    const day: Token = { is: 'number', value: part(dayMonth, 1), digits: 2, mark: 'day' };
    return {
      tokens: [day, { is: 'month', month: part(dayMonth, 2) }],
      end: DAY_MONTH.lastIndex,
    };
  }
  const hanMonth = match(HAN_MONTH);
  if (hanMonth) {
    const month = part(hanMonth, 1);
    if (month < 1 || month > 12) return { why: 'noSuchDay' };
    return { tokens: [{ is: 'month', month }], end: HAN_MONTH.lastIndex };
  }
  return plainNumber(text, match(NUMBER), NUMBER.lastIndex);
}

/** Day and month in the only possible order; null when both orders are possible. */
function dayAndMonth(
  first: number,
  second: number,
  typedYear: string,
  isDotted: boolean,
  end: number,
): ReadToken | Refusal {
  if (typedYear.length !== 4) return { why: 'shortYear' };
  if (first < 1 || second < 1) return { why: 'noSuchDay' };
  const year = Number(typedYear);
  const isEither = first <= 12 && second <= 12 && first !== second;
  if (isEither && !isDotted) {
    const readings = [dayText(year, second, first), dayText(year, first, second)];
    return { why: 'ambiguous', readings };
  }
  const isDayFirst = isDotted ? second <= 12 : first > 12 || first === second;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return { tokens: [{ is: 'date', year, month, day }], end };
}

function monthOf(year: number, month: number, end: number): ReadToken | Refusal {
  if (month < 1 || month > 12) return { why: 'noSuchDay' };
  return {
    tokens: [
      { is: 'month', month },
      { is: 'number', value: year, digits: 4 },
    ],
    end,
  };
}

function plainNumber(
  text: string,
  found: RegExpExecArray | null,
  end: number,
): ReadToken | Refusal | null {
  if (!found) return null;
  const digits = found[0].length;
  if (digits > 4) return { why: 'unreadable' };
  const number: NumberToken = { is: 'number', value: Number(found[0]), digits };
  for (const [pattern, mark] of MARKS) {
    pattern.lastIndex = end;
    if (!pattern.test(text)) continue;
    if (mark === 'decade' && number.value % 10 > 0) continue;
    if (mark === 'ordinal' && number.value > 31) continue;
    return { tokens: [{ ...number, mark }], end: pattern.lastIndex };
  }
  return { tokens: [number], end };
}

/** A Roman numeral up to 39, as used for centuries. */
export function romanAt(text: string, at: number): ReadToken | null {
  ROMAN.lastIndex = at;
  const found = ROMAN.exec(text);
  if (!found?.[1]) return null;
  const value = romanValue(found[1]);
  return {
    tokens: [{ is: 'number', value, digits: 0, mark: 'ordinal' }],
    end: found.index + found[0].length,
  };
}

function romanValue(numeral: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10 };
  const each = [...numeral].map((letter) => values[letter] ?? 0);
  return each.reduce((sum, value, at) => sum + (value < (each[at + 1] ?? 0) ? -value : value), 0);
}
