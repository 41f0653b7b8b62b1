import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { suppression } from '@/db/schema/subscriptions';
import type { Suppression } from './suppression';

/** Why an address is not to be written to, and since when; null where it may be. */
export async function findSuppression(
  read: Queries,
  addressHash: string,
): Promise<Suppression | null> {
  const [row] = await read
    .select({ why: suppression.why, at: suppression.at })
    .from(suppression)
    .where(eq(suppression.addressHash, addressHash));
  return row ?? null;
}
