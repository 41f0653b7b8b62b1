import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import type { Staff } from '@/domain/permissions/staff';
import { saveDetails } from '@/domain/stories/save-details-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { notePresence } from './presence-changes';

let anna: Staff;
let edith: Staff;
let storyId: string;

beforeEach(async () => {
  freshDatabase();
  anna = await anyStaff('author', { name: 'Anna' });
  edith = await anyStaff('editor', { name: 'Edith' });
  const given = { kind: 'item' as const, language: 'en', title: 'Strike' };
  storyId = await tx((write) => createStory(write, anna, given, 1));
});

/** What an open page of a user learns with its next report. */
async function heard(by: Staff) {
  const beat = { isWriting: false, isLeaving: false, takesOver: false, wantsText: false };
  const at = { storyId, language: 'en', sittingId: by.staffId };
  return (await tx((write) => notePresence(write, by, { ...at, ...beat }, 9))).details;
}

const saved = (by: Staff, source: string, now: number) => {
  const save = { changed: { source }, shelves: null, sittingId: by.staffId };
  return tx((write) => saveDetails(write, by, storyId, save, now));
};

it('an open page learns who saved the details last, and whether that was its user', async () => {
  expect(await heard(anna)).toBeNull();
  await saved(anna, 'Box 1', 3);
  const first = await heard(anna);
  expect(first).toMatchObject({ by: 'Anna', isYou: true, at: 3 });
  await saved(edith, 'Box 2', 4);
  const second = await heard(anna);
  expect(second).toMatchObject({ by: 'Edith', isYou: false, at: 4 });
  expect((second?.version ?? '') > (first?.version ?? '')).toBe(true);
});
