import { dayCount } from './day-count';

const DAYS_A_YEAR = 365.2425;

/** The Gregorian year (astronomical) of a day counted from 0000-03-01: the inverse of `sortKey`. */
export function yearOfDay(count: number): number {
  const guess = Math.floor((count + 60) / DAYS_A_YEAR);
  return [guess + 1, guess, guess - 1].find((year) => startOfYear(year) <= count) ?? guess - 2;
}

/** The first day of a year, counted in the same way. */
export function startOfYear(year: number): number {
  return dayCount({ year, month: 1, day: 1 });
}
