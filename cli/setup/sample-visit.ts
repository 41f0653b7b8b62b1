import { momentOf, wallClock } from '@/domain/dates/wall-clock';
import type { StoryFile } from './content-files';

/**
 * The next date of a yearly visit.
 * @param now milliseconds since 1970; a visit that has begun counts for next year
 */
export function nextVisit(
  { day, from, to, venue }: NonNullable<StoryFile['visit']>,
  timeZone: string,
  now: number,
): { startsAt: number; endsAt: number; venue: string } {
  const year = Number(wallClock(now, timeZone).slice(0, 4));
  for (const each of [year, year + 1]) {
    const startsAt = momentOf(`${each}-${day}T${from}`, timeZone);
    const endsAt = momentOf(`${each}-${day}T${to}`, timeZone);
    if (startsAt === null || endsAt === null) break;
    if (startsAt > now) return { startsAt, endsAt, venue };
  }
  throw new Error(`${day} ${from}–${to} is no visit in ${timeZone}.`);
}
