import { connection } from 'next/server';
import { storyContents } from '@/app/[locale]/stories/[story]/story-contents';
import { storyLinkedData } from '@/app/[locale]/stories/[story]/story-linked-data';
import { storyPath } from '@/app/address';
import { readFrame } from '@/app/frame';
import { variesByLanguage } from '@/cache/context';
import { findByShortId, getPublishedTexts, getStory } from '@/domain/reader/story-queries';
import { bestText } from '@/domain/text-choice/best-text';

const ENDING = '.jsonld';

/**
 * `/id/{id}`: 303 to the text in the reader's preferred language; `/id/{id}.jsonld`: the story as
 * linked data.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  await connection();
  const { id } = await params;
  const wantsData = id.endsWith(ENDING);
  const story = await findByShortId(wantsData ? id.slice(0, -ENDING.length) : id);
  const texts = story ? await getPublishedTexts(story.id) : [];
  // A story that was never public is answered like one that does not exist.
  if (!story?.wasPublic) return new Response(null, { status: 404 });
  const accept = wantsData ? null : request.headers.get('accept-language');
  const best = bestText(texts, accept, story.originalLanguage);
  if (!best) return new Response(null, { status: 410 });
  if (wantsData) return linkedData(story.id, best.language);
  variesByLanguage();
  const headers = { location: storyPath(best.language, best.slug) };
  return new Response(null, { status: 303, headers });
}

async function linkedData(storyId: string, language: string): Promise<Response> {
  const story = await getStory(storyId, language);
  if (!story) return new Response(null, { status: 410 });
  const contents = await storyContents(await readFrame(language), story);
  return new Response(JSON.stringify(storyLinkedData(contents)), {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  });
}
