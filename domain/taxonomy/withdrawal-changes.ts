import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { addressTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { changedRows } from '@/db/rows';
import { noteRepublished, noteUnpublished } from '@/domain/announcements/follower-changes';
import { addToAudit } from '@/domain/audit/changes';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import type { Taxonomy } from './taxonomy-queries';

/**
 * Unpublishes a term: its addresses answer 410 and no list or story names it; its stories stay.
 * Those who follow it get one mail about that.
 * @param reason for the audit log only
 */
export async function unpublishTerm(
  write: Queries,
  by: Author,
  taxonomy: Taxonomy,
  { id, reason }: { id: string; reason: string },
  now: number,
): Promise<void> {
  requireMay(by, taxonomy.permission);
  const { kind, terms } = taxonomy;
  const isShown = and(eq(terms.id, id), isNull(terms.withdrawnAt), isNull(terms.mergedIntoId));
  const changed = await write.update(terms).set({ withdrawnAt: now }).where(isShown);
  if (changedRows(changed) === 0) return;
  await noteUnpublished(write, kind, id, now);
  const lists = await taxonomy.listTags(write, id);
  await markStale(write, [...lists, ...taxonomy.contentTags(id)], now);
  await markStale(write, await addressesOf(write, taxonomy, id), now, true);
  const subject = { subjectKind: kind, subjectId: id, now };
  await addToAudit(write, by, {
    action: taxonomy.actions.unpublish,
    ...subject,
    detail: { reason },
  });
}

/** Publishes an unpublished term again. */
export async function republishTerm(
  write: Queries,
  by: Author,
  taxonomy: Taxonomy,
  id: string,
  now: number,
): Promise<void> {
  requireMay(by, taxonomy.permission);
  const { kind, terms } = taxonomy;
  const isWithdrawn = and(eq(terms.id, id), isNotNull(terms.withdrawnAt));
  const changed = await write.update(terms).set({ withdrawnAt: null }).where(isWithdrawn);
  if (changedRows(changed) === 0) return;
  await noteRepublished(write, kind, id);
  const lists = await taxonomy.listTags(write, id);
  const addresses = await addressesOf(write, taxonomy, id);
  await markStale(write, [...lists, ...taxonomy.contentTags(id), ...addresses], now);
  const subject = { subjectKind: kind, subjectId: id, now };
  await addToAudit(write, by, { action: taxonomy.actions.republish, ...subject });
}

async function addressesOf(write: Queries, taxonomy: Taxonomy, id: string): Promise<string[]> {
  const { kind, names, termId } = taxonomy;
  const rows = await write
    .select({ language: names.language, slug: names.slug })
    .from(names)
    .where(eq(termId, id));
  return rows.map(({ language, slug }) => addressTag(kind, language, slug));
}
