import { connection } from 'next/server';
import { nameContents } from '@/app/[locale]/names/[name]/name-contents';
import { nameLinkedData } from '@/app/[locale]/names/[name]/name-linked-data';
import { placeLinkedData } from '@/app/[locale]/places/[place]/place-linked-data';
import { storyContents } from '@/app/[locale]/stories/[story]/story-contents';
import { storyLinkedData } from '@/app/[locale]/stories/[story]/story-linked-data';
import { namedPath, storyPath } from '@/app/address';
import { readFrame, readSettings } from '@/app/frame';
import { variesByLanguage } from '@/cache/context';
import { getName } from '@/domain/names/queries';
import { getPlace, getPlaceForms, getPlaceSurroundings } from '@/domain/places/queries';
import { findByShortId, getPublishedTexts, getStory } from '@/domain/reader/story-queries';
import { findTermByShortId, getTermName } from '@/domain/taxonomy/term-queries';
import { bestText } from '@/domain/text-choice/best-text';
import { bestLanguage } from '@/i18n/languages';

const ENDING = '.jsonld';

/**
 * `/id/{id}`: 303 to the story, place or name in the reader's preferred language; `/id/{id}.jsonld`:
 * a story, place or name as linked data.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  await connection();
  const { id } = await params;
  const wantsData = id.endsWith(ENDING);
  const shortId = wantsData ? id.slice(0, -ENDING.length) : id;
  const accept = wantsData ? null : request.headers.get('accept-language');
  const story = await findByShortId(shortId);
  if (!story) return termAnswer(shortId, accept, wantsData);
  const texts = await getPublishedTexts(story.id);
  // A story that was never public is answered like one that does not exist.
  if (!story.wasPublic) return new Response(null, { status: 404 });
  const best = bestText(texts, accept, story.originalLanguage);
  if (!best) return new Response(null, { status: 410 });
  if (wantsData) return storyData(story.id, best.language);
  return seeOther(storyPath(best.language, best.slug));
}

async function termAnswer(
  shortId: string,
  accept: string | null,
  wantsData: boolean,
): Promise<Response> {
  const found = await findTermByShortId(shortId);
  if (!found) return new Response(null, { status: 404 });
  const { languages, defaultLanguage } = await readSettings();
  const language = bestLanguage(accept, languages, defaultLanguage);
  const term = await getTermName(found.kind, found.id, language);
  if (!term) return new Response(null, { status: 410 });
  if (wantsData) return DATA[found.kind](found.id, language);
  return seeOther(namedPath(found.kind, language, term.slug));
}

function seeOther(location: string): Response {
  variesByLanguage();
  return new Response(null, { status: 303, headers: { location } });
}

async function storyData(storyId: string, language: string): Promise<Response> {
  const story = await getStory(storyId, language);
  if (!story) return new Response(null, { status: 410 });
  const contents = await storyContents(await readFrame(language), story);
  return linkedData(storyLinkedData(contents));
}

async function nameData(nameId: string, language: string): Promise<Response> {
  const name = await getName(nameId, language);
  if (!name) return new Response(null, { status: 410 });
  const frame = await readFrame(language);
  return linkedData(nameLinkedData({ frame, name, ...(await nameContents(frame, name, [])) }));
}

async function placeData(placeId: string, language: string): Promise<Response> {
  const place = await getPlace(placeId, language);
  if (!place) return new Response(null, { status: 410 });
  const { showUntranslated } = await readSettings();
  const { above } = await getPlaceSurroundings(placeId, language, !showUntranslated);
  const forms = await getPlaceForms(place, language);
  return linkedData(placeLinkedData({ language, place, forms, above }));
}

const DATA = { name: nameData, place: placeData };

function linkedData(data: object): Response {
  return new Response(JSON.stringify(data), {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  });
}
