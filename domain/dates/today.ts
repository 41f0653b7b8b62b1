import { dayOn, momentOf } from '@/domain/dates/wall-clock';
import { remembered } from '@/i18n/remembered';

/** Days of the year as `MM-DD`, including 29 February. */

const formatIn = remembered(
  (timeZone) =>
    new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      month: '2-digit',
      day: '2-digit',
    }),
);

/** The day (`MM-DD`) in a time zone at an instant (milliseconds since 1970). */
export function dayIn(timeZone: string, now: number): string {
  const parts = formatIn(timeZone).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('month')}-${part('day')}`;
}

/**
 * The instant at which the day in a time zone ends, found by bisection, so that clock changes need
 * no special case.
 */
export function endOfDay(timeZone: string, now: number): number {
  const today = dayIn(timeZone, now);
  let inside = now;
  let outside = now + 26 * 3_600_000;
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (dayIn(timeZone, middle) === today) inside = middle;
    else outside = middle;
  }
  return outside;
}

/** Stories of 28 and 29 February together, for years without the latter. */
const SHORT_FEBRUARY = 'days:02-28';

/** The lists that contain a story of a day (`MM-DD`); '' for an unknown day. */
export function listsOfDay(day: string): string[] {
  if (!day) return [];
  return day === '02-28' || day === '02-29' ? [`day:${day}`, SHORT_FEBRUARY] : [`day:${day}`];
}

/**
 * The list of a day's stories at an instant. In years without 29 February its stories are listed on
 * the 28th.
 * @returns `until`: when the list expires, which is the end of the year for 28 February, else null
 */
export function dayList(
  day: string,
  timeZone: string,
  now: number,
): { list: string; until: number | null } {
  if (day !== '02-28') return { list: `day:${day}`, until: null };
  const year = Number(dayOn(now, timeZone).slice(0, 4));
  const list = hasLeapDay(year) ? `day:${day}` : SHORT_FEBRUARY;
  return { list, until: momentOf(`${year + 1}-01-01T00:00`, timeZone) };
}

function hasLeapDay(year: number): boolean {
  return new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
}

/** Whether `MM-DD` is a day of a leap year's calendar. */
export function isDay(text: string): boolean {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (!month || !day) return false;
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}

/** The days of a month (1–12) of a leap year, as `MM-DD`. */
export function daysOfMonth(month: number): string[] {
  const length = new Date(Date.UTC(2000, month, 0)).getUTCDate();
  const padded = (number: number) => String(number).padStart(2, '0');
  return Array.from({ length }, (_, at) => `${padded(month)}-${padded(at + 1)}`);
}
