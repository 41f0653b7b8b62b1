/** Who is asking. Nothing else makes a `Staff`. */
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { answerWith } from '@/cache/context';
import {
  type Action,
  NEEDS_REAUTHENTICATION,
  NotAllowed,
  PERMISSIONS,
} from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { REAUTHENTICATION_MS } from '@/domain/sign-in/session';
import type { ActiveSession } from '@/domain/sign-in/session-queries';
import { signInPath } from './next-path';
import { currentSession } from './session';

/** The renderer writes the address being answered into this request header; what a client sends is overwritten. */
const PATH_HEADER = 'x-vitrine-path';

/** Whoever is signed in for this request, role and languages as the database has them now; else null. */
export const currentStaff = cache(async (): Promise<Staff | null> => {
  return staffOf(await currentSession());
});

/**
 * Whoever is signed in, for a page. Signed out: on to sign-in and back again. A role that the action is never open to:
 * the page fails with `NotAllowed` and the answer is 403.
 * @param action what the page is about; own or foreign, state and language are for its queries
 */
export async function requireStaff(action?: Action): Promise<Staff> {
  const staff = await currentStaff();
  if (!staff) redirect(signInPath((await headers()).get(PATH_HEADER)));
  if (action && !mayEver(staff, action)) {
    answerWith(403);
    throw new NotAllowed(action);
  }
  return staff;
}

/** Whether a role may do an action to anything at all; the gate before a form is read. */
export function mayEver(staff: Staff, action: Action): boolean {
  return PERMISSIONS[action][staff.role].length > 0;
}

/** Whether somebody has to give the password or a second factor again before an action. */
export function needsReauthentication(staff: Staff, action: Action, now: number): boolean {
  return NEEDS_REAUTHENTICATION.has(action) && now - staff.authenticatedAt > REAUTHENTICATION_MS;
}

/** The person of a session; one that waits for a second factor is nobody yet. */
export function staffOf(session: ActiveSession | null): Staff | null {
  return session?.stage === 'full' ? (session.staff as Staff) : null;
}
