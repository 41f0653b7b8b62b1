import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, it, vi } from 'vitest';
import { storyContents } from '@/app/[locale]/stories/[story]/story-contents';
import { readFrame } from '@/app/frame';
import { newContext, withContext } from '@/cache/context';
import { storyTag } from '@/cache/tags';
import { StoryPage } from '@/components/stories/StoryPage';
import { tx } from '@/db/client';
import type { Document } from '@/domain/documents/document';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { getStory } from '@/domain/reader/story-queries';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';
import { GET } from './route';

// Outside a request Next's `connection` would fail.
vi.mock('next/server', () => ({ connection: async () => undefined }));

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 5, 30);
const TALK = { startsAt: Date.UTC(2031, 11, 1, 19), endsAt: Date.UTC(2031, 11, 1, 21) };
const body: Document = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Come.' }] }],
};
let storyId: string;

beforeEach(async () => {
  freshDatabase();
  vi.stubEnv('SITE_URL', 'https://archive.example');
  const facts = { kind: 'news' as const, originalLanguage: 'en', source: '', sourceUrl: '' };
  const none = { eventDate: '', coverImageId: null, placeIds: [], topicIds: [] };
  storyId = await tx((write) =>
    addStory(write, NOBODY, { ...facts, ...none, eventCalendar: 'gregorian' }, NOW),
  );
  const words = { storyId, language: 'en', title: 'A talk; an evening', slug: 'talk', body };
  await tx((write) => importText(write, NOBODY, words, NOW));
  await tx((write) => publishText(write, NOBODY, { storyId, language: 'en' }, NOW));
});

function invite(venue: string | null) {
  const occasion = venue === null ? null : { ...TALK, venue };
  return tx((write) => changeStoryDetails(write, NOBODY, storyId, { occasion }, NOW));
}

function ask(story = 'talk'): Promise<Response> {
  const request = new Request(`https://archive.example/en/stories/${story}/event.ics`);
  return GET(request, { params: Promise.resolve({ locale: 'en', story }) });
}

it('returns an event as an iCalendar file, and 404 for a story without one', async () => {
  expect((await ask()).status).toBe(404);
  expect((await ask('nothing')).status).toBe(404);
  await invite('Reading room, first floor');
  const context = newContext();
  const sent = await withContext(context, () => ask());
  expect([...context.tags]).toContain(storyTag(storyId));
  expect(sent.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const file = (await sent.text()).replace(/\r\n /g, '');
  expect(file).toContain(`UID:urn:uuid:${storyId}\r\n`);
  expect(file).toContain('DTSTART:20311201T190000Z\r\nDTEND:20311201T210000Z\r\n');
  expect(file).toContain('SUMMARY;LANGUAGE=en:A talk\\; an evening\r\n');
  expect(file).toContain('LOCATION:Reading room\\, first floor\r\n');
  expect(file).toContain('URL:https://archive.example/en/stories/talk\r\n');
  await tx((write) => unpublishText(write, NOBODY, { storyId, language: 'en', reason: '' }, NOW));
  expect((await ask()).status).toBe(410);
});

it("shows the event on its story's page, in words and as linked data", async () => {
  const shown = async () => {
    const story = await getStory(storyId, 'en');
    if (!story) throw new Error('The story is gone.');
    return renderToStaticMarkup(
      <StoryPage {...(await storyContents(await readFrame('en'), story))} />,
    );
  };
  expect(await shown()).not.toContain('event.ics');
  await invite('Reading room');
  const html = await shown();
  expect(html).toContain('<p dir="auto">Reading room</p>');
  expect(html).toContain('href="/en/stories/talk/event.ics"');
  expect(html.match(/<time dateTime="2031-12-01T/g)).toHaveLength(2);
  await invite(null);
  expect(await shown()).not.toContain('Reading room');
});
