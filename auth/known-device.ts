/** A cookie that says in which browser somebody was signed in before; it opens nothing by itself. */
import { keyFor } from '@/db/secret';
import { sealed, unsealed } from '@/domain/forms/sealed';
import { randomId } from '@/domain/sign-in/session';
import type { KnownDevice } from '@/domain/sign-in/sign-in-changes';
import { cookieOptions } from './cookie';

const PURPOSE = 'known device';
const YEAR_SECONDS = 365 * 86_400;

/** Name of the cookie. */
export const KNOWN_DEVICE = 'vitrine-device';

/** The device that a cookie's value names; null when it is not of our making. */
export function knownDeviceIn(value: string | undefined): KnownDevice | null {
  const text = value ? unsealed(keyFor(PURPOSE), value, PURPOSE) : null;
  const [staffId, id] = text?.split(' ') ?? [];
  return staffId && id ? { staffId, id } : null;
}

/** The cookie's value for an account; a browser that it knew already stays the same. */
export function sealDevice(staffId: string, before: KnownDevice | null): string {
  const id = before?.staffId === staffId ? before.id : randomId();
  return sealed(keyFor(PURPOSE), `${staffId} ${id}`, PURPOSE);
}

/** How the cookie is set. */
export function deviceCookieOptions() {
  return { ...cookieOptions(), maxAge: YEAR_SECONDS };
}
