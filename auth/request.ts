import { cookies, headers } from 'next/headers';
import type { From } from '@/domain/sign-in/sign-in-changes';
import { KNOWN_DEVICE, knownDeviceIn } from './known-device';
import { currentSession } from './session';

/** Where the request being answered comes from, and which session it came with. */
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

/**
 * The network address of whoever asks. The front overwrites the header, or leaves what a trusted proxy wrote: the last
 * entry is that proxy's own, those before it are anybody's.
 */
export function clientAddress(forwardedFor: string | null): string {
  return forwardedFor?.split(',').at(-1)?.trim() ?? '';
}
