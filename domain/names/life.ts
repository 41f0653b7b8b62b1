/** Beginning and end of a name: birth and death, foundation and dissolution. */
import { type CalendarDay, dayCount } from '@/domain/dates/day-count';
import { monthDay, parseEventDate } from '@/domain/dates/edtf';
import { daysOfPoint, type EventPoint } from '@/domain/dates/event-date';
import type { NameKind } from './name';

/** Nobody has lived much longer, so that somebody born earlier is dead. */
const LONGEST_LIFE = 110;

interface Life {
  begin: EventPoint | null;
  end: EventPoint | null;
}

/** @param dates EDTF; a single date is a beginning */
export function lifeOf(dates: string): Life {
  const date = parseEventDate(dates);
  if (!date) return { begin: null, end: null };
  if (date.kind === 'interval') {
    return date.oneOf ? { begin: null, end: null } : { begin: date.start, end: date.end };
  }
  return { begin: date, end: dates.includes('/') ? date : null };
}

/** `MM-DD` of the beginning; empty where the day is unknown or in doubt. */
export function beginMonthDay(dates: string): string {
  const { begin } = lifeOf(dates);
  return (begin && monthDay(begin)) ?? '';
}

/**
 * Whether a person may be living: no death is known that is surely past, and the birth is unknown or
 * less than 110 years ago. A death in a year that has not ended is not surely past.
 * @param today `YYYY-MM-DD`
 */
export function mayBeLiving(
  { kind, dates }: { kind: NameKind; dates: string },
  today: string,
): boolean {
  if (kind !== 'person') return false;
  const { begin, end } = lifeOf(dates);
  if (end && dayCount(daysOfPoint(end).last) <= dayCount(dayOf(today))) return false;
  if (!begin) return true;
  const { year, ...rest } = dayOf(today);
  const longAgo = dayCount({ year: year - LONGEST_LIFE, ...rest });
  return dayCount(daysOfPoint(begin).last) > longAgo;
}

/** Which ends of a life can only be in the future. @param today `YYYY-MM-DD` */
export function inFuture(dates: string, today: string): { begin: boolean; end: boolean } {
  const { begin, end } = lifeOf(dates);
  const isAhead = (point: EventPoint | null) =>
    point !== null && dayCount(daysOfPoint(point).first) > dayCount(dayOf(today));
  return { begin: isAhead(begin), end: isAhead(end) };
}

function dayOf(today: string): CalendarDay {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  return { year, month, day };
}
