import { beforeEach, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { outbox } from '@/db/schema/delivery';
import { invitation, session, throttle } from '@/db/schema/staff';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { clearAway } from './housekeeping-changes';

const DAY = 86_400_000;
const NOW = 100 * DAY;

beforeEach(freshDatabase);

it('deletes expired data, and nothing that is still needed', async () => {
  const { staffId } = await anyStaff('author');
  const own = { staffId, stage: 'full' as const, signedInAt: 1 };
  const link = { purpose: 'invite', role: 'author', createdAt: 1 } as const;
  const mail = { kind: 'mail', payload: {}, attempts: 1, dueAt: 1 };
  await tx(async (write) => {
    await write.insert(session).values([
      { ...own, idHash: 'ended', seenAt: NOW, endsAt: NOW - 1 },
      { ...own, idHash: 'idle', seenAt: NOW - DAY, endsAt: NOW + DAY },
      { ...own, idHash: 'kept', seenAt: NOW - 1, endsAt: NOW + DAY },
    ]);
    await write.insert(throttle).values([
      { key: 'old', attempts: 9, until: 1, changedAt: NOW - DAY - 1 },
      { key: 'kept', attempts: 9, until: 1, changedAt: NOW - 1 },
    ]);
    await write.insert(invitation).values([
      { ...link, tokenHash: 'old', endsAt: NOW - 31 * DAY },
      { ...link, tokenHash: 'kept', endsAt: NOW - DAY },
    ]);
    await write.insert(outbox).values([
      { ...mail, id: 'old', onceKey: 'old', state: 'done', createdAt: NOW - 31 * DAY },
      { ...mail, id: 'kept', onceKey: 'kept', state: 'waiting', createdAt: 1 },
    ]);
    await clearAway(write, NOW);
  });
  expect((await reads().select().from(session)).map((row) => row.idHash)).toEqual(['kept']);
  expect((await reads().select().from(throttle)).map((row) => row.key)).toEqual(['kept']);
  expect((await reads().select().from(invitation)).map((row) => row.tokenHash)).toEqual(['kept']);
  expect((await reads().select().from(outbox)).map((row) => row.id)).toEqual(['kept']);
});
