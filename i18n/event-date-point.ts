import { digits, intlDate, monthName } from './event-date-names';
import type { Wording } from './event-date-wording';

/** A day of a calendar: astronomical year (0 is 1 BCE), month and day from 1. */
export interface DayInWords {
  year: number;
  month: number;
  day: number;
}

/** A day, month, year, decade, century or season. `year` is the first one: 1930 for the 1930s. */
export type PointInWords = { circa: boolean; uncertain: boolean } & (
  | ({ kind: 'day' } & DayInWords)
  | { kind: 'month'; year: number; month: number }
  | { kind: 'year'; year: number }
  | { kind: 'decade'; year: number }
  | { kind: 'century'; year: number }
  | { kind: 'season'; year: number; season: string }
);

/** Context of a date's words, which decides case and article. */
export type Role = 'plain' | 'circa' | 'until' | 'from';

/** A point with "circa" and "(?)", and the Julian date of a day where given. */
export function markedPhrase(wording: Wording, point: PointInWords, oldStyle?: DayInWords): string {
  const role = point.circa ? 'circa' : 'plain';
  const phrase =
    point.kind === 'day' && oldStyle
      ? dualDayPhrase(wording, point, oldStyle, role)
      : pointPhrase(wording, point, role);
  const date = point.circa ? wording.say('circa', { date: phrase, kind: point.kind }) : phrase;
  return point.uncertain ? wording.say('uncertain', { date }) : date;
}

/** A point without "circa" and "(?)", in the form for the role. */
export function pointPhrase(wording: Wording, point: PointInWords, role: Role): string {
  const { say, locale, neutral } = wording;
  if (point.kind === 'day') return dayPhrase(wording, point, role);
  if (point.kind === 'decade') return say('decade', { ...stretch(locale, point.year, 9), role });
  if (point.kind === 'century') return say('century', { ...stretch(locale, point.year, 99), role });
  const year = yearPhrase(wording, point.year, role);
  if (point.kind === 'season') return say('season', { season: point.season, year, role });
  if (point.kind === 'year') return say('year', { year, role });
  if (neutral) return intlDate(locale, { year: point.year, month: point.month });
  return say('month', {
    name: monthName(locale, point.month, 'beforeYear'),
    nameAfterDay: monthName(locale, point.month, 'betweenDayAndYear'),
    number: point.month,
    year,
    role,
  });
}

/** A whole day of the Gregorian or Julian calendar. */
export function dayPhrase(wording: Wording, day: DayInWords, role: Role): string {
  if (wording.neutral) return intlDate(wording.locale, day);
  return wording.say('day', {
    dayMonth: dayMonthPhrase(wording, day, 'betweenDayAndYear'),
    year: yearPhrase(wording, day.year, role),
    role,
  });
}

/** A Gregorian day with its Julian date, "5 May (22 April Old Style) 1912". */
function dualDayPhrase(wording: Wording, day: DayInWords, old: DayInWords, role: Role): string {
  const sameYear = day.year === old.year;
  // Intl cannot format 29 February 1900, a Julian day, so it is written in digits.
  const figures = `${digits('en', old.year)}-${two(old.month)}-${two(old.day)}`;
  const oldWords = sameYear ? dayMonthPhrase(wording, old) : dayPhrase(wording, old, 'plain');
  return wording.say('oldStyle', {
    date: dayPhrase(wording, day, role),
    dayMonth: dayMonthPhrase(wording, day, 'betweenDayAndYear'),
    year: yearPhrase(wording, day.year, role),
    old: wording.neutral ? figures : oldWords,
    sameYear: String(sameYear),
  });
}

/** A day without its year, with the month's name in the form for the context. */
export function dayMonthPhrase(
  wording: Wording,
  { month, day }: { month: number; day: number },
  context: 'afterDay' | 'betweenDayAndYear' = 'afterDay',
): string {
  if (wording.neutral) return intlDate(wording.locale, { year: null, month, day });
  const name = monthName(wording.locale, month, context);
  return wording.say('dayMonth', {
    day: dayNumberPhrase(wording, day),
    month: wording.say('monthName', { name, number: month }),
  });
}

/** The number of a day alone, as in "3–5 May". */
export function dayNumberPhrase(wording: Wording, day: number): string {
  return wording.say('dayNumber', { number: digits(wording.locale, day) });
}

/** The name of a month alone, as in "May–June 1917". */
export function monthPhrase(wording: Wording, month: number): string {
  return wording.say('monthName', {
    name: monthName(wording.locale, month, 'alone'),
    number: month,
  });
}

function yearPhrase(wording: Wording, year: number, role: Role): string {
  if (wording.neutral) return intlDate(wording.locale, { year });
  return wording.say('yearNumber', {
    number: yearFigure(wording.locale, year),
    era: era(year),
    role,
  });
}

/** The figure of an astronomical year in its era: 44 for -43. */
export function yearFigure(locale: string, year: number): string {
  return digits(locale, year > 0 ? year : 1 - year);
}

/** The era of an astronomical year; `early` are the years 1 to 99, written with an era. */
export function era(year: number): 'ce' | 'early' | 'bce' {
  if (year > 99) return 'ce';
  return year > 0 ? 'early' : 'bce';
}

/** Name of a decade or century; `further` is 9 or 99, the years after its first. */
export function stretch(locale: string, year: number, further = 9) {
  const century = Math.floor(year / 100) + 1;
  return {
    start: digits(locale, year),
    last: digits(locale, year + further),
    tens: two(year % 100),
    century,
    number: digits(locale, century),
    roman: roman(century),
  };
}

function roman(number: number): string {
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC', 'C'];
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return `${tens[Math.floor(number / 10)] ?? ''}${ones[number % 10] ?? ''}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
