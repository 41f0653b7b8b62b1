import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { topicName } from '@/db/schema/topics';
import { getFormerTarget } from '@/domain/addresses/former-address-queries';
import { listFeedStories } from '@/domain/feeds/queries';
import { DEFAULT_FRONT } from '@/domain/front-page/front-page';
import { publishText } from '@/domain/publishing/publish-changes';
import { countDecades } from '@/domain/reader/decade-queries';
import { getRelated } from '@/domain/reader/related-queries';
import { getStart } from '@/domain/reader/start-queries';
import { listStories } from '@/domain/reader/story-list-queries';
import { getTopicSubjects } from '@/domain/reader/topic-subjects-queries';
import { getYears } from '@/domain/reader/year-queries';
import { getFront } from '@/domain/site/front-queries';
import { listPageSitemap } from '@/domain/sitemaps/queries';
import { addStory } from '@/domain/stories/story-changes';
import { namePrint } from '@/domain/taxonomy/term-name';
import { findTerm, isTermUnpublished } from '@/domain/taxonomy/term-queries';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';
import { watchReads } from '@/testing/freshness';
import { addTopic } from './changes';
import { mergeTopics } from './merge-changes';
import { nameTopic } from './name-changes';
import { getTopic, getTopicLinks, getTopicSurroundings, listCountedTopics } from './queries';
import { arrangeStart, startWith } from './start-changes';
import { arrangeTopics, nestTopic } from './tree-changes';
import { republishTopic, unpublishTopic } from './withdrawal-changes';

const NOBODY = { staffId: null };
const PAGES = ['en', 'nl', 'fa'];
const WORDS = ['alpha', 'beta', 'gamma', 'delta'];

let clock = 0;
let topics: string[] = [];
let stories: string[] = [];

beforeEach(archive);

/** Four topics and five published stories. */
async function archive(): Promise<void> {
  freshDatabase();
  clock = Date.UTC(2026, 0, 1);
  await tx(async (write) => {
    topics = [];
    for (const name of WORDS) {
      const names = [{ language: 'en', name, slug: name, description: '' }];
      topics.push(await addTopic(write, NOBODY, { wikidata: '', names }, clock));
    }
    stories = [];
    for (const index of [0, 1, 2, 3, 4]) {
      const storyId = await addStory(
        write,
        NOBODY,
        {
          kind: 'item',
          originalLanguage: 'en',
          eventDate: `19${20 + index}-05-01`,
          eventCalendar: 'gregorian',
          source: '',
          sourceUrl: '',
          coverImageId: null,
          placeIds: [],
          topicIds: topics.filter((_, at) => (index + 1) & (1 << at) || at === index % 4),
        },
        clock,
      );
      const text = { type: 'text' as const, text: `Words of ${index}` };
      const body = {
        type: 'doc' as const,
        content: [{ type: 'paragraph' as const, content: [text] }],
      };
      const language = index % 2 ? 'nl' : 'en';
      const written = { storyId, language, title: `Story ${index}`, body };
      await importText(write, NOBODY, written, clock);
      await publishText(write, NOBODY, { storyId, language }, clock);
      stories.push(storyId);
    }
  });
}

interface Step {
  do: 'name' | 'unname' | 'nest' | 'arrange' | 'merge' | 'withdraw' | 'back' | 'pin' | 'unpin';
  topic: number;
  other: number;
  language: string;
  word: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(
    'name',
    'name',
    'unname',
    'nest',
    'arrange',
    'merge',
    'withdraw',
    'back',
    'pin',
    'unpin',
  ),
  topic: fc.nat({ max: 3 }),
  other: fc.nat({ max: 4 }),
  language: fc.constantFrom(...PAGES),
  word: fc.constantFrom(...WORDS),
});

async function run(wanted: Step): Promise<void> {
  clock += 60_000;
  const topicId = topics[wanted.topic] ?? '';
  const other = topics[wanted.other] ?? null;
  await tx(async (write): Promise<unknown> => {
    if (wanted.do === 'nest') return nestTopic(write, NOBODY, { topicId, parentId: other }, clock);
    if (wanted.do === 'withdraw') {
      return unpublishTopic(write, NOBODY, { topicId, reason: '' }, clock);
    }
    if (wanted.do === 'back') return republishTopic(write, NOBODY, topicId, clock);
    if (wanted.do === 'merge') {
      return mergeTopics(write, NOBODY, { from: topicId, into: other ?? '' }, clock);
    }
    const storyId = stories[wanted.other] ?? '';
    if (wanted.do === 'pin') return startWith(write, NOBODY, { topicId, storyId }, clock);
    if (wanted.do === 'unpin') {
      return arrangeStart(write, NOBODY, { topicId, ids: [], remove: storyId }, clock);
    }
    if (wanted.do === 'arrange') {
      return arrangeTopics(write, NOBODY, { parentId: null, ids: [topicId, other ?? ''] }, clock);
    }
    const { language, word } = wanted;
    const names = await write.select().from(topicName).where(eq(topicName.topicId, topicId));
    if (names.length === 0) return null;
    const was = namePrint(names.find((row) => row.language === language));
    const name = wanted.do === 'unname' ? '' : `${word} ${wanted.other}`;
    const slug = wanted.other % 2 ? word : '';
    return nameTopic(
      write,
      NOBODY,
      { topicId, language, name, slug, description: word, was },
      clock,
    );
  });
}

/** Every read of topics for readers' pages, by name. */
function everyRead(): Map<string, () => Promise<unknown>> {
  const all = new Map<string, () => Promise<unknown>>();
  for (const language of PAGES) {
    all.set(`front ${language}`, () =>
      getFront(language, DEFAULT_FRONT, {
        today: '05-01',
        timeZone: 'Europe/Amsterdam',
        now: clock,
      }),
    );
    all.set(`topics ${language}`, () => listCountedTopics(language));
    all.set(`site ${language}`, () => listStories({ list: 'site', language }));
    all.set(`links ${language}`, () => getTopicLinks(stories, language));
    for (const [index, id] of topics.entries()) {
      const list = `topic:${id}`;
      all.set(`topic ${index} ${language}`, () => getTopic(id, language));
      all.set(`around ${index} ${language}`, () => getTopicSurroundings(id, language));
      all.set(`list ${index} ${language}`, () => listStories({ list, language }));
      all.set(`only ${index} ${language}`, () => listStories({ list, language, only: true }));
      all.set(`subjects ${index} ${language}`, () => getTopicSubjects(id, language, false));
      all.set(`start ${index} ${language}`, () => getStart(id, language, false));
      all.set(`feed ${index} ${language}`, () =>
        listFeedStories({ list, language, only: false }, null),
      );
      all.set(`years ${index} ${language}`, () => getYears(`topic:${id}`, language));
      all.set(`decades ${index} ${language}`, () =>
        countDecades(`topic:${id}`, [1910, 1920], language),
      );
      const near = { id: stories[index] ?? '', eventSort: 0, publishedAt: 0, topicIds: [id] };
      all.set(`related ${index} ${language}`, () => getRelated(near, language));
    }
    for (const word of WORDS) {
      all.set(`address ${language} ${word}`, async () => [
        await findTerm('topic', language, word),
        await getFormerTarget('topic', language, word),
      ]);
    }
  }
  for (const id of topics) all.set(`withdrawn ${id}`, () => isTermUnpublished('topic', id));
  all.set('sitemap', () => listPageSitemap(1, clock));
  return all;
}

it('after a change of a topic, every read with a different result has a stale tag', async () => {
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
