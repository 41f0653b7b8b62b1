/** How long somebody waits after wrong attempts: ever longer, never for good. */

const FIRST_WAIT_MS = 1_000;
export const LONGEST_WAIT_MS = 15 * 60_000;
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
