/** The signed token of a subscriber's own pages: preferences, and unsubscribing from one scope. */
import { createHmac } from 'node:crypto';
import { keyFor } from '@/db/secret';
import { isSameSecret } from '@/domain/forms/same-secret';

const MAC_BYTES = 24;

/** What a token opens. */
export interface FollowToken {
  subscriberId: string;
  /** `linkVersion` of the subscriber; an older one is invalid. */
  version: number;
}

/** `{id}.{version}.{signature}`: ASCII, fit for an address and for `List-Unsubscribe`. */
export function followToken({ subscriberId, version }: FollowToken): string {
  const said = `${subscriberId}.${version}`;
  return `${said}.${signature(said)}`;
}

/** Reads a token with a valid signature; whether its version still holds is the caller's check. */
export function readFollowToken(token: string): FollowToken | null {
  const [subscriberId = '', version = '', mac = '', ...rest] = token.split('.');
  if (rest.length > 0 || !/^[0-9a-f-]{36}$/.test(subscriberId)) return null;
  if (!/^[1-9]\d{0,8}$/.test(version)) return null;
  if (!isSameSecret(mac, signature(`${subscriberId}.${version}`))) return null;
  return { subscriberId, version: Number(version) };
}

function signature(said: string): string {
  const mac = createHmac('sha256', keyFor('follow link')).update(said).digest();
  return mac.subarray(0, MAC_BYTES).toString('base64url');
}
