/** The wait after wrong attempts, which grows but never becomes permanent. */

const FIRST_WAIT_MS = 1_000;
export const LONGEST_WAIT_MS = 15 * 60_000;
/** Factor between consecutive waits; leaves about ten guesses an hour. */
const GROWTH = 3;

/** A counter without attempts for this long is deleted. */
export const COUNTED_MS = 86_400_000;

/** Attempts from one network without a wait, because a whole office may share one address. */
export const FREE_FOR_NETWORK = 10;

/**
 * The wait after an attempt.
 * @param attempts failed attempts so far
 * @param free attempts without a wait
 * @returns milliseconds
 */
export function waitAfter(attempts: number, free: number): number {
  if (attempts <= free) return 0;
  return Math.min(FIRST_WAIT_MS * GROWTH ** (attempts - free - 1), LONGEST_WAIT_MS);
}
