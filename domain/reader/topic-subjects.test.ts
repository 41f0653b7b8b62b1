import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { addName } from '@/domain/names/changes';
import { mergeNames } from '@/domain/names/merge-changes';
import { unpublishName } from '@/domain/names/withdrawal-changes';
import { addPlace } from '@/domain/places/changes';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { nestTopic } from '@/domain/topics/tree-changes';
import { freshDatabase } from '@/testing/database';
import { invalidatedSince, lastInvalidation, notInvalidatedBy } from '@/testing/freshness';
import { STORY_FACTS } from '@/testing/story-facts';
import { getTopicSubjects } from './topic-subjects-queries';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);
let [peace, war, exile] = ['', '', ''];
let [rosa, karl] = ['', ''];
let [first, second] = ['', ''];

beforeEach(async () => {
  freshDatabase();
  [peace, war, exile] = [await topic('Peace'), await topic('War'), await topic('Exile')];
  [rosa, karl] = [await person('Rosa'), await person('Karl')];
  for (const id of ['Berlin', 'Basel']) {
    await tx((write) => addPlace(write, NOBODY, { id, parentId: null, names: { en: id } }, NOW));
  }
  first = await story('en', { topicIds: [peace, war], placeIds: ['Basel'] }, [karl]);
  second = await story('nl', { topicIds: [peace], placeIds: ['Basel', 'Berlin'] }, [karl, rosa]);
  await story('en', { topicIds: [exile], placeIds: ['Berlin'] }, [rosa]);
});

function topic(name: string): Promise<string> {
  const names = [{ language: 'en', name, slug: name.toLowerCase(), description: '' }];
  return tx((write) => addTopic(write, NOBODY, { wikidata: '', names }, NOW));
}

function person(name: string): Promise<string> {
  const facts = {
    ...{ dates: '', wikidata: '', viaf: '', gnd: '', nta: '', isni: '', ground: '' },
    ...{ imageId: null, relations: [], placeIds: [], variants: [], kind: 'person' as const },
  };
  const forms = [{ language: 'en', name, slug: '', description: '' }];
  return tx((write) => addName(write, NOBODY, { ...facts, forms }, NOW));
}

function story(
  language: string,
  subjects: { topicIds: string[]; placeIds: string[] },
  names: string[],
): Promise<string> {
  return tx(async (write) => {
    const facts = { ...STORY_FACTS, ...subjects, originalLanguage: language };
    const storyId = await addStory(write, NOBODY, facts, NOW);
    const body = { type: 'doc' as const, content: [] };
    await importText(write, NOBODY, { storyId, language, title: 'A story', body }, NOW);
    await publishText(write, NOBODY, { storyId, language }, NOW);
    await changeStoryDetails(write, NOBODY, storyId, { names: names.map(about) }, NOW);
    return storyId;
  });
}

const about = (nameId: string) => ({ nameId, role: 'about' as const });

async function shown(only = false) {
  const found = await getTopicSubjects(peace, 'en', only);
  const named = (terms: readonly { name: string }[]) => terms.map(({ name }) => name).join();
  return [named(found.names), named(found.places), named(found.related)];
}

const untold = (change: () => Promise<unknown>) =>
  notInvalidatedBy(
    change,
    () =>
      new Map([
        ['shown', () => shown()],
        ['only', () => shown(true)],
      ]),
  );

it('shows what most stories of a topic have, and topics of the same stories', async () => {
  expect(await shown()).toEqual(['Karl,Rosa', 'Basel,Berlin', 'War']);
  expect(await shown(true)).toEqual(['Karl', 'Basel', 'War']);
});

it('adds the topics of the same parent, and leaves out those above and below', async () => {
  const history = await topic('History');
  const nest = (topicId: string, parentId: string) =>
    tx((write) => nestTopic(write, NOBODY, { topicId, parentId }, NOW));
  await nest(peace, history);
  await nest(exile, history);
  await nest(war, peace);
  expect((await shown())[2]).toBe('Exile');
});

it('is fresh after a change of the names or places of a story, of a name, and of publication', async () => {
  const details = (change: Parameters<typeof changeStoryDetails>[3]) => () =>
    tx((write) => changeStoryDetails(write, NOBODY, first, change, NOW));
  expect(await untold(details({ names: [about(rosa)] }))).toEqual([]);
  expect(await shown()).toEqual(['Rosa,Karl', 'Basel,Berlin', 'War']);
  expect(await untold(details({ placeIds: ['Berlin'] }))).toEqual([]);
  const merge = { from: rosa, into: karl };
  expect(await untold(() => tx((write) => mergeNames(write, NOBODY, merge, NOW)))).toEqual([]);
  expect((await shown())[0]).toBe('Karl');
  const nl = { storyId: second, language: 'nl' };
  expect(await untold(() => tx((write) => unpublishText(write, NOBODY, nl, NOW)))).toEqual([]);
  expect(await shown()).toEqual(['Karl', 'Berlin', 'War']);
  const gone = { nameId: karl, reason: '' };
  expect(await untold(() => tx((write) => unpublishName(write, NOBODY, gone, NOW)))).toEqual([]);
  expect((await shown())[0]).toBe('');
});

it('makes only pages of the story’s topics stale when names of a story change', async () => {
  const seq = await lastInvalidation();
  await tx((write) => changeStoryDetails(write, NOBODY, first, { names: [] }, NOW));
  const tags = (await invalidatedSince(seq)).filter((tag) => /^subjects:|^names$/.test(tag));
  expect(tags.sort()).toEqual([`subjects:topic:${peace}`, `subjects:topic:${war}`].sort());
});
