import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { migrateConnection } from '@/db/migrate';
import { openConnection } from '@/db/open';
import { listing } from '@/db/schema/site';
import { addCollection } from '@/domain/collections/changes';
import type { Document } from '@/domain/documents/document';
import { FEED_SIZE, listFeedStories } from '@/domain/feeds/queries';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';
import { listStories } from './story-list-queries';

const NOBODY = { staffId: null };
const START = Date.UTC(2026, 0, 1);
const body: Document = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }],
};
let clock: number;

beforeEach(() => {
  freshDatabase();
  clock = START;
});

function add(): Promise<string> {
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
  return tx((write) => addStory(write, NOBODY, facts, clock));
}

async function publish(storyId: string, language: string): Promise<void> {
  clock += 1000;
  const at = { storyId, language };
  await tx((write) => importText(write, NOBODY, { ...at, title: storyId, body }, clock));
  await tx((write) => publishText(write, NOBODY, at, clock));
}

const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

async function listed(language: string, only: boolean) {
  return (await listStories({ list: 'site', language, only })).rows;
}

async function fed(list: string, language: string, only: boolean) {
  return (await listFeedStories({ list, language, only }, null)).stories.map(({ row }) => row.id);
}

describe('a list of one language', () => {
  it('has the last translated story first, whose place elsewhere does not change', async () => {
    const old = await add();
    const young = await add();
    for (const language of ['en', 'nl']) await publish(young, language);
    await publish(old, 'en');
    const between = await add();
    await publish(between, 'nl');
    await publish(old, 'nl');
    expect(ids(await listed('nl', true))).toEqual([old, between, young]);
    expect(ids(await listed('nl', false))).toEqual([between, old, young]);
    expect(await fed('site', 'nl', true)).toEqual([old, between, young]);
    expect((await listed('nl', true))[0]?.publishedAt).toBe(clock);
    expect((await listed('nl', false))[1]?.publishedAt).toBeLessThan(clock);
  });

  it('does not move a story up after unpublishing and publishing again', async () => {
    const [one, two] = [await add(), await add()];
    for (const id of [one, two]) await publish(id, 'nl');
    await tx((write) => unpublishText(write, NOBODY, { storyId: one, language: 'nl' }, clock));
    await publish(one, 'nl');
    expect(ids(await listed('nl', true))).toEqual([two, one]);
  });

  it('has the same order in a collection’s feed', async () => {
    const [one, two] = [await add(), await add()];
    for (const id of [one, two]) await publish(id, 'en');
    for (const id of [two, one]) await publish(id, 'nl');
    const collectionId = await tx((write) =>
      addCollection(
        write,
        NOBODY,
        {
          type: 'curated',
          identifier: 'X',
          dates: '',
          access: 'open',
          position: 0,
          names: [{ language: 'nl', name: 'Plank', slug: 'plank', description: '', extent: '' }],
          pids: [],
          stories: [one, two].map((storyId) => ({ storyId, notes: [] })),
        },
        clock,
      ),
    );
    expect(await fed(`collection:${collectionId}`, 'nl', true)).toEqual([one, two]);
    expect(await fed(`collection:${collectionId}`, 'nl', false)).toEqual([two, one]);
  });

  it('leaves the older documents of a feed unchanged', async () => {
    const stories = [];
    for (let n = 0; n < FEED_SIZE + 5; n += 1) stories.push(await add());
    for (const id of stories) await publish(id, 'en');
    for (const id of stories.slice(5)) await publish(id, 'nl');
    const subject = { list: 'site', language: 'nl', only: true };
    const middle = (await listed('nl', true))[3];
    const cursor = { key: middle?.publishedAt ?? 0, id: middle?.id ?? '' };
    const before = (await listFeedStories(subject, cursor)).stories.map(({ row }) => row.id);
    expect(before.length).toBeGreaterThan(10);
    for (const id of stories.slice(0, 5)) await publish(id, 'nl');
    const after = (await listFeedStories(subject, cursor)).stories.map(({ row }) => row.id);
    expect(after).toEqual(before);
  });

  it('gets that order in an older database', async () => {
    const old = mkdtempSync(path.join(tmpdir(), 'vitrine-lists-'));
    cpSync('drizzle', old, { recursive: true });
    const journalFile = path.join(old, 'meta', '_journal.json');
    const journal = JSON.parse(readFileSync(journalFile, 'utf8'));
    const until = journal.entries.findIndex((entry: { tag: string }) =>
      /only_lists/.test(entry.tag),
    );
    const entries = journal.entries.slice(0, until);
    writeFileSync(journalFile, JSON.stringify({ ...journal, entries }));
    const connection = openConnection(':memory:');
    migrateConnection(connection, old);
    connection.exec(`
      insert into story (id, short_id, kind, original_language, created_at, changed_at)
        values ('a', 'a', 'item', 'en', 1, 1);
      insert into text (id, story_id, language, slug, first_published_at, created_at)
        values ('t', 'a', 'en', 'a', 100, 1), ('u', 'a', 'nl', 'a', 200, 1);
      insert into listing (list, language, story_id, published_at, event_sort)
        values ('site', '', 'a', 100, 1), ('site', 'en', 'a', 100, 1), ('site', 'nl', 'a', 100, 1);
    `);
    migrateConnection(connection, 'drizzle');
    const rows = connection
      .prepare("select language, published_at as at from listing where list = 'site'")
      .all();
    expect(rows).toEqual([
      { language: '', at: 100 },
      { language: 'en', at: 100 },
      { language: 'nl', at: 200 },
    ]);
    connection.close();
  });
});

it('the first publication of a text equals that in its lists', async () => {
  const id = await add();
  await publish(id, 'en');
  await publish(id, 'nl');
  const rows = await reads().select().from(listing).where(eq(listing.list, 'site'));
  expect(rows.map(({ language, publishedAt }) => [language, publishedAt])).toEqual([
    ['', START + 1000],
    ['en', START + 1000],
    ['nl', START + 2000],
  ]);
});
