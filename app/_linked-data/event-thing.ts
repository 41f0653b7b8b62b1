import { absolute, storyPath } from '@/app/address';
import type { Frame } from '@/components/layout/frame';
import type { Occasion } from '@/domain/calendar/agenda';
import { zonedMoment } from '@/domain/dates/wall-clock';
import type { StoryRow } from '@/domain/reader/story';
import { present } from './present';

/** The event that a story announces. */
export function eventThing(
  { timeZone }: Pick<Frame, 'timeZone'>,
  { title, language, slug }: Pick<StoryRow, 'title' | 'language' | 'slug'>,
  { startsAt, endsAt, venue }: Occasion,
): Record<string, unknown> {
  return present({
    '@type': 'Event',
    name: title,
    url: absolute(storyPath(language, slug)),
    startDate: zonedMoment(startsAt, timeZone),
    endDate: endsAt > startsAt && zonedMoment(endsAt, timeZone),
    location: venue && { '@type': 'Place', name: venue },
  });
}
