/** How long somebody waits after wrong attempts: ever longer, never for good. */
import { isIP } from 'node:net';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** Each wait is three times the one before, which leaves about ten guesses an hour. */
const GROWTH = 3;

/** A counter that has not moved for this long is dropped. */
export const COUNTED_MS = 86_400_000;

/** How many attempts from one network cost no wait: a whole office may sit behind one address. */
export const FREE_FOR_NETWORK = 10;

/**
 * The wait after an attempt.
 * @param attempts how many there were without success
 * @param free how many of them cost nothing
 * @returns milliseconds
 */
export function waitAfter(attempts: number, free: number): number {
  if (attempts <= free) return 0;
  return Math.min(FIRST_WAIT_MS * GROWTH ** (attempts - free - 1), LONGEST_WAIT_MS);
}

/**
 * The network that an address counts for: IPv4 alone, IPv6 by its first 64 bits, since whoever has one of those
 * addresses has all of them.
 */
export function networkOf(address: string): string {
  const bare = address
    .trim()
    .replace(/^\[|\]$/g, '')
    .replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped) return mapped;
  if (isIP(bare) !== 6) return isIP(bare) === 4 ? bare : 'unknown';
  return `${firstGroups(bare).join(':')}::/64`;
}

function firstGroups(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after];
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
}
