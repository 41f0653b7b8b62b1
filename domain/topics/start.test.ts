import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { getStart } from '@/domain/reader/start-queries';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { restoreStory, trashStory } from '@/domain/trash/trash-changes';
import { freshDatabase } from '@/testing/database';
import { STORY_FACTS } from '@/testing/story-facts';
import { addTopic } from './changes';
import { mergeTopics } from './merge-changes';
import { MOST_TO_START } from './start';
import { arrangeStart, startWith } from './start-changes';

const NOBODY = { staffId: null };
let topic = '';
let other = '';
let [first, second, elsewhere] = ['', '', ''];

beforeEach(async () => {
  freshDatabase();
  [topic, other] = [await newTopic('peace'), await newTopic('war')];
  [first, second, elsewhere] = [
    await newStory('en', [topic]),
    await newStory('nl', [topic]),
    await newStory('en', [other]),
  ];
});

const newTopic = (name: string) =>
  tx((write) => {
    const names = [{ language: 'en', name, slug: name, description: '' }];
    return addTopic(write, NOBODY, { wikidata: '', names }, 1);
  });

const newStory = (language: string, topicIds: string[]) =>
  tx(async (write) => {
    const details = { ...STORY_FACTS, originalLanguage: language, eventDate: '1920', topicIds };
    const storyId = await addStory(write, NOBODY, details, 1);
    const content = [{ type: 'text' as const, text: 'Words' }];
    const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content }] };
    await importText(write, NOBODY, { storyId, language, title: 'A story', body }, 1);
    await publishText(write, NOBODY, { storyId, language }, 1);
    return storyId;
  });

const add = (storyId: string, topicId = topic) =>
  tx((write) => startWith(write, NOBODY, { topicId, storyId }, 2));
const arrange = (ids: string[], remove = '') =>
  tx((write) => arrangeStart(write, NOBODY, { topicId: topic, ids, remove }, 2));
const shown = async (only = false, topicId = topic) =>
  (await getStart(topicId, 'en', only)).map(({ id }) => id);

it('begins a topic with the stories that editors chose, in their order', async () => {
  expect(await add(first)).toBeNull();
  expect(await add(second)).toBeNull();
  expect(await add(second)).toBeNull();
  await arrange([second, first]);
  expect(await shown()).toEqual([second, first]);
  expect(await shown(true)).toEqual([first]);
  await arrange([second, first], second);
  expect(await shown()).toEqual([first]);
});

it('refuses a story of another topic, a further one when it is full, and an unknown topic', async () => {
  expect(await add(elsewhere)).toBe('notOfTopic');
  expect(await add(first, 'none')).toBe('gone');
  for (let nth = 0; nth < MOST_TO_START; nth += 1) await add(await newStory('en', [topic]));
  expect(await add(first)).toBe('full');
});

it('leaves out a story while it is not published, and keeps its place', async () => {
  await add(first);
  await add(second);
  const text = { storyId: first, language: 'en' };
  await tx((write) => unpublishText(write, NOBODY, text, 3));
  expect(await shown()).toEqual([second]);
  await tx((write) => publishText(write, NOBODY, text, 4));
  expect(await shown()).toEqual([first, second]);
});

it('leaves out a story while it is in the trash', async () => {
  await add(first);
  await add(second);
  await tx((write) => trashStory(write, NOBODY, second, 3));
  expect(await shown()).toEqual([first]);
  await tx((write) => restoreStory(write, NOBODY, second, 4));
  expect(await shown()).toEqual([first, second]);
});

it('is not arranged for a topic that was merged', async () => {
  await tx((write) => mergeTopics(write, NOBODY, { from: topic, into: other }, 3));
  const order = { topicId: topic, ids: [], remove: '' };
  expect(await tx((write) => arrangeStart(write, NOBODY, order, 4))).toBe('gone');
});

it('takes over the beginning of a topic that is merged into it', async () => {
  await add(first);
  await add(elsewhere, other);
  await tx((write) => mergeTopics(write, NOBODY, { from: topic, into: other }, 3));
  expect(await shown(false, other)).toEqual([elsewhere, first]);
});
