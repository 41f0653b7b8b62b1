import { inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { author } from '@/db/schema/authors';
import { writersOf } from '@/domain/documents/byline';

/** Ids of the authors whose accounts are named in bylines, in a fixed order. */
export async function authorsOfBylines(
  read: Queries,
  bylines: readonly string[],
): Promise<string[]> {
  const accounts = bylines.flatMap((each) =>
    writersOf(each).flatMap(({ staffId }) => staffId ?? []),
  );
  if (accounts.length === 0) return [];
  const rows = await read
    .select({ id: author.id })
    .from(author)
    .where(inArray(author.staffId, [...new Set(accounts)]))
    .orderBy(author.id);
  return rows.map(({ id }) => id);
}
