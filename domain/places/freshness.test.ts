import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { placeName } from '@/db/schema/places';
import { listFeedStories } from '@/domain/feeds/queries';
import { hasStories } from '@/domain/freshness/count-queries';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { listStories } from '@/domain/reader/story-list-queries';
import { getTopicSubjects } from '@/domain/reader/topic-subjects-queries';
import { getYears } from '@/domain/reader/year-queries';
import { listPageSitemap } from '@/domain/sitemaps/queries';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { addStory } from '@/domain/stories/story-changes';
import { namePrint } from '@/domain/taxonomy/term-name';
import { findTerm, isTermUnpublished } from '@/domain/taxonomy/term-queries';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';
import { watchReads } from '@/testing/freshness';
import { addPlace, removePlace } from './changes';
import { describePlace } from './fact-changes';
import { mergePlaces } from './merge-changes';
import { namePlace } from './name-changes';
import {
  getPlace,
  getPlaceForms,
  getPlaceSurroundings,
  getPlacesOfStory,
  listCountedPlaces,
} from './queries';
import { nestPlace } from './tree-changes';
import { republishPlace, unpublishPlace } from './withdrawal-changes';

const NOBODY = { staffId: null };
const PAGES = ['en', 'nl', 'fa'];
const WORDS = ['alpha', 'beta', 'gamma', 'delta'];

let clock = 0;
let topic = '';
let stories: string[] = [];

beforeEach(archive);

/** Four places, the second in the first, and four published stories. */
async function archive(): Promise<void> {
  freshDatabase();
  clock = Date.UTC(2026, 0, 1);
  await tx(async (write) => {
    for (const [at, id] of WORDS.entries()) {
      const parentId = at === 1 ? 'alpha' : null;
      await addPlace(write, NOBODY, { id, parentId, names: { en: id } }, clock);
    }
    const names = [{ language: 'en', name: 'Topic', slug: 'topic', description: '' }];
    topic = await addTopic(write, NOBODY, { wikidata: '', names }, clock);
    stories = [];
    for (const index of [0, 1, 2, 3]) {
      const storyId = await addStory(
        write,
        NOBODY,
        {
          ...{ kind: 'item', originalLanguage: 'en', eventDate: `19${20 + index}-05-01` },
          ...{ eventCalendar: 'gregorian', source: '', sourceUrl: '', coverImageId: null },
          topicIds: [topic],
          placeIds: WORDS.filter((_, at) => (index + 1) & (1 << at) || at === index),
        },
        clock,
      );
      const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
      const language = index % 2 ? 'nl' : 'en';
      await importText(write, NOBODY, { storyId, language, title: `S ${index}`, body }, clock);
      await publishText(write, NOBODY, { storyId, language }, clock);
      stories.push(storyId);
    }
  });
}

interface Step {
  do:
    | ('name' | 'unname' | 'nest' | 'merge' | 'withdraw' | 'back' | 'describe' | 'remove')
    | ('story' | 'unpublish');
  place: number;
  other: number;
  language: string;
  word: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(
    ...(['name', 'unname', 'nest', 'nest', 'merge', 'withdraw', 'back'] as const),
    ...(['describe', 'remove', 'story', 'story', 'unpublish'] as const),
  ),
  place: fc.nat({ max: 3 }),
  other: fc.nat({ max: 4 }),
  language: fc.constantFrom(...PAGES),
  word: fc.constantFrom(...WORDS),
});

async function run(wanted: Step): Promise<void> {
  clock += 60_000;
  const placeId = WORDS[wanted.place] ?? '';
  const other = WORDS[wanted.other] ?? null;
  const storyId = stories[wanted.place] ?? '';
  const { language, word } = wanted;
  await tx(async (write): Promise<unknown> => {
    if (wanted.do === 'nest') return nestPlace(write, NOBODY, { placeId, parentId: other }, clock);
    if (wanted.do === 'withdraw') {
      return unpublishPlace(write, NOBODY, { placeId, reason: '' }, clock);
    }
    if (wanted.do === 'back') return republishPlace(write, NOBODY, placeId, clock);
    if (wanted.do === 'remove') return removePlace(write, NOBODY, placeId, clock);
    if (wanted.do === 'merge') {
      return mergePlaces(write, NOBODY, { from: placeId, into: other ?? '' }, clock);
    }
    if (wanted.do === 'describe') {
      const variants = [{ language: 'la', form: word }];
      const coordinates = other ? { latitude: wanted.other, longitude: 1 } : null;
      const facts = { kind: 'region' as const, coordinates, wikidata: '', variants };
      return describePlace(write, NOBODY, { placeId, ...facts }, clock);
    }
    if (wanted.do === 'unpublish') {
      const text = { storyId, language: wanted.place % 2 ? 'nl' : 'en' };
      return unpublishText(write, NOBODY, text, clock);
    }
    if (wanted.do === 'story') {
      const known = await write.select({ id: placeName.placeId }).from(placeName);
      const placeIds = known.some(({ id }) => id === other) && other ? [other] : [];
      return changeStoryDetails(write, NOBODY, storyId, { placeIds }, clock);
    }
    const names = await write.select().from(placeName).where(eq(placeName.placeId, placeId));
    if (names.length === 0) return null;
    const was = namePrint(names.find((row) => row.language === language));
    const name = wanted.do === 'unname' ? '' : `${word} ${wanted.other}`;
    const slug = wanted.other % 2 ? word : '';
    const words = { language, name, slug, description: word };
    return namePlace(write, NOBODY, { placeId, ...words, was }, clock);
  });
}

/** Every read of places for readers' pages, by name. */
function everyRead(): Map<string, () => Promise<unknown>> {
  const all = new Map<string, () => Promise<unknown>>();
  for (const language of PAGES) {
    all.set(`places ${language}`, () => listCountedPlaces(language));
    all.set(`subjects ${language}`, () => getTopicSubjects(topic, language, false));
    all.set(`site ${language}`, () => listStories({ list: 'site', language }));
    for (const id of stories) {
      all.set(`of ${id} ${language}`, () => getPlacesOfStory(id, language));
    }
    for (const id of WORDS) {
      const list = `place:${id}`;
      all.set(`place ${id} ${language}`, () => getPlace(id, language));
      all.set(`around ${id} ${language}`, () => getPlaceSurroundings(id, language));
      all.set(`forms ${id} ${language}`, () => getPlaceForms({ id, name: id }, language));
      all.set(`list ${id} ${language}`, () => listStories({ list, language }));
      all.set(`told ${id} ${language}`, () => hasStories(list, language));
      all.set(`only ${id} ${language}`, () => listStories({ list, language, only: true }));
      all.set(`feed ${id} ${language}`, () =>
        listFeedStories({ list, language, only: false }, null),
      );
      all.set(`years ${id} ${language}`, () => getYears(list, language));
      all.set(`address ${language} ${id}`, () => findTerm('place', language, id));
      all.set(`withdrawn ${id}`, () => isTermUnpublished('place', id));
    }
  }
  all.set('sitemap', () => listPageSitemap(1, clock));
  return all;
}

it('after a change of a place or of a story’s places, every read with a different result has a stale tag', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
      await archive();
      const untoldBy = watchReads(everyRead);
      for (const each of steps) {
        const untold = await untoldBy(() => run(each));
        expect(untold, JSON.stringify(each)).toEqual([]);
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);
