import { createHmac } from 'node:crypto';
import { eq, gt, inArray, lt, or } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { throttle } from '@/db/schema/staff';
import { keyFor } from '@/db/secret';
import { networkOf } from './network';
import { COUNTED_MS, FREE_FOR_NETWORK, LONGEST_WAIT_MS, waitAfter } from './throttle';

/** A counter of attempts. */
export interface Gate {
  /** Keyed hash of the account or network, so that the database does not reveal it. */
  key: string;
  /** Attempts without a wait. */
  free: number;
}

/** The kind of attempt; each is counted separately. */
export type Step = 'password' | 'code' | 'again' | 'reset' | 'link' | 'note';

/** Counts attempts on one account, whether it exists or not. */
export function accountGate(step: Step, account: string): Gate {
  return { key: keyed(`${step} of ${account}`), free: 0 };
}

/**
 * Counts attempts on an account from a browser in which it was signed in before, so that an
 * attacker elsewhere cannot lock its owner out.
 */
export function knownDeviceGate(step: Step, account: string, device: string): Gate {
  return { key: keyed(`${step} of ${account} on ${device}`), free: 0 };
}

/** Counts attempts from one network on any account. */
export function networkGate(step: Step, address: string): Gate {
  return { key: keyed(`${step} from ${networkOf(address)}`), free: FREE_FOR_NETWORK };
}

/**
 * Counts an attempt before it is evaluated, so that simultaneous attempts gain nothing.
 * @returns null if it may proceed; else the instant until which to wait, and nothing was counted
 */
export async function countAttempt(
  write: Queries,
  gates: readonly Gate[],
  now: number,
): Promise<number | null> {
  // Times in the future, written while the clock was wrong, count as over.
  const isOver = or(
    lt(throttle.changedAt, now - COUNTED_MS),
    gt(throttle.changedAt, now + COUNTED_MS),
  );
  await write.delete(throttle).where(isOver);
  const keys = gates.map((gate) => gate.key);
  const rows = await write.select().from(throttle).where(inArray(throttle.key, keys));
  const until = Math.min(Math.max(0, ...rows.map((row) => row.until)), now + LONGEST_WAIT_MS);
  if (until > now) return until;
  for (const { key, free } of gates) {
    const attempts = (rows.find((row) => row.key === key)?.attempts ?? 0) + 1;
    const counted = { attempts, until: now + waitAfter(attempts, free), changedAt: now };
    await write
      .insert(throttle)
      .values({ key, ...counted })
      .onConflictDoUpdate({ target: throttle.key, set: counted });
  }
  return null;
}

/**
 * After a success: resets the account's counter, but takes only this attempt off the network's, or
 * one valid account would allow unlimited guesses at all others.
 */
export async function forgiveAttempt(
  write: Queries,
  gates: readonly Gate[],
  now: number,
): Promise<void> {
  for (const { key, free } of gates) {
    const [row] = await write.select().from(throttle).where(eq(throttle.key, key));
    const attempts = free === 0 || !row ? 0 : row.attempts - 1;
    if (attempts <= 0) await write.delete(throttle).where(eq(throttle.key, key));
    else {
      await write
        .update(throttle)
        .set({ attempts, until: now, changedAt: now })
        .where(eq(throttle.key, key));
    }
  }
}

function keyed(text: string): string {
  return createHmac('sha256', keyFor('throttle')).update(text).digest('hex');
}
