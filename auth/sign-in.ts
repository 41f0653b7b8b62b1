import { cookies } from 'next/headers';
import type { Begun } from '@/domain/sign-in/sign-in-changes';
import { cookieName, cookieOptions } from './cookie';
import { deviceCookieOptions, KNOWN_DEVICE, knownDeviceIn, sealDevice } from './known-device';
import { type Attempt, formOptions, type Result } from './options';
import { carry, type SetCookie } from './transport';

/** Creates a session and sets its cookie. @param attempt checks the credentials, may throw */
export async function carrySession(attempt: Attempt): Promise<Begun> {
  const { begun, cookie } = await sealedSession(attempt);
  const { name, value, ...options } = cookie;
  const jar = await cookies();
  jar.set(name, value, options);
  if (begun.stage === 'full') {
    const device = sealDevice(begun.staffId, knownDeviceIn(jar.get(KNOWN_DEVICE)?.value));
    jar.set(KNOWN_DEVICE, device, deviceCookieOptions());
  }
  return begun;
}

/** The encrypted cookie of a session created by an attempt. */
export async function sealedSession(
  attempt: Attempt,
): Promise<{ begun: Begun; cookie: SetCookie }> {
  const result: Result = {};
  const asked = { method: 'POST', path: ['callback', 'form'] } as const;
  const carried = await carry(asked, formOptions(attempt, result));
  if (result.error) throw result.error;
  const cookie = carried.cookies.find(({ name }) => name === cookieName());
  if (!result.begun || !cookie) throw new Error('next-auth gave no cookie for the session.');
  return { begun: result.begun, cookie };
}

/** Deletes the session's cookie. */
export async function dropCookie(): Promise<void> {
  (await cookies()).set(cookieName(), '', { ...cookieOptions(), maxAge: 0 });
}
