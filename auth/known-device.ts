/** A cookie that records that an account was signed in in this browser; it grants no access. */
import { keyFor } from '@/db/secret';
import { sealed, unsealed } from '@/domain/forms/sealed';
import { randomId } from '@/domain/sign-in/session';
import type { KnownDevice } from '@/domain/sign-in/sign-in-changes';
import { cookieOptions } from './cookie';

const PURPOSE = 'known device';
const YEAR_SECONDS = 365 * 86_400;

export const KNOWN_DEVICE = 'auth-device';

/** The device of a cookie value; null when it was not made here. */
export function knownDeviceIn(value: string | undefined): KnownDevice | null {
  const text = value ? unsealed(keyFor(PURPOSE), value, PURPOSE) : null;
  const [staffId, id] = text?.split(' ') ?? [];
  return staffId && id ? { staffId, id } : null;
}

/** The cookie value for an account; keeps the device id if the browser has one for it. */
export function sealDevice(staffId: string, before: KnownDevice | null): string {
  const id = before?.staffId === staffId ? before.id : randomId();
  return sealed(keyFor(PURPOSE), `${staffId} ${id}`, PURPOSE);
}

export function deviceCookieOptions() {
  return { ...cookieOptions(), maxAge: YEAR_SECONDS };
}
