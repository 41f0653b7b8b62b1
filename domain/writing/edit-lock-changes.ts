import { and, eq, gt } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { lease } from '@/db/schema/teamwork';
import { Refused } from '@/domain/forms/form';
import type { Author, Staff } from '@/domain/permissions/staff';
import { changerOf } from '@/domain/texts/working-text-queries';
import { type EditLock, isLockedByOther, lockedMessage, renewedLock } from './edit-lock';

/** The edit lock of a text, expired or not. */
export async function findEditLock(write: Queries, textId: string): Promise<EditLock | undefined> {
  const [row] = await write.select().from(lease).where(eq(lease.textId, textId));
  return row;
}

/**
 * Acquires the edit lock of a text for an editing session, or renews it.
 * @param known the lock as this transaction read it already
 * @returns the lock after that: of another session where theirs still holds
 */
export async function acquireEditLock(
  write: Queries,
  by: Staff,
  wanted: { textId: string; sittingId: string; takesOver: boolean },
  now: number,
  known?: { lock: EditLock | undefined },
): Promise<EditLock> {
  const { textId, sittingId, takesOver } = wanted;
  const before = known ? known.lock : await findEditLock(write, textId);
  const after = renewedLock(before, { staffId: by.staffId, sittingId, takesOver }, now);
  if (after === before) return before;
  await write
    .insert(lease)
    .values({ textId, ...after })
    .onConflictDoUpdate({ target: lease.textId, set: after });
  return after;
}

/** The lock of a page in which somebody else signed in meanwhile becomes theirs. Gives the lock as it is then. */
export async function takeEditingSession(
  write: Queries,
  by: Staff,
  { textId, sittingId }: { textId: string; sittingId: string },
): Promise<EditLock | undefined> {
  const lock = await findEditLock(write, textId);
  if (!lock || lock.sittingId !== sittingId || lock.staffId === by.staffId) return lock;
  await write.update(lease).set({ staffId: by.staffId }).where(eq(lease.textId, textId));
  return { ...lock, staffId: by.staffId };
}

/**
 * Releases the user's edit lock, but remembers that they held it.
 * @param sittingId the editing session; without it all of the user's, for changes made outside the
 * editor
 */
export async function releaseEditLock(
  write: Queries,
  by: Author,
  of: { textId: string; sittingId?: string },
  now: number,
): Promise<void> {
  const isIts = of.sittingId === undefined ? undefined : eq(lease.sittingId, of.sittingId);
  const isOwn = and(eq(lease.textId, of.textId), eq(lease.staffId, by.staffId ?? ''));
  await write
    .update(lease)
    .set({ until: now })
    .where(and(isOwn, isIts, gt(lease.until, now)));
}

/**
 * For changes made outside the editor: releases the user's own lock; refuses if somebody else holds
 * it.
 * @throws Refused
 */
export async function assertNotLockedByOther(
  write: Queries,
  by: Author,
  textId: string,
  now: number,
): Promise<void> {
  if (by.staffId === null) return;
  await releaseEditLock(write, by, { textId }, now);
  const lock = await findEditLock(write, textId);
  if (!isLockedByOther(lock, { staffId: by.staffId, sittingId: '' }, now)) return;
  const name = (await changerOf(write, lock.staffId)) ?? '';
  throw new Refused(lockedMessage({ name, isYou: false, since: lock.since, stoppedAt: null }));
}
