import { and, eq, inArray, isNull, lt, lte } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { fileDeletion } from '@/db/schema/media';
import { newId } from '@/domain/new-id';
import { mediaStore } from './media-store';
import { NAMING_TABLES } from './named-file-queries';
import { StoreDown } from './store';

/** For so long nobody else tries the same deletion; longer than a bucket is waited for. */
const LEASE_MS = 120_000;
const DAY_MS = 86_400_000;
const PORTION = 100;

/**
 * Deletes those of the files that no row names. To be called when the deletion of their rows is
 * committed. In a folder it happens within the write queue, where nobody can start using them; in a bucket it
 * is noted there first, and done again by `endDeletions` while the bucket does not answer.
 */
export async function dropUnused(names: readonly string[], now: number): Promise<void> {
  const store = mediaStore();
  const begun = await tx(async (write) => {
    const unused: string[] = [];
    for (const name of names) if (!(await isNamed(write, name))) unused.push(name);
    if (store.kind === 'folder') {
      for (const name of unused) store.dropNow(name);
      return [];
    }
    const rows = unused.map((name) => ({ id: newId(now), name, dueAt: now + LEASE_MS }));
    if (rows.length > 0) await write.insert(fileDeletion).values(rows);
    return rows;
  });
  try {
    await dropAll(begun, now);
  } catch (error) {
    if (!(error instanceof StoreDown)) throw error;
  }
}

/**
 * Ends deletions that the bucket did not answer, and forgets those of yesterday.
 * @returns how many ended
 * @throws StoreDown; then they are tried again two minutes later
 */
export async function endDeletions(now: number): Promise<number> {
  const isDue = and(isNull(fileDeletion.endedAt), lte(fileDeletion.dueAt, now));
  const isOld = lt(fileDeletion.endedAt, now - DAY_MS);
  const due = await reads().select().from(fileDeletion).where(isDue).limit(PORTION);
  const old = await reads().$count(fileDeletion, isOld);
  if (due.length === 0 && old === 0) return 0;
  const taken = await tx(async (write) => {
    await write.delete(fileDeletion).where(isOld);
    const ids = due.map(({ id }) => id);
    return write
      .update(fileDeletion)
      .set({ dueAt: now + LEASE_MS })
      .where(and(isDue, inArray(fileDeletion.id, ids)))
      .returning();
  });
  await dropAll(taken, now);
  return taken.length;
}

async function dropAll(rows: readonly { id: string; name: string }[], now: number): Promise<void> {
  const store = mediaStore();
  for (const { id, name } of rows) {
    await store.drop(name);
    await tx((write) =>
      write.update(fileDeletion).set({ endedAt: now }).where(eq(fileDeletion.id, id)),
    );
  }
}

/** Whether a row names a file; one image's size may be another image's original. */
async function isNamed(write: Queries, name: string): Promise<boolean> {
  for (const table of NAMING_TABLES) {
    const [found] = await write
      .select({ name: table.name })
      .from(table)
      .where(eq(table.name, name))
      .limit(1);
    if (found) return true;
  }
  return false;
}
