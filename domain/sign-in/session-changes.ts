import { and, eq, lt, ne, or } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { session } from '@/db/schema/staff';
import { hashOfId, IDLE_MS, LONGEST_MS, PENDING_MS, randomId } from './session';

const LONGEST_DEVICE = 300;

export interface NewSession {
  staffId: string;
  /** `pending`: the password was given, the second factor not yet. */
  stage: 'pending' | 'full';
  /** What the browser says of itself. */
  device: string;
}

/**
 * Begins a session under an id that nobody knew before, so that none can be planted, and clears away what ended.
 * @param replaces hash of the session that it takes the place of
 * @returns the id for the cookie; only its hash is kept
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

/** Notes that a session is in use. */
export async function noteSeen(write: Queries, idHash: string, now: number): Promise<void> {
  await write.update(session).set({ seenAt: now }).where(eq(session.idHash, idHash));
}

/**
 * Ends one session of a person; another's is left alone.
 * @returns whether there was one
 */
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

/**
 * Ends every session of a person.
 * @param except hash of one that stays
 * @returns how many there were
 */
export async function endSessions(write: Queries, staffId: string, except = ''): Promise<number> {
  const ended = await write
    .delete(session)
    .where(and(eq(session.staffId, staffId), ne(session.idHash, except)))
    .returning({ idHash: session.idHash });
  return ended.length;
}
