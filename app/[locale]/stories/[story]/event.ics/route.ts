import { connection } from 'next/server';
import { documentResponse, nothing } from '@/app/_feeds/feed-response';
import { absolute, eventPath, storyPath } from '@/app/address';
import { calendarFile } from '@/domain/calendar/icalendar';
import { getOccasion } from '@/domain/calendar/occasion-queries';
import { getSettings } from '@/domain/settings/queries';
import { inLanguage } from '@/domain/settings/settings';
import { storyAt } from '../find-story';

interface RouteContext {
  params: Promise<{ locale: string; story: string }>;
}

/** The event as an iCalendar file. */
export async function GET(_: Request, { params }: RouteContext): Promise<Response> {
  await connection();
  const startedAt = Date.now();
  const { locale, story: slug } = await params;
  const { found } = await storyAt(locale, slug.normalize('NFC'));
  if (found.is === 'withdrawn') return nothing(410);
  if (found.is === 'moved') {
    return new Response(null, {
      status: 308,
      headers: { location: eventPath(locale, found.slug) },
    });
  }
  if (found.is !== 'here') return nothing(404);
  const { story } = found;
  const occasion = await getOccasion(story.id);
  if (!occasion) return nothing(404);
  const settings = await getSettings();
  const file = calendarFile(
    {
      ...occasion,
      uid: `urn:uuid:${story.id}`,
      language: story.language,
      title: story.title,
      description: story.teaser,
      url: absolute(storyPath(story.language, story.slug)),
      changedAt: startedAt,
    },
    inLanguage(settings.names, story.language, settings),
  );
  return documentResponse(file, 'text/calendar', startedAt);
}
