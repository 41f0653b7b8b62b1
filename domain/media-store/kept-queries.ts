import { inArray, isNotNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { fileDeletion } from '@/db/schema/media';
import { mediaStore } from './media-store';

/** Deletions that had ended before somebody began to store files, by their ids. */
export type EndedDeletions = ReadonlySet<string>;

/** To be read before files are stored, for `areKept` afterwards. */
export async function endedDeletions(): Promise<EndedDeletions> {
  if (mediaStore().kind === 'folder') return new Set();
  const rows = await reads()
    .select({ id: fileDeletion.id })
    .from(fileDeletion)
    .where(isNotNull(fileDeletion.endedAt));
  return new Set(rows.map(({ id }) => id));
}

/**
 * Whether files that were stored are still there, in the transaction that names them. A transaction
 * does not wait for a bucket, so there it is known from the deletions begun since.
 * @param before read before they were stored
 */
export async function areKept(
  write: Queries,
  names: readonly string[],
  before: EndedDeletions,
): Promise<boolean> {
  const store = mediaStore();
  if (store.kind === 'folder') return names.every((name) => store.has(name));
  const deleted = await write
    .select({ id: fileDeletion.id })
    .from(fileDeletion)
    .where(inArray(fileDeletion.name, [...names]));
  return deleted.every(({ id }) => before.has(id));
}
