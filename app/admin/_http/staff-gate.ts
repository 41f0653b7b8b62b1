import { headers } from 'next/headers';
import { currentStaff, mayEver, needsReauthentication } from '@/auth/staff';
import type { Action } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';

/** Who asks, and what stands in the way of what they ask, if anything. */
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
 * Path and query that were asked for, as the renderer says; an action is posted to the page that its form stands on.
 * @returns empty where no renderer stands around Next
 */
export async function addressHere(): Promise<string> {
  return (await headers()).get('x-vitrine-path') ?? '';
}
