import path from 'node:path';
import { expect, it } from 'vitest';
import { closeDatabase, openMemory, reads } from '@/db/client';
import { migrateConnection } from '@/db/migrate';
import { type Connection, openConnection } from '@/db/open';
import { getFormerTarget } from './addresses/former-address-queries';
import { getDaysAround } from './calendar/queries';
import { getPids } from './collections/queries';
import { getShelf, getShelfPositions } from './collections/shelf-queries';
import type { Document } from './documents/document';
import { countStories, countStoriesOf } from './freshness/count-queries';
import { getImages } from './images/queries';
import { getLinkTargets } from './links/link-target-queries';
import { publicMedia } from './media/queries';
import { getNameDetails } from './names/details-queries';
import { listNames, listNamesOfDays } from './names/index-queries';
import { getNames, getNamesOfStory, getRolesIn } from './names/queries';
import { countDecades } from './reader/decade-queries';
import { getRelated } from './reader/related-queries';
import { getFilterChoices } from './reader/search/filter-choice-queries';
import { searchStories } from './reader/search/search-queries';
import { readSearch } from './reader/search/search-request';
import { getStoryRows, listStories } from './reader/story-list-queries';
import { findByShortId, findStory, getPublishedTexts, getStory } from './reader/story-queries';
import { getTopicSubjects } from './reader/topic-subjects-queries';
import { getYears } from './reader/year-queries';
import { getSettings } from './settings/queries';
import { findTerm } from './taxonomy/term-queries';
import { getTopic, getTopicLinks } from './topics/queries';

/** Scanning the JSON list of ids is intended, and the small tree of topics, and a limited subquery. */
const WALKS_FEW = /SCAN (json_each|topic$|some$)/;

/** Walks every text of a state: most of the archive. */
const WALKS_A_STATE = /INDEX text_(state|published) \(state=\?\)/;

/** Sorting these few rows is cheaper than an index for it. */
const SORTS_FEW = [
  'picture_file',
  'picture_text',
  'story_topic',
  'story_place',
  'story_name',
  'name_form',
  'name_variant',
  'name_relation',
  'name_place',
  'collection_name',
  'collection"',
];

const LINKING: Document = {
  type: 'doc',
  content: [
    '/id/x',
    '/en/stories/x',
    '/en/topics/x',
    '/en/collections/x',
    '/en/places/x',
    '/en/names/x',
  ].map((href) => {
    return { type: 'archivalItem', attrs: { identifier: 'x', label: 'x', href } };
  }),
};

it('no query of a public page scans or sorts a table', async () => {
  closeDatabase();
  const connection = openConnection(':memory:');
  migrateConnection(connection, path.resolve('drizzle'));
  const asked = recording(connection);
  openMemory(connection);
  const cursor = { key: 0, id: 'x' };
  for (const order of ['published', 'event'] as const) {
    await listStories({ list: 'topic:x', language: 'en', order, after: cursor });
  }
  await getStoryRows(['x'], 'en');
  await findStory('en', 'x');
  await getStory('x', 'en');
  await getPublishedTexts('x');
  await findByShortId('x');
  await getLinkTargets(LINKING, { storyId: 'x', language: 'en', frameLanguage: 'en', siteUrl: '' });
  await getRelated({ id: 'x', eventSort: 1, publishedAt: 1, topicIds: ['x'] }, 'en');
  await getImages(['x'], 'en');
  const find = publicMedia(reads());
  for (const ending of ['webp', 'pdf']) await find(`ab/x.${ending}`);
  await findTerm('topic', 'en', 'x');
  await getTopic('x', 'en');
  await getTopicLinks(['x'], 'en');
  await getYears('topic:x', 'en', false);
  await countDecades('topic:x', [1910], 'en');
  await getTopicSubjects('x', 'en', false);
  await findTerm('collection', 'en', 'x');
  await getShelf('x', 'en');
  await getShelfPositions('x', 'en');
  await getPids('x');
  await getNamesOfStory('x', 'en');
  await getNames(['x'], 'en');
  await getRolesIn('x', ['x']);
  await getNameDetails({ id: 'x', name: '' }, 'en');
  await listNames('en');
  await listNamesOfDays(['05-01'], 'en');
  await getFormerTarget('story', 'en', 'x');
  await getSettings();
  await countStories('site');
  await countStoriesOf(['site', 'topic:x']);
  await getDaysAround('05-01');
  expect(asked.size).toBeGreaterThan(20);
  expect([...asked].flatMap((statement) => complaints(connection, statement))).toEqual([]);
});

it('no query of a search walks all published texts', async () => {
  closeDatabase();
  const connection = openConnection(':memory:');
  migrateConnection(connection, path.resolve('drizzle'));
  const asked = recording(connection);
  openMemory(connection);
  const { request, unused } = readSearch({ q: 'x y' });
  await searchStories(request, 'en', unused);
  for (const found of [null, ['x']]) await getFilterChoices('en', found);
  const statements = [...asked].filter((statement) => /json_each/.test(statement));
  expect(statements.length).toBeGreaterThan(5);
  expect(statements.filter((each) => walksAState(connection, each))).toEqual([]);
});

function recording(connection: Connection): Set<string> {
  const asked = new Set<string>();
  const { prepare } = connection;
  connection.prepare = ((statement: string) => {
    asked.add(statement);
    return prepare.call(connection, statement);
  }) as typeof prepare;
  return asked;
}

function walksAState(connection: Connection, statement: string): boolean {
  return planOf(connection, statement).some((detail) => WALKS_A_STATE.test(detail));
}

function planOf(connection: Connection, statement: string): string[] {
  const values = Array.from({ length: statement.split('?').length - 1 }, () => '1');
  const plan = connection.prepare(`explain query plan ${statement}`).all(...values) as {
    detail: string;
  }[];
  return plan.map((step) => step.detail);
}

function complaints(connection: Connection, statement: string): string[] {
  return planOf(connection, statement)
    .filter((detail) => {
      if (WALKS_A_STATE.test(detail)) return true;
      if (/^SCAN/.test(detail)) return !WALKS_FEW.test(detail);
      return /TEMP B-TREE/.test(detail) && !SORTS_FEW.some((name) => statement.includes(name));
    })
    .map((detail) => `${detail}: ${statement}`);
}
