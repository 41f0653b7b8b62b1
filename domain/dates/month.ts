import { dayOn } from '@/domain/dates/wall-clock';

/** Months as `YYYY-MM`. */

/** The month of an instant in a time zone. */
export function monthOf(instant: number, timeZone: string): string {
  return dayOn(instant, timeZone).slice(0, 7);
}

/** Whether it is a month of the years 1000 to 9999. */
export function isMonth(text: string): boolean {
  return /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text);
}

/** A number of months in a row, oldest first, that end with the given one. */
export function monthsUntil(last: string, count: number): string[] {
  const [year = 0, month = 1] = last.split('-').map(Number);
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.UTC(year, month - count + at, 1)).toISOString().slice(0, 7),
  );
}

/** All months from one to another, oldest first; the last alone when it is before the first. */
export function monthsBetween(first: string, last: string): string[] {
  const number = (month: string) => {
    const [year = 0, ofYear = 1] = month.split('-').map(Number);
    return year * 12 + ofYear;
  };
  return monthsUntil(last, Math.max(1, number(last) - number(first) + 1));
}
