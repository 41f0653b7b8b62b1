import { headers } from 'next/headers';
import { currentStaff, mayEver, needsReauthentication } from '@/auth/staff';
import type { Action } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';

/** The signed-in user, or the reason for a refusal. */
export type Admitted =
  | { staff: Staff; no: null | 'forbidden' | 'reauthenticate' }
  | { staff: null; no: 'signedOut' };

/**
 * The coarse gate of every action and route: somebody is signed in, of a role that may do this to anything at all,
 * and authenticated recently where that is required. What it is done to is asked by the change itself.
 */
export async function admit(action: Action, now: number): Promise<Admitted> {
  const staff = await currentStaff();
  if (!staff) return { staff, no: 'signedOut' };
  if (!mayEver(staff, action)) return { staff, no: 'forbidden' };
  return { staff, no: needsReauthentication(staff, action, now) ? 'reauthenticate' : null };
}

/**
 * Requested path and query from the renderer; an action is posted to its page's address.
 * @returns empty without a renderer
 */
export async function addressHere(): Promise<string> {
  return (await headers()).get('x-vitrine-path') ?? '';
}
