import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { collection, collectionName } from '@/db/schema/collections';
import { getFormerTarget } from '@/domain/addresses/former-address-queries';
import { listFeedStories } from '@/domain/feeds/queries';
import { publishText } from '@/domain/publishing/publish-changes';
import { getStory } from '@/domain/reader/story-queries';
import { listPageSitemap } from '@/domain/sitemaps/queries';
import { addStory } from '@/domain/stories/story-changes';
import { namePrint } from '@/domain/taxonomy/term-name';
import { findTerm, isTermUnpublished } from '@/domain/taxonomy/term-queries';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';
import { watchReads } from '@/testing/freshness';
import { addCollection } from './changes';
import { describeCollection } from './fact-changes';
import { mergeCollections } from './merge-changes';
import { nameCollection } from './name-changes';
import { getCollection, getCollectionSurroundings, getPids, listCollections } from './queries';
import { arrangeShelf, noteOnShelf, putOnShelf, takeOffShelf } from './shelf-changes';
import { getShelf, getShelfPositions, listCountedCollections } from './shelf-queries';
import { arrangeCollections, nestCollection } from './tree-changes';
import { republishCollection, unpublishCollection } from './withdrawal-changes';

const NOBODY = { staffId: null };
const PAGES = ['en', 'nl', 'fa'];
const WORDS = ['alpha', 'beta', 'gamma', 'delta'];
const FACTS = { type: 'curated', dates: '', access: 'open', pids: [] } as const;

let clock = 0;
let collections: string[] = [];
let stories: string[] = [];

beforeEach(archive);

/** Four collections and four stories, three of them published. */
async function archive(): Promise<void> {
  freshDatabase();
  clock = Date.UTC(2026, 0, 1);
  await tx(async (write) => {
    stories = [];
    for (const index of [0, 1, 2, 3]) {
      const storyId = await addStory(
        write,
        NOBODY,
        {
          kind: 'item',
          originalLanguage: 'en',
          eventDate: '',
          eventCalendar: 'gregorian',
          source: '',
          sourceUrl: '',
          coverImageId: null,
          placeIds: [],
          topicIds: [],
        },
        clock,
      );
      const text = { type: 'text' as const, text: `Words of ${index}` };
      const body = {
        type: 'doc' as const,
        content: [{ type: 'paragraph' as const, content: [text] }],
      };
      const language = index % 2 ? 'nl' : 'en';
      await importText(write, NOBODY, { storyId, language, title: `Story ${index}`, body }, clock);
      if (index < 3) await publishText(write, NOBODY, { storyId, language }, clock);
      stories.push(storyId);
    }
    collections = [];
    for (const [index, name] of WORDS.entries()) {
      const names = [{ language: 'en', name, slug: name, description: '', extent: '' }];
      const given = { ...FACTS, pids: [], identifier: name, position: index, names };
      const held = stories.slice(index, index + 2).map((storyId) => ({ storyId, notes: [] }));
      collections.push(await addCollection(write, NOBODY, { ...given, stories: held }, clock));
    }
  });
}

interface Step {
  do:
    | 'name'
    | 'unname'
    | 'describe'
    | 'nest'
    | 'arrange'
    | 'merge'
    | 'withdraw'
    | 'back'
    | 'put'
    | 'take'
    | 'order'
    | 'note';
  one: number;
  other: number;
  language: string;
  word: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(
    'name',
    'unname',
    'describe',
    'nest',
    'nest',
    'arrange',
    'merge',
    'withdraw',
    'back',
    'put',
    'take',
    'order',
    'note',
  ),
  one: fc.nat({ max: 3 }),
  other: fc.nat({ max: 4 }),
  language: fc.constantFrom(...PAGES),
  word: fc.constantFrom(...WORDS),
});

async function run(wanted: Step): Promise<void> {
  clock += 60_000;
  const collectionId = collections[wanted.one] ?? '';
  const other = collections[wanted.other] ?? null;
  const { language, word } = wanted;
  const storyId = stories[wanted.other] ?? '';
  await tx(async (write): Promise<unknown> => {
    const [row] = await write.select().from(collection).where(eq(collection.id, collectionId));
    if (row?.mergedIntoId) return null;
    switch (wanted.do) {
      case 'nest':
        return nestCollection(write, NOBODY, { collectionId, parentId: other }, clock);
      case 'withdraw':
        return unpublishCollection(write, NOBODY, { collectionId, reason: '' }, clock);
      case 'back':
        return republishCollection(write, NOBODY, collectionId, clock);
      case 'merge':
        return mergeCollections(write, NOBODY, { from: collectionId, into: other ?? '' }, clock);
      case 'arrange': {
        const ids = [collectionId, other ?? ''];
        return arrangeCollections(write, NOBODY, { parentId: row?.parentId ?? null, ids }, clock);
      }
      case 'put':
        return putOnShelf(write, NOBODY, { collectionId, storyId }, clock);
      case 'take':
        return takeOffShelf(write, NOBODY, { collectionId, storyId }, clock);
      case 'order':
        return arrangeShelf(write, NOBODY, { collectionId, ids: [storyId] }, clock);
      case 'note': {
        const notes = [{ language, note: wanted.one % 2 ? word : '' }];
        return noteOnShelf(write, NOBODY, { collectionId, storyId, notes }, clock);
      }
      case 'describe': {
        const pid = { scheme: 'handle' as const, value: `1/${word}`, url: '' };
        const facts = { ...FACTS, identifier: `${word}-${wanted.one}`, coverImageId: null };
        return describeCollection(
          write,
          NOBODY,
          { ...facts, collectionId, pids: wanted.other % 2 ? [pid] : [] },
          clock,
        );
      }
      default: {
        const names = await write
          .select()
          .from(collectionName)
          .where(eq(collectionName.collectionId, collectionId));
        const was = namePrint(names.find((each) => each.language === language));
        const words = { name: wanted.do === 'unname' ? '' : `${word} ${wanted.other}`, was };
        const rest = { slug: wanted.other % 2 ? word : '', description: word, extent: '' };
        return nameCollection(write, NOBODY, { collectionId, language, ...words, ...rest }, clock);
      }
    }
  });
}

/** Every read of collections for readers' pages, by name. */
function everyRead(): Map<string, () => Promise<unknown>> {
  const all = new Map<string, () => Promise<unknown>>();
  for (const language of PAGES) {
    all.set(`collections ${language}`, () => listCountedCollections(language));
    all.set(`names ${language}`, () => listCollections(language));
    for (const [index, id] of collections.entries()) {
      const list = `collection:${id}`;
      all.set(`page ${index} ${language}`, () => getCollection(id, language));
      all.set(`around ${index} ${language}`, () => getCollectionSurroundings(id, language));
      all.set(`shelf ${index} ${language}`, () => getShelf(id, language));
      all.set(`feed ${index} ${language}`, () =>
        listFeedStories({ list, language, only: false }, null),
      );
    }
    for (const [index, id] of stories.entries()) {
      all.set(`story ${index} ${language}`, async () => [
        await getStory(id, language),
        await getShelfPositions(id, language),
      ]);
    }
    for (const word of WORDS) {
      all.set(`address ${language} ${word}`, async () => [
        await findTerm('collection', language, word),
        await getFormerTarget('collection', language, word),
      ]);
    }
  }
  for (const id of collections) {
    all.set(`withdrawn ${id}`, () => isTermUnpublished('collection', id));
    all.set(`identifiers ${id}`, () => getPids(id));
  }
  all.set('sitemap', () => listPageSitemap(1, clock));
  return all;
}

it('after a change of a collection, every read with a different result has a stale tag', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
      await archive();
      const untoldBy = watchReads(everyRead);
      for (const each of steps) {
        const untold = await untoldBy(() => run(each));
        expect(untold, JSON.stringify(each)).toEqual([]);
      }
    }),
    { numRuns: 30 },
  );
}, 120_000);
