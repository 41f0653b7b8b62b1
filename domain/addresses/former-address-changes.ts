import type { Queries } from '@/db/open';
import { formerAddress } from '@/db/schema/site';

/** Redirects a former address to its target's id, so that a second rename makes no chain. */
export async function rememberAddress(
  write: Queries,
  address: { kind: string; language: string; slug: string; targetId: string },
  now: number,
): Promise<void> {
  await write
    .insert(formerAddress)
    .values({ ...address, createdAt: now })
    .onConflictDoUpdate({
      target: [formerAddress.kind, formerAddress.language, formerAddress.slug],
      set: { targetId: address.targetId, createdAt: now },
    });
}
