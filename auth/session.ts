/** The session of the current request, looked up in the database for every request. */
import { cookies } from 'next/headers';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { tx } from '@/db/client';
import { noteSeen } from '@/domain/sign-in/session-changes';
import { type ActiveSession, findSession } from '@/domain/sign-in/session-queries';
import { cookieName } from './cookie';
import { authOptions } from './options';

/** Shortest interval between two records of a session's use. */
const NOTED_EVERY_MS = 60_000;

/**
 * The request's session, also one that waits for its second factor, recorded as in use; null when
 * there is none.
 */
export const currentSession = cache(async (): Promise<ActiveSession | null> => {
  if (!(await cookies()).has(cookieName())) return null;
  const now = Date.now();
  const id = (await getServerSession(authOptions()))?.sid;
  const held = id ? await findSession(id, now) : null;
  if (held && now - held.seenAt > NOTED_EVERY_MS) await note(held.idHash, now);
  return held;
});

/** Records the use of a session; a failure (busy database, full disk) must not stop the page. */
async function note(idHash: string, now: number): Promise<void> {
  try {
    await tx((write) => noteSeen(write, idHash, now));
  } catch {
    // Failing changes report faults of the database.
  }
}
