import { eq } from 'drizzle-orm';
import { beforeEach, expect, it, vi } from 'vitest';
import { storyContents } from '@/app/[locale]/stories/[story]/story-contents';
import { storyHead } from '@/app/[locale]/stories/[story]/story-head';
import { readFrame } from '@/app/frame';
import { reads, tx } from '@/db/client';
import { story } from '@/db/schema/stories';
import type { Document } from '@/domain/documents/document';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { getStory } from '@/domain/reader/story-queries';
import { saveSettings } from '@/domain/settings/changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';
import { GET } from './route';

// Outside a request Next's `connection` would fail.
vi.mock('next/server', () => ({ connection: async () => undefined }));

const NOBODY = { staffId: null };
/** Half past midnight in Amsterdam. */
const NOW = Date.UTC(2026, 5, 30, 22, 30);
const body: Document = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }],
};
let storyId: string;
let shortId: string;

beforeEach(async () => {
  freshDatabase();
  vi.stubEnv('SITE_URL', 'https://archive.example');
  await tx((write) =>
    saveSettings(
      write,
      { names: { en: 'Archive' }, languages: ['en', 'nl'], timeZone: 'Europe/Amsterdam' },
      NOW,
    ),
  );
  const facts = {
    kind: 'item' as const,
    originalLanguage: 'en',
    eventDate: '',
    eventCalendar: 'gregorian' as const,
    source: '',
    sourceUrl: '',
    coverImageId: null,
    placeIds: [],
    topicIds: [],
  };
  storyId = await tx((write) => addStory(write, NOBODY, facts, NOW));
  const [row] = await reads().select().from(story).where(eq(story.id, storyId));
  shortId = row?.shortId ?? '';
  await write('en');
});

function write(language: string) {
  const words = { storyId, language, title: `Title ${language}`, slug: language, body };
  return tx((queries) => importText(queries, NOBODY, words, NOW));
}

function publish(language: string) {
  return tx((queries) => publishText(queries, NOBODY, { storyId, language }, NOW));
}

function ask(id: string, language = 'en'): Promise<Response> {
  const headers = { 'accept-language': language };
  const request = new Request(`https://archive.example/id/${id}`, { headers });
  return GET(request, { params: Promise.resolve({ id }) });
}

it('a story that was never public is not found, and an unpublished one is gone', async () => {
  for (const id of [shortId, `${shortId}.jsonld`, 'nothing']) {
    expect((await ask(id)).status, id).toBe(404);
  }
  await publish('en');
  expect((await ask(shortId)).headers.get('location')).toBe('/en/stories/en');
  await tx((queries) => unpublishText(queries, NOBODY, { storyId, language: 'en' }, NOW));
  for (const id of [shortId, `${shortId}.jsonld`]) {
    expect((await ask(id)).status, id).toBe(410);
  }
});

it('each text is an item of its own in linked data, and the permanent address identifies their work', async () => {
  await write('nl');
  for (const language of ['en', 'nl']) await publish(language);
  const data = await (await ask(`${shortId}.jsonld`)).json();
  expect(data['@id']).toBe('https://archive.example/en/stories/en');
  expect(data.url).toBe(data['@id']);
  expect(data.exampleOfWork['@id']).toBe(`https://archive.example/id/${shortId}`);
  expect(data.exampleOfWork.workExample.map((each: { '@id': string }) => each['@id'])).toEqual([
    'https://archive.example/en/stories/en',
    'https://archive.example/nl/stories/nl',
  ]);
  expect(data.workTranslation[0]['@id']).toBe('https://archive.example/nl/stories/nl');
});

it('linked data has dates in the archive’s time zone, like pages', async () => {
  await publish('en');
  const text = await getStory(storyId, 'en');
  if (!text) throw new Error('The story is not there.');
  const frame = await readFrame('en');
  const head = await storyHead(frame, text);
  expect(head.other?.citation_publication_date).toBe('2026-07-01');
  expect(head.openGraph).toMatchObject({
    type: 'article',
    publishedTime: '2026-07-01T00:30:00+02:00',
  });
  const data = await (await ask(`${shortId}.jsonld`)).json();
  expect(data.datePublished).toBe('2026-07-01T00:30:00+02:00');
  expect((await storyContents(frame, text)).permanentUrl).toContain(shortId);
});
