import { and, eq, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import { namedTables } from '@/db/named-tables';
import { getFormerTarget } from '@/domain/addresses/former-address-queries';
import type { NamedKind } from '@/domain/addresses/named-kind';

/** Id of the published one that had a slug before it was renamed or merged, or null. */
export async function findFormerly(
  kind: NamedKind,
  language: string,
  slug: string,
): Promise<string | null> {
  const target = await getFormerTarget(kind, language, slug);
  if (target === null) return null;
  const { terms } = namedTables(kind);
  const [row] = await reads()
    .select({ id: terms.id, mergedIntoId: terms.mergedIntoId })
    .from(terms)
    .where(and(eq(terms.id, target), isNull(terms.withdrawnAt)));
  return row ? (row.mergedIntoId ?? row.id) : null;
}
