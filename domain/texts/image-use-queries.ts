import type { Queries } from '@/db/open';
import { picture } from '@/db/schema/pictures';
import { isOneOf } from '@/db/sql';

/** Those of the ids that are pictures. */
export async function knownPictures(write: Queries, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await write
    .select({ id: picture.id })
    .from(picture)
    .where(isOneOf(picture.id, JSON.stringify(ids)));
  return rows.map((row) => row.id);
}
