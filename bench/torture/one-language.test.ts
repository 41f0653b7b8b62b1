import { beforeEach, describe, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { revision } from '@/db/schema/stories';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { workOnOne } from './one-language';
import { otherBytes } from './one-language-steps';

beforeEach(freshDatabase);

describe('work on one language', () => {
  it('leaves the stored bytes of the others as they were', async () => {
    const { steps, done, broken } = await workOnOne(160, 7);
    expect(broken).toEqual([]);
    expect(steps).toBe(160);
    expect(done.size).toBe(11);
  }, 60_000);

  it('is found when it changes another', async () => {
    const staff = await anyStaff('editor');
    const given = { kind: 'item' as const, language: 'en', title: 'x' };
    const storyId = await tx((write) => createStory(write, staff, given, 1));
    const before = await otherBytes(storyId, 'nl');
    await tx(async (write) => write.update(revision).set({ note: 'touched' }));
    expect(await otherBytes(storyId, 'nl')).not.toBe(before);
  });
});
