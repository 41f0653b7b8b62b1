import { and, eq, lt, ne, or } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { session } from '@/db/schema/staff';
import { hashOfId, IDLE_MS, LONGEST_MS, PENDING_MS, randomId } from './session';

const LONGEST_DEVICE = 300;

export interface NewSession {
  staffId: string;
  /** `pending`: the password was correct, the second factor is still missing. */
  stage: 'pending' | 'full';
  /** The `User-Agent` header. */
  device: string;
}

/**
 * Creates a session with a new random id, which prevents session fixation, and deletes expired
 * sessions.
 * @param replaces hash of the session that it replaces
 * @returns the id for the cookie; only its hash is stored
 */
export async function beginSession(
  write: Queries,
  { staffId, stage, device }: NewSession,
  now: number,
  replaces?: string,
): Promise<string> {
  const id = randomId();
  await write.delete(session).where(or(lt(session.endsAt, now), lt(session.seenAt, now - IDLE_MS)));
  if (replaces) await write.delete(session).where(eq(session.idHash, replaces));
  await write.insert(session).values({
    idHash: hashOfId(id),
    staffId,
    stage,
    signedInAt: now,
    seenAt: now,
    endsAt: now + (stage === 'full' ? LONGEST_MS : PENDING_MS),
    device: device.slice(0, LONGEST_DEVICE),
  });
  return id;
}

/** Records the last use of a session. */
export async function noteSeen(write: Queries, idHash: string, now: number): Promise<void> {
  await write.update(session).set({ seenAt: now }).where(eq(session.idHash, idHash));
}

/** Ends one session of a user; sessions of others are unaffected. @returns whether there was one */
export async function endSession(
  write: Queries,
  staffId: string,
  idHash: string,
): Promise<boolean> {
  const ended = await write
    .delete(session)
    .where(and(eq(session.staffId, staffId), eq(session.idHash, idHash)))
    .returning({ idHash: session.idHash });
  return ended.length > 0;
}

/** Ends a user's sessions. @param except hash of one that stays @returns how many were ended */
export async function endSessions(write: Queries, staffId: string, except = ''): Promise<number> {
  const ended = await write
    .delete(session)
    .where(and(eq(session.staffId, staffId), ne(session.idHash, except)))
    .returning({ idHash: session.idHash });
  return ended.length;
}
