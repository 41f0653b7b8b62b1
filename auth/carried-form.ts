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
import { cookieName, ownerIn } from './cookie';
import { KNOWN_DEVICE, knownDeviceIn } from './known-device';

/** The encrypted form, or why there is none; `notKept`: it is unreadable, or neither account nor device is known. */
export type Carrying = { value: string } | { value: null; problem: 'tooLarge' | 'notKept' };

/** Encrypts a posted form for the account whose session ended, else for the account that this device is known by. */
export async function carryForm({ to, fields }: PostedForm, now: number): Promise<Carrying> {
  if (typeof fields === 'string') return { value: null, problem: fields };
  const owner = await ownerHere();
  if (owner === null) return { value: null, problem: 'notKept' };
  const value = sealForm(keyFor(CARRIED_PURPOSE), { to, fields }, owner, now);
  return value === null ? { value, problem: 'tooLarge' } : { value };
}

/** Opens a carried form for a signed-in user; null when it is another user's, too old, or was not made here. */
export async function carriedFormOf(
  { staffId }: Pick<Staff, 'staffId'>,
  value: string,
  now: number,
): Promise<CarriedForm | null> {
  const known = await deviceHere();
  const owners = [ofAccount(staffId)];
  if (known?.staffId === staffId) owners.push(ofDevice(known));
  return openForm(keyFor(CARRIED_PURPOSE), value, owners, now);
}

async function ownerHere(): Promise<string | null> {
  const session = (await cookies()).get(cookieName())?.value;
  const staffId = session ? await ownerIn(session) : null;
  if (staffId !== null) return ofAccount(staffId);
  const known = await deviceHere();
  return known && ofDevice(known);
}

async function deviceHere() {
  return knownDeviceIn((await cookies()).get(KNOWN_DEVICE)?.value);
}

const ofAccount = (staffId: string) => `account ${staffId}`;
const ofDevice = ({ staffId, id }: { staffId: string; id: string }) => `device ${staffId} ${id}`;
