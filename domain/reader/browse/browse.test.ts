import { beforeEach, describe, expect, it } from 'vitest';
import { tx } from '@/db/client';
import type { Document } from '@/domain/documents/document';
import { publishText } from '@/domain/publishing/publish-changes';
import { addStory } from '@/domain/stories/story-changes';
import type { StoryKind } from '@/domain/stories/story-kind';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { mergeTopics } from '@/domain/topics/merge-changes';
import { freshDatabase } from '@/testing/database';
import { browseStories, chosenIn } from './browse-queries';
import { browseParams, NOTHING_CHOSEN, readBrowse } from './browse-request';

const NOBODY = { staffId: null };
const NOTHING = { chosen: NOTHING_CHOSEN, after: null };
let clock: number;

beforeEach(() => {
  freshDatabase();
  clock = Date.UTC(2026, 0, 1);
});

interface Given {
  title: string;
  kind?: StoryKind;
  eventDate?: string;
  topicIds?: string[];
  languages?: string[];
}

async function add(given: Given): Promise<void> {
  const { title, kind = 'item', eventDate = '', topicIds = [], languages = ['en'] } = given;
  clock += 1_000;
  const body: Document = { type: 'doc', content: [] };
  await tx(async (write) => {
    const facts = {
      ...{ kind, eventDate, topicIds, placeIds: [], coverImageId: null, source: '', sourceUrl: '' },
      ...{ originalLanguage: 'en', eventCalendar: 'gregorian' as const },
    };
    const id = await addStory(write, NOBODY, facts, clock);
    for (const language of languages) {
      const at = { storyId: id, language };
      await importText(write, NOBODY, { ...at, title, body }, clock);
      await publishText(write, NOBODY, at, clock);
    }
  });
}

async function topic(name: string, nl: string): Promise<string> {
  const words = (language: string, each: string) => {
    return { language, name: each, slug: each.toLowerCase(), description: '' };
  };
  const names = [words('en', name), words('nl', nl)];
  return tx((write) => addTopic(write, NOBODY, { wikidata: '', names }, clock));
}

async function titles(query: Record<string, string | string[]>): Promise<string[]> {
  const read = readBrowse(query);
  if (!read) throw new Error('The cursor is malformed.');
  const { rows } = await browseStories(read.request, 'en', read.unknown);
  return rows.map((row) => row.title);
}

describe('browsing', () => {
  it('finds stories that have one of the values of every facet, newest first', async () => {
    const strikes = await topic('Strikes', 'Stakingen');
    const peace = await topic('Peace', 'Vrede');
    await add({ title: 'A', topicIds: [strikes], eventDate: '1911' });
    await add({
      title: 'B',
      topicIds: [peace, strikes],
      eventDate: '1912',
      languages: ['en', 'nl'],
    });
    await add({ title: 'C', topicIds: [peace], eventDate: '1923', kind: 'news' });
    await add({ title: 'D' });
    expect(await titles({})).toEqual(['D', 'C', 'B', 'A']);
    expect(await titles({ decade: '1910' })).toEqual(['B', 'A']);
    expect(await titles({ topic: ['strikes', 'peace'] })).toEqual(['C', 'B', 'A']);
    expect(await titles({ topic: ['strikes', 'peace'], kind: 'item' })).toEqual(['B', 'A']);
    expect(await titles({ topic: 'peace', decade: ['1910', '۱۹۲۰'] })).toEqual(['C', 'B']);
    expect(await titles({ language: 'nl' })).toEqual(['B']);
    expect(await titles({ topic: 'strikes', language: 'nl', decade: '1920' })).toEqual([]);
  });

  it('counts the stories of each value, whatever is chosen', async () => {
    const strikes = await topic('Strikes', 'Stakingen');
    await add({ title: 'A', topicIds: [strikes], eventDate: '1911' });
    await add({ title: 'B', topicIds: [strikes], eventDate: '-0043', languages: ['en', 'nl'] });
    const chosen = { ...NOTHING_CHOSEN, topic: ['strikes'] };
    const { facets } = await browseStories({ chosen, after: null }, 'nl', []);
    const counted = (facet: keyof typeof facets) =>
      facets[facet].choices.map(({ value, count, isChosen }) => [value, count, isChosen]);
    expect(counted('topic')).toEqual([['stakingen', 2, true]]);
    expect(counted('decade')).toEqual([
      ['-50', 1, false],
      ['1910', 1, false],
    ]);
    expect(counted('language')).toEqual([
      ['en', 2, false],
      ['nl', 1, false],
    ]);
  });

  it('names values that do not exist and leaves them out', async () => {
    await add({ title: 'A' });
    const read = readBrowse({
      kind: ['item', 'poem'],
      topic: 'nothing',
      decade: 'x',
      language: 'es',
    });
    const found = await browseStories(
      read?.request ?? { chosen: NOTHING_CHOSEN, after: null },
      'en',
      [...(read?.unknown ?? [])],
    );
    expect(found.unknown.map(({ value }) => value)).toEqual(['poem', 'x', 'nothing', 'es']);
    expect(found.rows.map((row) => row.title)).toEqual(['A']);
  });

  it('takes a slug that a topic had before it was renamed or merged', async () => {
    const strikes = await topic('Strikes', 'Stakingen');
    const peace = await topic('Peace', 'Vrede');
    await add({ title: 'A', topicIds: [strikes] });
    await add({ title: 'B', topicIds: [peace] });
    await add({ title: 'C' });
    await tx((write) => mergeTopics(write, NOBODY, { from: strikes, into: peace }, clock));
    const read = readBrowse({ topic: 'strikes' });
    const found = await browseStories(read?.request ?? NOTHING, 'en', []);
    expect(found.unknown).toEqual([]);
    expect(found.rows.map((row) => row.title)).toEqual(['B', 'A']);
  });

  it('counts the stories that have what is chosen, on every page', async () => {
    const strikes = await topic('Strikes', 'Stakingen');
    for (let index = 0; index < 33; index++) {
      await add({ title: `T${index}`, topicIds: index > 0 ? [strikes] : [] });
    }
    const chosen = { ...NOTHING_CHOSEN, topic: ['strikes'] };
    const first = await browseStories({ chosen, after: null }, 'en', []);
    const second = await browseStories({ chosen, after: first.next }, 'en', []);
    expect([first.count, first.rows.length]).toEqual([32, 30]);
    expect([second.count, second.rows.length, second.next]).toEqual([32, 2, null]);
    expect((await browseStories(NOTHING, 'en', [])).count).toBeNull();
    const news = { ...chosen, kind: ['news'] };
    expect((await browseStories({ chosen: news, after: null }, 'en', [])).count).toBe(0);
  });

  it('goes on after a cursor without gap or repetition', async () => {
    const strikes = await topic('Strikes', 'Stakingen');
    const peace = await topic('Peace', 'Vrede');
    for (let index = 0; index < 35; index++) {
      await add({ title: `T${index}`, topicIds: index % 2 ? [strikes, peace] : [strikes] });
    }
    const chosen = { ...NOTHING_CHOSEN, topic: ['strikes', 'peace'] };
    const first = await browseStories({ chosen, after: null }, 'en', []);
    const second = await browseStories({ chosen, after: first.next }, 'en', []);
    const all = [...first.rows, ...second.rows].map((row) => row.title);
    expect(all).toEqual(Array.from({ length: 35 }, (_, index) => `T${34 - index}`));
    expect(second.next).toBeNull();
  });

  it('names the same choice by the slugs of another language', async () => {
    await topic('Strikes', 'Stakingen');
    const chosen = { ...NOTHING_CHOSEN, topic: ['strikes'], kind: ['item'] };
    const there = browseParams(await chosenIn(chosen, 'en', 'nl'));
    expect(String(there)).toBe('kind=item&topic=stakingen');
  });

  it('answers whatever an address names', async () => {
    await add({ title: 'A', eventDate: '1911' });
    const id = '00000000-0000-7000-8000-000000000000';
    for (const query of [
      { decade: ['-9999', '9999'] },
      { decade: '99999', kind: '"', topic: 'x'.repeat(10_000), language: '国' },
      { before: `-700000-${id}` },
      { before: `999999999999999-${id}`, topic: ['%', '_'] },
    ]) {
      const read = readBrowse(query);
      const { rows, unknown } = await browseStories(
        read?.request ?? { chosen: NOTHING_CHOSEN, after: null },
        'en',
        read?.unknown ?? [],
      );
      expect(rows.length).toBeLessThan(2);
      expect(unknown.every(({ value }) => value.length <= 61)).toBe(true);
    }
    expect(await titles({ decade: ['-9999', '9999'] })).toEqual([]);
  });

  it('refuses a cursor that this site never wrote', () => {
    expect(readBrowse({ before: 'abc' })).toBeNull();
  });
});
