import { connection } from 'next/server';
import { documentResponse, nothing } from '@/app/_feeds/feed-response';
import { absolute, citationPath, permanentPath } from '@/app/address';
import { dayOn } from '@/domain/dates/wall-clock';
import { CITATION_FILES, CITATION_NAMES } from '@/domain/reader/citation';
import { storyAt } from '../find-story';

interface RouteContext {
  params: Promise<{ locale: string; story: string; citation: string }>;
}

/** How to cite a story, as a file for reference managers. */
export async function GET(_: Request, { params }: RouteContext): Promise<Response> {
  await connection();
  const startedAt = Date.now();
  const { locale, story: slug, citation } = await params;
  const file = CITATION_NAMES.find((name) => name === citation);
  if (!file) return nothing(404);
  const { frame, found } = await storyAt(locale, slug.normalize('NFC'));
  if (found.is === 'withdrawn') return nothing(410);
  if (found.is === 'moved') {
    const location = citationPath(found.language, found.slug, file);
    return new Response(null, { status: 308, headers: { location } });
  }
  if (found.is !== 'here') return nothing(404);
  const { story } = found;
  const { type, write } = CITATION_FILES[file];
  const written = write({
    id: story.shortId,
    title: story.title,
    authors: story.writers.map(({ name }) => name),
    archive: frame.siteName,
    published: dayOn(story.publishedAt, frame.timeZone),
    url: absolute(permanentPath(story.shortId)),
    language: story.language,
    callNumber: story.source,
  });
  return documentResponse(written, type, startedAt);
}
