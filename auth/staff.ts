/** The user of a request. Nothing else creates a `Staff`. */
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

/** Request header with the current address from the renderer, which overwrites clients' values. */
const PATH_HEADER = 'x-vitrine-path';

/** The signed-in user of the request, with role and languages as currently stored; else null. */
export const currentStaff = cache(async (): Promise<Staff | null> => {
  return staffOf(await currentSession());
});

/**
 * The signed-in user, for a page. Redirects to sign-in when signed out. Throws `NotAllowed` (403)
 * for a role that the action is never open to.
 * @param action of the page; ownership, state and language are checked by its queries
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

/** Whether a role may do an action on any subject at all; checked before a form is read. */
export function mayEver(staff: Staff, action: Action): boolean {
  return PERMISSIONS[action][staff.role].length > 0;
}

/** Whether the user has to enter the password or a second factor again before an action. */
export function needsReauthentication(staff: Staff, action: Action, now: number): boolean {
  return NEEDS_REAUTHENTICATION.has(action) && now - staff.authenticatedAt > REAUTHENTICATION_MS;
}

/** The user of a session; null while it waits for a second factor. */
export function staffOf(session: ActiveSession | null): Staff | null {
  return session?.stage === 'full' ? (session.staff as Staff) : null;
}
