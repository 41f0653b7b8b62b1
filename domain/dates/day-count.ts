/**
 * A day of the Gregorian or the Julian calendar. Years are astronomical: 0 is 1 BCE, -43 is 44 BCE.
 * Months count from 1.
 */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/**
 * Day in a year that begins in March, so that the leap day is last and months follow one formula.
 */
export function dayOfMarchYear(month: number, day: number): number {
  return Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
}

/** Number of a Gregorian day (proleptic before 1582), counted from 0000-03-01, which is 0. */
export function dayCount({ year, month, day }: CalendarDay): number {
  const y = month <= 2 ? year - 1 : year;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + dayOfMarchYear(month, day);
}

export function daysInMonth(year: number, month: number): number {
  const following = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return dayCount({ ...following, day: 1 }) - dayCount({ year, month, day: 1 });
}
