import { cookies } from 'next/headers';
import type { Begun } from '@/domain/sign-in/sign-in-changes';
import { COOKIE_SECONDS, cookieName, cookieOptions, sealId } from './cookie';
import { deviceCookieOptions, KNOWN_DEVICE, knownDeviceIn, sealDevice } from './known-device';

/** Gives the browser the cookie of a session that began. */
export async function carrySession(begun: Begun): Promise<Begun> {
  const options = { ...cookieOptions(), maxAge: COOKIE_SECONDS };
  (await cookies()).set(cookieName(), await sealId(begun.sid), options);
  await rememberDevice(begun);
  return begun;
}

/** Records in the browser that the account was signed in there. */
export async function rememberDevice({ stage, staffId }: Begun): Promise<void> {
  if (stage !== 'full') return;
  const jar = await cookies();
  const device = sealDevice(staffId, knownDeviceIn(jar.get(KNOWN_DEVICE)?.value));
  jar.set(KNOWN_DEVICE, device, deviceCookieOptions());
}

/** Deletes the session's cookie. */
export async function dropCookie(): Promise<void> {
  (await cookies()).set(cookieName(), '', { ...cookieOptions(), maxAge: 0 });
}
