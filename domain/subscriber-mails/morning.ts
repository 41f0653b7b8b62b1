/** The hour at which digests and mails about today are sent, each day in the archive's time zone. */
import { dayOn, momentOf } from '@/domain/dates/wall-clock';

const HOUR = '08:00';
const DAY_MS = 86_400_000;
const DAYS_OF_WEEK = 7;
/** A digest looks back so far at most: two weeks between weekly ones, and changes of the weekday. */
const DAYS_BACK = 31;

/** The latest morning that is over, in milliseconds since 1970. */
export function lastMorning(timeZone: string, now: number): number {
  const today = morningOf(dayOn(now, timeZone), timeZone);
  return today <= now ? today : morningBefore(today, timeZone, 1);
}

/** The morning some days before another one; days that a clock change makes longer count as one. */
export function morningBefore(morning: number, timeZone: string, days: number): number {
  const day = Date.parse(`${dayOn(morning, timeZone)}T12:00Z`) - days * DAY_MS;
  return morningOf(new Date(day).toISOString().slice(0, 10), timeZone);
}

/** What a digest has: texts published after `from` and not after `until`. */
export interface DigestSpan {
  from: number;
  until: number;
}

/** What decides when a subscriber gets a digest, and from when on. */
export interface DigestReader {
  rhythm: 'once' | 'daily' | 'weekly';
  /** 1 (Monday) to 7. */
  weekday: number;
  /** Texts published up to then were considered for their digests; null for none. */
  newsUpTo: number | null;
}

/**
 * The span of the digest that is due; null for none. It begins where the last one ended, whatever
 * the rhythm was then; who gets mails at once now gets one more digest, of what was left. Mornings on
 * which nothing ran are caught up.
 * @param morning the latest one
 * @param done the morning up to which digests were sent
 */
export function dueDigest(
  reader: DigestReader,
  { morning, done, timeZone }: { morning: number; done: number; timeZone: string },
): DigestSpan | null {
  const before = (days: number) => morningBefore(morning, timeZone, days);
  const since = (otherwise: number) => Math.max(reader.newsUpTo ?? otherwise, before(DAYS_BACK));
  if (reader.rhythm === 'once') {
    return reader.newsUpTo === null ? null : { from: since(morning), until: morning };
  }
  if (reader.rhythm === 'daily') {
    return { from: since(Math.max(done, before(DAYS_OF_WEEK))), until: morning };
  }
  const daysAgo = (weekdayOf(morning, timeZone) - reader.weekday + DAYS_OF_WEEK) % DAYS_OF_WEEK;
  const until = before(daysAgo);
  return until > done ? { from: since(before(daysAgo + DAYS_OF_WEEK)), until } : null;
}

/** 1 (Monday) to 7. */
function weekdayOf(morning: number, timeZone: string): number {
  return new Date(`${dayOn(morning, timeZone)}T12:00Z`).getUTCDay() || DAYS_OF_WEEK;
}

function morningOf(day: string, timeZone: string): number {
  return momentOf(`${day}T${HOUR}`, timeZone) ?? Date.parse(`${day}T${HOUR}Z`);
}
