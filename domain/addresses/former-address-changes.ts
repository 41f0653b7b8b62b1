import type { Queries } from '@/db/open';
import { formerAddress } from '@/db/schema/site';

/** Remembers what a former address now means; renaming twice still leads there in one step, since it names the thing. */
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
