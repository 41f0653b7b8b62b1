import { and, eq, isNotNull, type SQL } from 'drizzle-orm';
import { reads } from '@/db/client';
import { namedTables } from '@/db/named-tables';
import { requestCount } from '@/db/schema/statistics';
import { NAMED_KINDS } from '@/domain/addresses/named-kind';
import type { ShownKind } from './statistics';

/** The rows of a kind of page, or of feeds. */
export function isOfKind(kind: ShownKind): SQL | undefined {
  if (kind === 'feed') return eq(requestCount.form, 'feed');
  const isPage = eq(requestCount.form, 'page');
  return kind === '' ? isPage : and(isPage, eq(requestCount.kind, kind));
}

/** Topics, collections, places and names that were merged, with what each was merged into. */
export async function mergedIds(): Promise<Map<string, string>> {
  const merged = new Map<string, string>();
  for (const kind of NAMED_KINDS) {
    const { terms } = namedTables(kind);
    const rows = await reads()
      .select({ id: terms.id, into: terms.mergedIntoId })
      .from(terms)
      .where(isNotNull(terms.mergedIntoId));
    for (const { id, into } of rows) if (into) merged.set(id, into);
  }
  return merged;
}
