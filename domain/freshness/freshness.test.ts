import { count, gt } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { newContext, withContext } from '@/cache/context';
import { reads, tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { listing, listingCount } from '@/db/schema/site';
import { revision, text } from '@/db/schema/stories';
import { findText } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { getDaysAround } from '@/domain/calendar/queries';
import { addCollection } from '@/domain/collections/changes';
import {
  getShelf,
  getShelfPositions,
  listCountedCollections,
} from '@/domain/collections/shelf-queries';
import type { Document } from '@/domain/documents/document';
import { listFeedStories } from '@/domain/feeds/queries';
import { eraseText } from '@/domain/publishing/erase-changes';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { getRelated } from '@/domain/reader/related-queries';
import { listStories } from '@/domain/reader/story-list-queries';
import { findStory, getStory, listPublishedTexts } from '@/domain/reader/story-queries';
import { requestReview } from '@/domain/review/review-changes';
import { addStory, removeStory } from '@/domain/stories/story-changes';
import { renameText } from '@/domain/texts/address-changes';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { listCountedTopics } from '@/domain/topics/queries';
import { sourceHashes, textVersions } from '@/domain/translations/source-queries';
import { findStillRight } from '@/domain/translations/still-right-changes';
import { restoreStory, trashStory } from '@/domain/trash/trash-changes';
import { saveText } from '@/domain/writing/save-changes';
import { freshDatabase } from '@/testing/database';
import { invalidatedSince, lastInvalidation, watchReads } from '@/testing/freshness';

const NOBODY = { staffId: null };
const LANGUAGES = ['en', 'nl', 'fa', 'es'];
const PAGES = ['en', 'nl', 'fa'];

let topics: string[];
let stories: string[];
let collectionId: string;
let clock: number;

beforeEach(archive);

/** Two topics, a collection, five stories; three of them published. */
async function archive(): Promise<void> {
  freshDatabase();
  clock = Date.UTC(2026, 0, 1);
  topics = [];
  stories = [];
  await tx(async (write) => {
    for (const name of ['one', 'two']) {
      const names = [{ language: 'en', name, slug: name, description: '' }];
      topics.push(await addTopic(write, NOBODY, { wikidata: '', names }, clock));
    }
    for (let index = 0; index < 5; index++) stories.push(await add(write, index));
    collectionId = await addCollection(
      write,
      NOBODY,
      {
        type: 'curated',
        identifier: 'X',
        dates: '',
        access: 'open',
        position: 0,
        names: [{ language: 'en', name: 'Shelf', slug: 'shelf', description: '', extent: '' }],
        pids: [],
        stories: stories.slice(0, 3).map((storyId) => ({ storyId, notes: [] })),
      },
      clock,
    );
  });
  for (const story of [0, 1, 3]) {
    const at = { story, language: story % 2 ? 'nl' : 'en', word: 'delta' };
    await run({ ...at, do: 'write' });
    await run({ ...at, do: 'publish' });
  }
}

function add(write: Parameters<Parameters<typeof tx>[0]>[0], index: number): Promise<string> {
  return addStory(
    write,
    NOBODY,
    {
      kind: 'item',
      originalLanguage: index % 2 ? 'nl' : 'en',
      eventDate: index === 4 ? '' : `19${10 + index * 3}-05-0${1 + (index % 2)}`,
      eventCalendar: 'gregorian',
      source: '',
      sourceUrl: '',
      coverImageId: null,
      placeIds: [],
      topicIds: index % 3 === 0 ? [...topics] : [topics[index % 2] ?? ''],
    },
    clock,
  );
}

const body = (words: string): Document => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

const DOES = [
  ...(['write', 'publish', 'publish', 'withdraw', 'rename'] as const),
  ...(['save', 'submit', 'publish', 'erase'] as const),
  ...(['translate', 'translate', 'follow', 'stillRight', 'publish'] as const),
] as const;

type Step =
  | {
      do: (typeof DOES)[number];
      story: number;
      language: string;
      word: string;
    }
  | { do: 'remove' | 'bin' | 'unbin'; story: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constantFrom(...DOES),
      story: fc.nat({ max: 4 }),
      language: fc.constantFrom(...LANGUAGES),
      word: fc.constantFrom('alpha', 'beta', 'gamma', 'delta'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('remove', 'bin', 'unbin', 'bin', 'unbin'),
      story: fc.nat({ max: 4 }),
    }),
  },
) as fc.Arbitrary<Step>;

/** Runs a step as an editor; an impossible one is refused and changes nothing. */
async function run(wanted: Step): Promise<void> {
  clock += 60_000;
  const storyId = stories[wanted.story] ?? '';
  await tx<unknown>(async (write) => {
    if (!('word' in wanted)) {
      if (wanted.do === 'bin') return trashStory(write, NOBODY, storyId, clock);
      if (wanted.do === 'unbin') return restoreStory(write, NOBODY, storyId, clock);
      return removeStory(write, NOBODY, storyId, clock);
    }
    const { language, word } = wanted;
    const at = { storyId, language };
    if (wanted.do === 'publish') return publishText(write, NOBODY, at, clock);
    if (wanted.do === 'withdraw') return unpublishText(write, NOBODY, at, clock);
    if (wanted.do === 'submit') return requestReview(write, NOBODY, { ...at, note: word }, clock);
    if (wanted.do === 'erase') return eraseText(write, NOBODY, { ...at, reason: word }, clock);
    if (wanted.do === 'rename') {
      return renameText(write, NOBODY, { ...at, slug: `${word}-${wanted.story}` }, clock);
    }
    const written = { ...at, title: `${word} title`, body: body(`${word} words`) };
    if (wanted.do === 'write') return importText(write, NOBODY, written, clock);
    const baseVersion = (await findText(write, at))?.version ?? 0;
    const words = {
      subtitle: word,
      teaser: '',
      dateNote: '',
      byline: '',
      translatorCredit: '',
      metaTitle: '',
      metaDescription: '',
    };
    const sent = { ...written, ...words, baseVersion, sittingId: 'one' };
    if (wanted.do === 'save') return saveText(write, NOBODY, sent, clock);
    if (wanted.do === 'translate') {
      const madeFrom = language === 'en' ? 'nl' : 'en';
      return saveText(write, NOBODY, { ...sent, madeFrom }, clock);
    }
    const change = await changeOfSource(write, at);
    if (wanted.do === 'follow') {
      return saveText(write, NOBODY, { ...sent, inStep: change ? [change] : [] }, clock);
    }
    return change && findStillRight(write, NOBODY, { ...at, ...change }, clock);
  }).catch(() => undefined);
}

/** The change of the source paragraph since the translation was made. */
async function changeOfSource(write: Queries, at: TextKey) {
  const texts = await textVersions(write, at.storyId);
  const version = texts.find((each) => each.language === at.language)?.working;
  const sourceLanguage = version?.sourceLanguage ?? '';
  const now = sourceHashes(texts, sourceLanguage)?.[0];
  const was = version?.sourceHashes?.[0];
  return was && now ? { sourceLanguage, was, now } : null;
}

/** Every read for readers' pages, by name. */
function everyRead(): Map<string, () => Promise<unknown>> {
  const all = new Map<string, () => Promise<unknown>>();
  const lists = ['site', ...topics.map((id) => `topic:${id}`), 'day:05-01', 'day:05-02'];
  for (const language of PAGES) {
    for (const list of lists) {
      for (const only of [false, true]) {
        for (const order of ['published', 'event'] as const) {
          all.set(`${list} ${language} ${only} ${order}`, () =>
            listStories({ list, language, only, order }),
          );
        }
        all.set(`feed ${list} ${language} ${only}`, () => feed({ list, language, only }));
      }
    }
    all.set(`shelf ${language}`, () => getShelf(collectionId, language));
    all.set(`collection feed ${language}`, () =>
      feed({ list: `collection:${collectionId}`, language, only: false }),
    );
    all.set(`topics ${language}`, () => listCountedTopics(language));
    all.set(`collections ${language}`, () => listCountedCollections(language));
  }
  for (const [index, id] of stories.entries()) {
    for (const language of LANGUAGES)
      all.set(`story ${index} ${language}`, () => getStory(id, language));
    for (const language of PAGES) {
      all.set(`places ${index} ${language}`, () => getShelfPositions(id, language));
      const list = `topic:${topics[index % 3 === 0 ? 0 : index % 2]}`;
      all.set(`related ${index} ${language}`, async () => related(list, id, language));
    }
  }
  for (const word of ['alpha', 'beta', 'gamma', 'delta', 'alpha-title', 'beta-title']) {
    for (const language of LANGUAGES)
      all.set(`address ${language} ${word}`, () => findStory(language, word));
  }
  all.set('sitemap', () => listPublishedTexts());
  for (const day of ['04-01', '05-01', '05-02']) all.set(`days ${day}`, () => getDaysAround(day));
  return all;
}

/**
 * A feed without fields that it does not show: the stories' other languages, and whether a
 * translation is outdated.
 */
async function feed(subject: Parameters<typeof listFeedStories>[0]): Promise<unknown> {
  const { stories: found, next } = await listFeedStories(subject, null);
  const printed = found.map(
    ({ row, story: { texts: _, behind: __, behindSince: ___, ...whole } }) => {
      return { row, whole };
    },
  );
  return { printed, next };
}

async function related(list: string, id: string, language: string): Promise<unknown> {
  const { rows } = await withContext(newContext(), () => listStories({ list, language }));
  const own = rows.find((row) => row.id === id);
  await getStory(id, language);
  if (!own) return [];
  const topicIds = own.topics.map((topic) => topic.id);
  return getRelated({ ...own, topicIds }, language);
}

async function storedBytes(except: string): Promise<string> {
  const rows = await reads().select().from(text);
  const kept = rows.filter((row) => row.language !== except);
  const ids = new Set(kept.map((row) => row.id));
  const revisions = (await reads().select().from(revision)).filter((row) => ids.has(row.textId));
  return JSON.stringify([kept.map(({ behind: _, behindSince: __, ...rest }) => rest), revisions]);
}

const byList = <T extends { list: string; language: string }>(rows: readonly T[]) =>
  new Map(rows.map((row) => [`${row.list} ${row.language}`, row]));

async function storedCounts() {
  return byList(await reads().select().from(listingCount).where(gt(listingCount.count, 0)));
}

async function realCounts() {
  const { list, language } = listing;
  const rows = reads().select({ list, language, count: count() }).from(listing);
  return byList(await rows.groupBy(list, language));
}

describe('after a change', () => {
  it('every read with a different result has a stale tag', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        await archive();
        const untoldBy = watchReads(everyRead);
        for (const each of steps) {
          const untold = await untoldBy(() => run(each));
          expect(untold, JSON.stringify(each)).toEqual([]);
          expect(await storedCounts(), JSON.stringify(each)).toEqual(await realCounts());
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('every other language’s stored bytes are as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 20 }), async (steps) => {
        await archive();
        for (const each of steps) {
          if (!('language' in each)) {
            await run(each);
            continue;
          }
          const before = await storedBytes(each.language);
          await run(each);
          expect(await storedBytes(each.language)).toBe(before);
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('a page that lists enough stories close in time stays valid when an undated one appears', async () => {
    for (const [story, language] of [
      [2, 'en'],
      [3, 'nl'],
      [4, 'en'],
    ] as const) {
      await run({ do: 'write', story, language, word: 'alpha' });
      if (story !== 4) await run({ do: 'publish', story, language, word: '' });
    }
    const list = `topic:${topics[0]}`;
    const context = newContext();
    const shown = () => withContext(context, () => related(list, stories[3] ?? '', 'en'));
    const before = await shown();
    const seq = await lastInvalidation();
    await run({ do: 'publish', story: 4, language: 'en', word: '' });
    const told = await invalidatedSince(seq);
    expect(await shown()).toEqual(before);
    expect(told.filter((tag) => context.tags.has(tag) && tag.includes(stories[3] ?? ''))).toEqual(
      [],
    );
  });

  it('pages in languages that showed another text stay valid', async () => {
    await run({ do: 'write', story: 0, language: 'en', word: 'alpha' });
    await run({ do: 'publish', story: 0, language: 'en', word: '' });
    await run({ do: 'write', story: 0, language: 'nl', word: 'beta' });
    await run({ do: 'publish', story: 0, language: 'nl', word: '' });
    const seq = await lastInvalidation();
    await run({ do: 'write', story: 0, language: 'nl', word: 'gamma' });
    await run({ do: 'publish', story: 0, language: 'nl', word: '' });
    const languages = new Set((await invalidatedSince(seq)).map((tag) => tag.split(':').at(-1)));
    expect(languages.has('en')).toBe(false);
    expect(languages.has('fa')).toBe(false);
    expect(languages.has('nl')).toBe(true);
  });
});
