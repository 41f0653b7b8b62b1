/** Tries every change of a text or story in the trash: only those listed as possible there go through. */
import { beforeAll, expect, test } from 'vitest';
import { tx } from '@/db/client';
import { attachment } from '@/db/schema/attachments';
import { POSSIBLE_IN_TRASH } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { trashStory } from '@/domain/trash/trash-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { storyIn } from './cells';
import { GATES, type Gate } from './gates';

const NOW = Date.UTC(2026, 0, 1);
const LANGUAGE = 'nl';
const FILE = { kind: 'pdf', name: 'x.pdf', fileName: 'x.pdf', hash: 'x', bytes: 1 } as const;

let administrator: Staff;
let storyId: string;

beforeAll(async () => {
  freshDatabase();
  administrator = await anyStaff('administrator');
  storyId = await storyIn(LANGUAGE);
  const row = { id: 'attached', storyId, mime: 'application/pdf', position: 1, createdAt: NOW };
  await tx(async (write) => {
    await write.insert(attachment).values({ ...FILE, ...row });
    await trashStory(write, administrator, storyId, NOW);
  });
});

const ofStories = GATES.filter(({ about }) => about === 'text' || about === 'story');

test.each(ofStories)('$change.name', async (gate) => {
  const isRefused = await isRefusedInTrash(gate);
  expect(isRefused).toBe(!POSSIBLE_IN_TRASH.has(gate.action));
});

async function isRefusedInTrash(gate: Gate): Promise<boolean> {
  const change = gate.change as (...given: unknown[]) => Promise<unknown>;
  const tried = { storyId, language: LANGUAGE, imageId: '', attachmentId: 'attached' };
  const given = [administrator, ...gate.given(tried), NOW];
  const takenBack = new Error('taken back');
  let answer: unknown;
  try {
    if (gate.isAlone) answer = await change(...given);
    else
      await tx(async (write) => {
        answer = await change(write, ...given);
        throw takenBack;
      });
  } catch (error) {
    if (error !== takenBack) return Object(error).said === 'writing.wrong.binned';
  }
  // Publishing and unpublishing, which also run for many stories and on schedule, throw nothing.
  return gate.action === 'text.withdraw' ? answer === false : Object(answer).because === 'binned';
}
