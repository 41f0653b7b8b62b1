import type { Queries } from '@/db/open';
import { image } from '@/db/schema/images';
import { isOneOf } from '@/db/sql';

/** The ids that belong to images. */
export async function knownImages(write: Queries, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await write
    .select({ id: image.id })
    .from(image)
    .where(isOneOf(image.id, JSON.stringify(ids)));
  return rows.map((row) => row.id);
}
