import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { addressTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { collection, collectionName } from '@/db/schema/collections';
import { addToAudit } from '@/domain/audit/changes';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { familyTags, shelfTags } from './invalidation-changes';

/**
 * Takes a collection off the reader's site: its addresses answer 410, no list and no story names it; its stories stay.
 * @param reason stays inside, in the audit
 */
export async function unpublishCollection(
  write: Queries,
  by: Author,
  { collectionId, reason }: { collectionId: string; reason: string },
  now: number,
): Promise<void> {
  requireMay(by, 'collection.change');
  const isShown = and(isNull(collection.withdrawnAt), isNull(collection.mergedIntoId));
  const changed = await write
    .update(collection)
    .set({ withdrawnAt: now })
    .where(and(eq(collection.id, collectionId), isShown));
  if (changed.changes === 0) return;
  await markStale(write, await familyTags(write, collectionId), now);
  await markStale(write, await addressesOf(write, collectionId), now, true);
  const subject = { subjectKind: 'collection', subjectId: collectionId, now };
  await addToAudit(write, by, { action: 'collection.withdraw', ...subject, detail: { reason } });
}

/** Gives a withdrawn collection back to readers. */
export async function republishCollection(
  write: Queries,
  by: Author,
  collectionId: string,
  now: number,
): Promise<void> {
  requireMay(by, 'collection.change');
  const changed = await write
    .update(collection)
    .set({ withdrawnAt: null })
    .where(and(eq(collection.id, collectionId), isNotNull(collection.withdrawnAt)));
  if (changed.changes === 0) return;
  const stale = await familyTags(write, collectionId);
  const addresses = await addressesOf(write, collectionId);
  await markStale(write, [...stale, ...shelfTags(collectionId), ...addresses], now);
  const subject = { subjectKind: 'collection', subjectId: collectionId, now };
  await addToAudit(write, by, { action: 'collection.bringBack', ...subject });
}

async function addressesOf(write: Queries, collectionId: string): Promise<string[]> {
  const names = await write
    .select()
    .from(collectionName)
    .where(eq(collectionName.collectionId, collectionId));
  return names.map(({ language, slug }) => addressTag('collection', language, slug));
}
