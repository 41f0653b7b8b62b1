/** The session of the request being answered, looked up in the database anew for every request. */
import { cookies } from 'next/headers';
import { cache } from 'react';
import { tx } from '@/db/client';
import { noteSeen } from '@/domain/sign-in/session-changes';
import { type ActiveSession, findSession } from '@/domain/sign-in/session-queries';
import { cookieName, idIn } from './cookie';

/** The database learns at most this often that a session is in use. */
const NOTED_EVERY_MS = 60_000;

/** The request's session, also one that still waits for its second factor; null when there is none. */
export const currentSession = cache(async (): Promise<ActiveSession | null> => {
  const sealed = (await cookies()).get(cookieName())?.value;
  return sealed ? sessionIn(sealed, Date.now()) : null;
});

/** The session that a cookie's value stands for, noted as in use; null when it does not hold. */
export async function sessionIn(sealed: string, now: number): Promise<ActiveSession | null> {
  const id = await idIn(sealed);
  const held = id && (await findSession(id, now));
  if (!held) return null;
  if (now - held.seenAt > NOTED_EVERY_MS) await note(held.idHash, now);
  return held;
}

/** Whatever keeps a note from being written, a busy database or a full disk, is no reason to refuse a page. */
async function note(idHash: string, now: number): Promise<void> {
  try {
    await tx((write) => noteSeen(write, idHash, now));
  } catch {
    // What is wrong with the database is told by every change that fails.
  }
}
