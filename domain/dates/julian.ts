import { type CalendarDay, dayCount, dayOfMarchYear } from './day-count';

/** 0000-03-01 Gregorian is 0000-03-03 Julian. */
const JULIAN_AHEAD_IN_YEAR_0 = 2;
const DAYS_IN_FOUR_YEARS = 1461;

/**
 * The Julian ("Old Style") date of a Gregorian day: 7 November 1917 gives 25 October 1917. The
 * Gregorian day must exist. The result may be 29 February of a year like 1900, which `Date` cannot
 * represent.
 */
export function toJulian(gregorian: CalendarDay): CalendarDay {
  const count = dayCount(gregorian) + JULIAN_AHEAD_IN_YEAR_0;
  const cycle = Math.floor(count / DAYS_IN_FOUR_YEARS);
  const inCycle = count - cycle * DAYS_IN_FOUR_YEARS;
  const yearInCycle = Math.min(Math.floor(inCycle / 365), 3);
  return ofMarchYear(cycle * 4 + yearInCycle, inCycle - yearInCycle * 365);
}

/** The Gregorian date of an existing Julian day: 25 October 1917 gives 7 November 1917. */
export function fromJulian({ year, month, day }: CalendarDay): CalendarDay {
  const y = month <= 2 ? year - 1 : year;
  const count = 365 * y + Math.floor(y / 4) + dayOfMarchYear(month, day) - JULIAN_AHEAD_IN_YEAR_0;
  const cycle = Math.floor(count / 146_097);
  const inCycle = count - cycle * 146_097;
  const yearInCycle = Math.floor(
    (inCycle -
      Math.floor(inCycle / 1460) +
      Math.floor(inCycle / 36_524) -
      Math.floor(inCycle / 146_096)) /
      365,
  );
  const before = 365 * yearInCycle + Math.floor(yearInCycle / 4) - Math.floor(yearInCycle / 100);
  return ofMarchYear(cycle * 400 + yearInCycle, inCycle - before);
}

function ofMarchYear(marchYear: number, dayOfYear: number): CalendarDay {
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: month <= 2 ? marchYear + 1 : marchYear,
    month,
    day: dayOfYear - dayOfMarchYear(month, 1) + 1,
  };
}
