import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { session, staff, staffLanguage } from '@/db/schema/staff';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { hashOfId, IDLE_MS, LONGEST_MS, PENDING_MS } from './session';
import { beginSession, endSession, endSessions, noteSeen } from './session-changes';
import { findSession, sessionsOf } from './session-queries';

const NOW = Date.UTC(2026, 4, 1);

beforeEach(freshDatabase);

function begin(staffId: string, at = NOW, stage: 'pending' | 'full' = 'full') {
  return tx((write) => beginSession(write, { staffId, stage, device: 'Firefox' }, at));
}

describe('a session', () => {
  it('is found by its id with its user, and only its hash is stored', async () => {
    const ann = await anyStaff('translator');
    await tx(async (write) =>
      write.insert(staffLanguage).values({ staffId: ann.staffId, language: 'fa' }),
    );
    const id = await begin(ann.staffId);
    const found = await findSession(id, NOW + 1);
    expect(found?.staff).toMatchObject({
      role: 'translator',
      languages: ['fa'],
      authenticatedAt: NOW,
    });
    expect(found?.idHash).toBe(hashOfId(id));
    expect(await findSession(hashOfId(id), NOW + 1)).toBeNull();
  });

  it('ends without requests for eight hours, and after seven days however busy', async () => {
    const { staffId } = await anyStaff('author');
    const id = await begin(staffId);
    expect(await findSession(id, NOW + IDLE_MS - 1)).not.toBeNull();
    expect(await findSession(id, NOW + IDLE_MS)).toBeNull();
    await tx((write) => noteSeen(write, hashOfId(id), NOW + LONGEST_MS - 1));
    expect(await findSession(id, NOW + LONGEST_MS - 1)).not.toBeNull();
    expect(await findSession(id, NOW + LONGEST_MS)).toBeNull();
  });

  it('ends at once when it was ended or its user disabled, and has a new role at once', async () => {
    const { staffId } = await anyStaff('editor');
    const [first, second] = [await begin(staffId), await begin(staffId)];
    expect(await tx((write) => endSession(write, staffId, hashOfId(first)))).toBe(true);
    expect(await findSession(first, NOW)).toBeNull();
    const set = (change: Partial<typeof staff.$inferInsert>) =>
      tx(async (write) => write.update(staff).set(change).where(eq(staff.id, staffId)));
    await set({ role: 'author' });
    expect((await findSession(second, NOW))?.staff.role).toBe('author');
    await set({ disabledAt: NOW });
    expect(await findSession(second, NOW)).toBeNull();
  });

  it('that waits for a second factor ends soon and is in no list', async () => {
    const { staffId } = await anyStaff('editor');
    const id = await begin(staffId, NOW, 'pending');
    expect((await findSession(id, NOW + 1))?.stage).toBe('pending');
    expect(await sessionsOf(staffId, NOW + 1)).toEqual([]);
    expect(await findSession(id, NOW + PENDING_MS)).toBeNull();
  });

  it('replaces another under a new id', async () => {
    const { staffId } = await anyStaff('editor');
    const before = await begin(staffId);
    const after = await tx((write) => {
      const next = { staffId, stage: 'full' as const, device: '' };
      return beginSession(write, next, NOW + 5, hashOfId(before));
    });
    expect(after).not.toBe(before);
    expect(await findSession(before, NOW + 5)).toBeNull();
    expect((await findSession(after, NOW + 5))?.staff.authenticatedAt).toBe(NOW + 5);
  });

  it('is ended by its user alone, and all others at once', async () => {
    const [ann, ben] = [await anyStaff('author'), await anyStaff('author')];
    const [one, two, bens] = [
      await begin(ann.staffId),
      await begin(ann.staffId),
      await begin(ben.staffId),
    ];
    expect(await tx((write) => endSession(write, ann.staffId, hashOfId(bens)))).toBe(false);
    expect(await tx((write) => endSessions(write, ann.staffId, hashOfId(one)))).toBe(1);
    expect(await findSession(two, NOW)).toBeNull();
    expect(await findSession(bens, NOW)).not.toBeNull();
    expect(await sessionsOf(ann.staffId, NOW)).toHaveLength(1);
  });

  it('that ended is deleted when the next one begins', async () => {
    const { staffId } = await anyStaff('author');
    await begin(staffId, NOW - LONGEST_MS);
    await begin(staffId, NOW);
    const rows = await tx(async (write) => write.select().from(session));
    expect(rows).toHaveLength(1);
  });
});
