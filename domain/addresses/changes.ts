import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { formerAddress } from '@/db/schema/site';
import type { NamedKind } from './named-kind';

/** Gives an address to a new owner and deletes the redirect it formerly was. */
export async function takeAddress(
  write: Queries,
  address: { kind: NamedKind; language: string; slug: string },
): Promise<void> {
  await write
    .delete(formerAddress)
    .where(
      and(
        eq(formerAddress.kind, address.kind),
        eq(formerAddress.language, address.language),
        eq(formerAddress.slug, address.slug),
      ),
    );
}

/** Redirects all former addresses of one target to another target, without chains. */
export async function handOverAddresses(
  write: Queries,
  kind: NamedKind,
  from: string,
  to: string,
): Promise<{ language: string; slug: string }[]> {
  const ofIt = and(eq(formerAddress.kind, kind), eq(formerAddress.targetId, from));
  const moved = await write
    .select({ language: formerAddress.language, slug: formerAddress.slug })
    .from(formerAddress)
    .where(ofIt);
  await write.update(formerAddress).set({ targetId: to }).where(ofIt);
  return moved;
}
