/** Limits of what strangers can have sent: per address, mail domain and network. */
import { createHmac } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { throttle } from '@/db/schema/staff';
import { keyFor } from '@/db/secret';

const HOUR_MS = 3_600_000;

/** Attempts counted in fixed spans of time. */
export interface Limit {
  what: 'address' | 'domain' | 'network' | 'code' | 'test';
  /** The address in its normal form, its domain, the network, or the user. */
  of: string;
}

/** How many in an hour. A large provider of mail is one domain, and an office one network. */
const MOST = { address: 3, domain: 200, network: 30, code: 60, test: 20 } as const;

/**
 * Counts an attempt by every limit, unless one of them is reached.
 * @returns the limit that is reached, or null
 */
export async function countWithin(
  write: Queries,
  limits: readonly Limit[],
  now: number,
): Promise<Limit['what'] | null> {
  const keyed = limits.map((limit) => ({ ...limit, key: keyOf(limit, now) }));
  const keys = keyed.map(({ key }) => key);
  const rows = await write.select().from(throttle).where(inArray(throttle.key, keys));
  const attempts = (key: string) => rows.find((row) => row.key === key)?.attempts ?? 0;
  const reached = keyed.find(({ key, what }) => attempts(key) >= MOST[what]);
  if (reached) return reached.what;
  for (const { key } of keyed) {
    const counted = { attempts: attempts(key) + 1, until: 0, changedAt: now };
    await write
      .insert(throttle)
      .values({ key, ...counted })
      .onConflictDoUpdate({ target: throttle.key, set: counted });
  }
  return null;
}

/** The limits of a mail that somebody on a network wants sent to an address. */
export function mailLimits(normal: string, network: string): Limit[] {
  return [
    { what: 'network', of: network },
    { what: 'domain', of: normal.slice(normal.lastIndexOf('@') + 1) },
    { what: 'address', of: normal },
  ];
}

/**
 * The limits of asking for a link. Addresses that are not subscribed get no mail, so they must not use
 * up what a whole provider of mail may be sent.
 */
export function linkLimits(normal: string, network: string): Limit[] {
  return mailLimits(normal, network).filter(({ what }) => what !== 'domain');
}

/** Keyed, so that the database names nobody. */
function keyOf({ what, of }: Limit, now: number): string {
  const span = Math.floor(now / HOUR_MS);
  return createHmac('sha256', keyFor('throttle'))
    .update(`follow ${what} ${of} ${span}`)
    .digest('hex');
}
