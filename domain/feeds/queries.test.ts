import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { newContext, withContext } from '@/cache/context';
import { feedTag, linkTag } from '@/cache/tags';
import { reads, tx } from '@/db/client';
import { story } from '@/db/schema/stories';
import { addCollection } from '@/domain/collections/changes';
import { listCollections } from '@/domain/collections/queries';
import { publishText } from '@/domain/publishing/publish-changes';
import { addStory } from '@/domain/stories/story-changes';
import { renameText } from '@/domain/texts/address-changes';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';
import { entryId, type FeedSubject } from './feed';
import { FEED_SIZE, listFeedStories } from './queries';

const nobody = { staffId: null };
const START = Date.UTC(2026, 0, 1);
let topicId: string;

beforeEach(async () => {
  freshDatabase();
  const names = [{ language: 'en', name: 'Strikes', slug: 'strikes', description: '' }];
  topicId = await tx((write) => addTopic(write, nobody, { wikidata: '', names }, START));
});

function publish(n: number, languages = ['en']): Promise<string> {
  const now = START + n * 1000;
  return tx(async (write) => {
    const facts = {
      kind: 'item' as const,
      originalLanguage: languages[0] ?? 'en',
      eventDate: '1917-11-07',
      eventCalendar: 'gregorian' as const,
      source: `SAMPLE-${n}`,
      sourceUrl: '',
      coverImageId: null,
      placeIds: [],
      topicIds: [topicId],
    };
    const storyId = await addStory(write, nobody, facts, now);
    for (const language of languages) {
      const content = [
        { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'x' }] },
      ];
      const body = { type: 'doc' as const, content };
      const title = `Story ${n} ${language}`;
      await importText(write, nobody, { storyId, language, title, body }, now);
      await publishText(write, nobody, { storyId, language }, now);
    }
    return storyId;
  });
}

const inEnglish = (list: string, only = false): FeedSubject => ({ list, language: 'en', only });

async function titles(subject: FeedSubject): Promise<string[]> {
  const { stories } = await listFeedStories(subject, null);
  return stories.map(({ story }) => story.title);
}

describe('the stories of a feed', () => {
  it('are sorted newest first, each in the language that suits', async () => {
    await publish(1, ['nl', 'en']);
    await publish(2, ['fa']);
    expect(await titles(inEnglish('site'))).toEqual(['Story 2 fa', 'Story 1 en']);
    expect(await titles(inEnglish(`topic:${topicId}`))).toEqual(['Story 2 fa', 'Story 1 en']);
    expect(await titles(inEnglish('site', true))).toEqual(['Story 1 en']);
  });

  it('have links in the language of the feed, with the tags of the targets', async () => {
    const target = await publish(1, ['nl', 'en']);
    const linking = await publish(2, ['nl']);
    const [facts] = await reads().select().from(story).where(eq(story.id, target));
    const href = `/id/${facts?.shortId}`;
    const marks = [{ type: 'link' as const, attrs: { href } }];
    const content = [
      { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'x', marks }] },
    ];
    await tx(async (write) => {
      const at = { storyId: linking, language: 'nl' };
      await importText(write, nobody, { ...at, title: 'x', body: { type: 'doc', content } }, START);
      await publishText(write, nobody, at, START);
    });
    const context = newContext();
    const { stories } = await withContext(context, () => listFeedStories(inEnglish('site'), null));
    expect(stories[0]?.links.get(href)?.href).toBe('/en/stories/story-1-en');
    expect(context.tags).toContain(linkTag(target));
  });

  it('continue in older documents until each was read once', async () => {
    for (let n = 0; n < FEED_SIZE * 2 + 1; n += 1) await publish(n);
    const first = await listFeedStories(inEnglish('site'), null);
    const second = await listFeedStories(inEnglish('site'), first.next);
    const third = await listFeedStories(inEnglish('site'), second.next);
    expect(third.next).toBeNull();
    const documents = [first, second, third];
    expect(documents.map(({ stories }) => stories.length)).toEqual([FEED_SIZE, FEED_SIZE, 1]);
    const seen = documents.flatMap(({ stories }) => stories.map(({ row }) => row.id));
    expect(new Set(seen).size).toBe(FEED_SIZE * 2 + 1);
  });

  it('keep their ids when their address changes, one per language', async () => {
    const storyId = await publish(1, ['en', 'nl']);
    const idIn = async (language: string) => {
      const { stories } = await listFeedStories({ list: 'site', language, only: false }, null);
      return stories.map(({ story }) => entryId(story.textId));
    };
    const before = await idIn('en');
    expect(before[0]).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    await tx((write) =>
      renameText(write, nobody, { storyId, language: 'en', slug: 'other' }, START + 9),
    );
    expect(await idIn('en')).toEqual(before);
    expect(await idIn('nl')).not.toEqual(before);
  });

  it('have the tag that publishing invalidates', async () => {
    const context = newContext();
    await withContext(context, () => listFeedStories(inEnglish('site'), null));
    expect([...context.tags]).toContain(feedTag('site', 'en'));
  });
});

describe('a collection', () => {
  const names = [{ language: 'en', name: 'Papers', slug: 'papers', description: '', extent: '' }];

  function collect(storyIds: string[]): Promise<string> {
    const stories = storyIds.map((storyId) => ({ storyId, notes: [] }));
    return tx((write) =>
      addCollection(
        write,
        nobody,
        {
          type: 'curated',
          identifier: 'COLL1',
          dates: '',
          access: 'open',
          position: 0,
          names,
          pids: [],
          stories,
        },
        START,
      ),
    );
  }

  it('has a feed with the newest of its shelf first, page by page', async () => {
    const ids: string[] = [];
    for (let n = 0; n < FEED_SIZE + 2; n += 1) ids.push(await publish(n));
    const list = `collection:${await collect(ids)}`;
    const first = await listFeedStories(inEnglish(list), null);
    expect(first.stories[0]?.story.title).toBe(`Story ${FEED_SIZE + 1} en`);
    expect(first.stories).toHaveLength(FEED_SIZE);
    const last = await listFeedStories(inEnglish(list), first.next);
    expect(last.stories.map(({ story }) => story.title)).toEqual(['Story 1 en', 'Story 0 en']);
    expect(last.next).toBeNull();
  });

  it('is listed without the tags of its shelf', async () => {
    await collect([await publish(1)]);
    const context = newContext();
    const found = await withContext(context, () => listCollections('en'));
    expect(found.map(({ name }) => name)).toEqual(['Papers']);
    expect([...context.tags].filter((tag) => tag.startsWith('shelf:'))).toEqual([]);
  });
});
