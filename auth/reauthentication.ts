import type { Staff } from '@/domain/permissions/staff';
import { reauthenticate } from '@/domain/sign-in/reauthentication-changes';
import { findSession } from '@/domain/sign-in/session-queries';
import { requestFrom } from './request';
import { carrySession } from './sign-in';
import { staffOf } from './staff';

export type GivenCredential = Parameters<typeof reauthenticate>[1];

/**
 * The same user with a fresh proof: the session gets a new id, sent with the response.
 * @throws Refused when the password or code is wrong
 */
export async function reauthenticated(
  staff: Staff,
  given: GivenCredential,
  now: number,
): Promise<Staff> {
  const begun = await reauthenticate(staff, given, await requestFrom(), now);
  const { sid } = await carrySession(begun);
  const renewed = staffOf(await findSession(sid, now));
  if (!renewed) throw new Error('A session that was just begun is not there.');
  return renewed;
}
