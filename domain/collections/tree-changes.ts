import { eq, isNull } from 'drizzle-orm';
import { COLLECTIONS, collectionTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { collection } from '@/db/schema/collections';
import { addToAudit } from '@/domain/audit/changes';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { nestingProblem } from '@/domain/taxonomy/tree';
import { familyTags } from './invalidation-changes';

/** Puts collections that stand together into an order; those it does not name come after, as they stood. */
export async function arrangeCollections(
  write: Queries,
  by: Author,
  { parentId, ids }: { parentId: string | null; ids: readonly string[] },
  now: number,
): Promise<void> {
  requireMay(by, 'collection.change');
  const every = await write.select().from(collection).where(isNull(collection.mergedIntoId));
  const place = new Map(ids.map((id, index) => [id, index - ids.length]));
  const order = (row: { id: string; position: number }) => place.get(row.id) ?? row.position;
  const known = new Set(every.map((row) => row.id));
  const siblings = every
    .filter((row) => (row.parentId && known.has(row.parentId) ? row.parentId : null) === parentId)
    .sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
  for (const [index, { id }] of siblings.entries()) {
    await write
      .update(collection)
      .set({ position: index + 1 })
      .where(eq(collection.id, id));
  }
  const family = parentId ? await familyTags(write, parentId) : [COLLECTIONS];
  await markStale(write, [...family, ...siblings.map(({ id }) => collectionTag(id))], now);
  const subject = { subjectKind: 'collection', subjectId: parentId ?? '', now };
  await addToAudit(write, by, { action: 'collection.arrange', ...subject, detail: { ids } });
}

/**
 * Puts a collection below another, or at the top.
 * @returns why it cannot stand there, or null
 */
export async function nestCollection(
  write: Queries,
  by: Author,
  { collectionId, parentId }: { collectionId: string; parentId: string | null },
  now: number,
): Promise<'circle' | 'tooDeep' | 'gone' | null> {
  requireMay(by, 'collection.change');
  const every = await write.select().from(collection).where(isNull(collection.mergedIntoId));
  const own = every.find((row) => row.id === collectionId);
  if (!own || (parentId && !every.some((row) => row.id === parentId))) return 'gone';
  if (own.parentId === parentId) return null;
  const problem = parentId ? nestingProblem(collectionId, parentId, every) : null;
  if (problem) return problem;
  const stale = await familyTags(write, collectionId);
  const position = Math.max(0, ...every.map((row) => row.position)) + 1;
  const row = { parentId, position };
  await write.update(collection).set(row).where(eq(collection.id, collectionId));
  await markStale(write, [...stale, ...(await familyTags(write, collectionId))], now);
  const subject = { subjectKind: 'collection', subjectId: collectionId, now };
  await addToAudit(write, by, { action: 'collection.nest', ...subject, detail: { parentId } });
  return null;
}
