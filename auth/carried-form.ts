/** Encrypts and opens forms that were posted after their session ended. */
import { cookies } from 'next/headers';
import type { PostedForm } from '@/cache/context';
import { keyFor } from '@/db/secret';
import type { Staff } from '@/domain/permissions/staff';
import {
  CARRIED_PURPOSE,
  type CarriedForm,
  openForm,
  sealForm,
} from '@/domain/sign-in/carried-form';
import type { KnownDevice } from '@/domain/sign-in/sign-in-changes';
import { KNOWN_DEVICE, knownDeviceIn } from './known-device';

/** The encrypted form, or why there is none; `notKept`: it is unreadable, or nobody is known here. */
export type Carrying = { value: string } | { value: null; problem: 'tooLarge' | 'notKept' };

/** Encrypts a posted form for the account that was last signed in on this device. */
export async function carryForm({ to, fields }: PostedForm, now: number): Promise<Carrying> {
  if (typeof fields === 'string') return { value: null, problem: fields };
  const known = await deviceHere();
  if (known === null) return { value: null, problem: 'notKept' };
  const value = sealForm(keyFor(CARRIED_PURPOSE), { to, fields }, ownerOf(known), now);
  return value === null ? { value, problem: 'tooLarge' } : { value };
}

/** Opens a carried form for a signed-in user; null when it is another user's, too old, or was not made here. */
export async function carriedFormOf(
  { staffId }: Pick<Staff, 'staffId'>,
  value: string,
  now: number,
): Promise<CarriedForm | null> {
  const known = await deviceHere();
  if (known?.staffId !== staffId) return null;
  return openForm(keyFor(CARRIED_PURPOSE), value, [ownerOf(known)], now);
}

async function deviceHere() {
  return knownDeviceIn((await cookies()).get(KNOWN_DEVICE)?.value);
}

const ownerOf = ({ staffId, id }: KnownDevice) => `device ${staffId} ${id}`;
