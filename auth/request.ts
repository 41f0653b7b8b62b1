import { cookies, headers } from 'next/headers';
import { clientAddress } from '@/domain/sign-in/network';
import type { From } from '@/domain/sign-in/sign-in-changes';
import { KNOWN_DEVICE, knownDeviceIn } from './known-device';
import { currentSession } from './session';

/** The network address, device and previous session of the current request. */
export async function requestFrom(): Promise<From> {
  const given = await headers();
  const session = await currentSession();
  const known = knownDeviceIn((await cookies()).get(KNOWN_DEVICE)?.value);
  const from = {
    address: clientAddress(given.get('x-forwarded-for')),
    device: given.get('user-agent') ?? '',
    ...(known && { known }),
  };
  return session ? { ...from, replaces: session.idHash } : from;
}
