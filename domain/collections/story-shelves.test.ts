import { beforeEach, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { collectionStory } from '@/db/schema/collections';
import type { Staff } from '@/domain/permissions/staff';
import { saveDetails } from '@/domain/stories/save-details-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { addCollection } from './changes';

const NOW = Date.UTC(2026, 0, 1);
const UNKNOWN = { said: 'writing.wrong.gone', field: 'collectionNamed', status: 422 };

const LETTERS = {
  ...{ type: 'curated' as const, identifier: 'L', dates: '', access: 'open' as const, position: 0 },
  names: [{ language: 'en', name: 'Letters', slug: 'letters', description: '', extent: '' }],
  pids: [],
  stories: [],
};

let editor: Staff;
let storyId: string;

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
  const begun = { kind: 'item' as const, language: 'en', title: 'Rosa' };
  storyId = await tx((write) => createStory(write, editor, begun, NOW));
});

it('a story is put into no collection that does not exist, and then stays in those it is in', async () => {
  const collectionId = await tx((write) => addCollection(write, editor, LETTERS, NOW));
  const put = (...ids: string[]) => {
    const shelves = ids.map((id) => ({ collectionId: id, place: null, notes: {} }));
    const save = { changed: {}, shelves, sittingId: '' };
    return tx((write) => saveDetails(write, editor, storyId, save, NOW));
  };
  await put(collectionId);
  await expect(put('junk')).rejects.toMatchObject(UNKNOWN);
  const stored = await reads().select().from(collectionStory);
  expect(stored.map((row) => row.collectionId)).toEqual([collectionId]);
});
