import { beforeEach, describe, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { place } from '@/db/schema/places';
import type { Document } from '@/domain/documents/document';
import { publishText } from '@/domain/publishing/publish-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';
import { getRelated } from './related-queries';
import { getStoryRows } from './story-list-queries';

const NOBODY = { staffId: null };
const body: Document = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }],
};
let clock: number;
let topics: string[];
const titles = new Map<string, string>();

beforeEach(async () => {
  freshDatabase();
  clock = Date.UTC(2026, 0, 1);
  topics = [];
  await tx(async (write) => {
    for (const slug of ['one', 'two']) {
      const names = [{ language: 'en', name: slug, slug, description: '' }];
      topics.push(await addTopic(write, NOBODY, { wikidata: '', names }, clock));
    }
    await write.insert(place).values({ id: 'here', latitude: 1, longitude: 1 });
  });
});

async function publish(
  eventDate: string,
  { of = [0], places = [] as string[], title = eventDate } = {},
): Promise<string> {
  clock += 1000;
  const facts = {
    kind: 'item' as const,
    originalLanguage: 'en',
    eventDate,
    eventCalendar: 'gregorian' as const,
    source: '',
    sourceUrl: '',
    coverImageId: null,
    placeIds: places,
    topicIds: of.map((index) => topics[index] ?? ''),
  };
  return tx(async (write) => {
    const storyId = await addStory(write, NOBODY, facts, clock);
    await importText(write, NOBODY, { storyId, language: 'en', title, body }, clock);
    await publishText(write, NOBODY, { storyId, language: 'en' }, clock);
    titles.set(storyId, title);
    return storyId;
  });
}

async function relatedTo(id: string) {
  const [row] = await getStoryRows([id], 'en');
  if (!row) throw new Error('The story is not there.');
  const topicIds = row.topics.map((topic) => topic.id);
  const { close, ofTopic } = await getRelated({ ...row, topicIds }, 'en');
  const named = (rows: readonly { id: string }[]) => rows.map((each) => titles.get(each.id));
  return { close: named(close), ofTopic: named(ofTopic) };
}

describe('related stories', () => {
  it('are close in time only within ten years', async () => {
    const id = await publish('1917-05-01');
    for (const year of ['1850', '1906', '1908', '1927', '1990']) await publish(year);
    expect((await relatedTo(id)).close).toEqual(['1908', '1927']);
  });

  it('are of the same topic where few are close in time, without duplicates', async () => {
    const id = await publish('1917');
    await publish('1850');
    await publish('1919');
    await publish('1990');
    expect(await relatedTo(id)).toEqual({ close: ['1919'], ofTopic: ['1850'] });
    const undated = await publish('', { title: 'undated' });
    await publish('', { title: 'another undated' });
    expect(await relatedTo(undated)).toEqual({
      close: [],
      ofTopic: ['another undated', '1990', '1919'],
    });
  });

  it('are those that share most topics and places', async () => {
    const id = await publish('1917', { of: [0, 1], places: ['here'] });
    await publish('1916', { title: 'one topic before' });
    await publish('1915', { places: ['here'], title: 'a place before' });
    await publish('1918', { title: 'one topic after' });
    await publish('1919', { of: [0, 1], title: 'both topics after' });
    await publish('1920', { of: [1], title: 'the other topic after' });
    expect((await relatedTo(id)).close).toEqual([
      'a place before',
      'one topic before',
      'one topic after',
      'both topics after',
    ]);
  });
});
