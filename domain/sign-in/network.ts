/** Network addresses as proxies write them, and the networks that attempts are counted by. */
import { isIP } from 'node:net';

/**
 * The address in an entry of `X-Forwarded-For`: proxies add ports (`192.0.2.1:4711`,
 * `[2001:db8::1]:4711`), brackets, quotes or a zone, and write IPv4 as IPv6.
 * @returns null when it contains none, as in `unknown` or `-`
 */
export function addressIn(entry: string): string | null {
  const text = entry.trim().replace(/^"(.*)"$/, '$1');
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text)?.[1];
  const withPort = /^([^:]+):\d{1,5}$/.exec(text)?.[1];
  const bare = (bracketed ?? withPort ?? text).replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare;
  return isIP(mapped) === 0 ? null : mapped;
}

/**
 * The client's network address. The front overwrites the header, or keeps what a trusted proxy
 * wrote: only the last entry is trustworthy.
 * @param forwardedFor the header `X-Forwarded-For`
 */
export function clientAddress(forwardedFor: string | null): string {
  return forwardedFor?.split(',').at(-1)?.trim() ?? '';
}

/**
 * The network of an address: IPv4 itself, IPv6 by its first 64 bits, since one subscriber usually
 * has all addresses of such a prefix.
 */
export function networkOf(address: string): string {
  const bare = addressIn(address);
  if (bare === null) return 'unknown';
  return isIP(bare) === 4 ? bare : `${firstGroups(bare).join(':')}::/64`;
}

function firstGroups(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after];
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
}
