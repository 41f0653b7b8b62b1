import type { Staff } from '@/domain/permissions/staff';
import { proveAgain } from '@/domain/sign-in/proof-changes';
import { findSession } from '@/domain/sign-in/session-queries';
import { requestFrom } from './request';
import { carrySession } from './sign-in';
import { staffOf } from './staff';

/** A password, or a code of the second factor. */
export type GivenProof = Parameters<typeof proveAgain>[1];

/**
 * The same person, proved: their session has a new id, which goes to the browser with the answer.
 * @throws Refused when the password or code is not right
 */
export async function proved(staff: Staff, given: GivenProof, now: number): Promise<Staff> {
  const from = await requestFrom();
  const { sid } = await carrySession(() => proveAgain(staff, given, from, now));
  const renewed = staffOf(await findSession(sid, now));
  if (!renewed) throw new Error('A session that was just begun is not there.');
  return renewed;
}
