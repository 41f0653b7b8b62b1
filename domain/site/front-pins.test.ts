import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { DEFAULT_FRONT } from '@/domain/front-page/front-page';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { restoreStory, trashStory } from '@/domain/trash/trash-changes';
import { freshDatabase } from '@/testing/database';
import { notInvalidatedBy } from '@/testing/freshness';
import { STORY_FACTS } from '@/testing/story-facts';
import { getFront } from './front-queries';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);
let [first, second] = ['', ''];

beforeEach(async () => {
  freshDatabase();
  [first, second] = [await newStory(), await newStory()];
});

function newStory(): Promise<string> {
  return tx(async (write) => {
    const storyId = await addStory(write, NOBODY, STORY_FACTS, NOW);
    const body = { type: 'doc' as const, content: [] };
    await importText(write, NOBODY, { storyId, language: 'nl', title: 'Staking', body }, NOW);
    await publishText(write, NOBODY, { storyId, language: 'nl' }, NOW);
    return storyId;
  });
}

async function picks(): Promise<string[]> {
  const page = { ...DEFAULT_FRONT, pinned: [second, first] };
  const parts = await getFront('en', page, { today: '01-01', timeZone: 'UTC', now: NOW });
  return parts.flatMap((part) => (part.part === 'picks' ? part.rows.map(({ id }) => id) : []));
}

const untold = (change: () => Promise<unknown>) =>
  notInvalidatedBy(change, () => new Map([['picks', picks]]));

it('shows pinned stories in the editors’ order, and leaves out one while it is unpublished', async () => {
  const text = { storyId: second, language: 'nl' };
  expect(await picks()).toEqual([second, first]);
  expect(await untold(() => tx((write) => unpublishText(write, NOBODY, text, NOW)))).toEqual([]);
  expect(await picks()).toEqual([first]);
  expect(await untold(() => tx((write) => publishText(write, NOBODY, text, NOW)))).toEqual([]);
  expect(await picks()).toEqual([second, first]);
});

it('leaves out a pinned story while it is in the trash, and the part without any', async () => {
  expect(await untold(() => tx((write) => trashStory(write, NOBODY, first, NOW)))).toEqual([]);
  expect(await picks()).toEqual([second]);
  await tx((write) => trashStory(write, NOBODY, second, NOW));
  expect(await picks()).toEqual([]);
  expect(await untold(() => tx((write) => restoreStory(write, NOBODY, first, NOW)))).toEqual([]);
  expect(await picks()).toEqual([first]);
});
