import { and, eq, inArray } from 'drizzle-orm';
import { addressTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { handOverAddresses } from '@/domain/addresses/changes';
import { rememberAddress } from '@/domain/addresses/former-address-changes';
import { moveFollowers } from '@/domain/announcements/follower-changes';
import { addToAudit } from '@/domain/audit/changes';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { type MergeProblem, planMerge } from './merging';
import { listTerms, type Taxonomy } from './taxonomy-queries';

interface Merge {
  from: string;
  into: string;
}

/**
 * Merges one term permanently into another: its content, the terms below it, its addresses and its
 * followers move to the other. Names in languages that only the first has are kept for the other, so that no
 * address or feed ends.
 * @param moveContent moves the content; returns further stale surrogate keys, and details for the
 * audit log
 * @returns why it cannot be merged, or null
 */
export async function mergeTerms(
  write: Queries,
  by: Author,
  taxonomy: Taxonomy,
  { from, into }: Merge,
  now: number,
  moveContent: () => Promise<{ tags: string[]; detail?: Record<string, unknown> }>,
): Promise<MergeProblem | null> {
  requireMay(by, taxonomy.permission);
  const { kind, terms } = taxonomy;
  const plan = planMerge(await listTerms(write, taxonomy), { from, into }, taxonomy.levels);
  if (typeof plan === 'string') return plan;
  const lists = [
    ...(await taxonomy.listTags(write, from)),
    ...(await taxonomy.listTags(write, into)),
  ];
  for (const { id, parentId } of plan.moves) {
    await write.update(terms).set({ parentId }).where(eq(terms.id, id));
  }
  const content = await moveContent();
  await moveFollowers(write, kind, { from, into });
  const addresses = await moveNames(write, taxonomy, { from, into }, now);
  const mergedIntoId = into;
  await write.update(terms).set({ mergedIntoId }).where(eq(terms.mergedIntoId, from));
  await write.update(terms).set({ mergedIntoId, parentId: null }).where(eq(terms.id, from));
  const contentTags = [...taxonomy.contentTags(from), ...taxonomy.contentTags(into)];
  await markStale(write, [...lists, ...contentTags, ...content.tags, ...addresses], now);
  const subject = { subjectKind: kind, subjectId: from, now };
  const detail = { into, ...content.detail };
  await addToAudit(write, by, { action: taxonomy.actions.merge, ...subject, detail });
  return null;
}

/** @returns surrogate keys of all addresses that now lead to the remaining term */
async function moveNames(
  write: Queries,
  { kind, names, termId, ofTerm }: Taxonomy,
  { from, into }: Merge,
  now: number,
): Promise<string[]> {
  const rows = await write
    .select({ id: termId, language: names.language, slug: names.slug })
    .from(names)
    .where(inArray(termId, [from, into]));
  const has = new Set(rows.filter((row) => row.id === into).map((row) => row.language));
  for (const { id, language, slug } of rows) {
    if (id !== from) continue;
    const isMoved = and(eq(termId, from), eq(names.language, language));
    if (has.has(language)) {
      await write.delete(names).where(isMoved);
      await rememberAddress(write, { kind, language, slug, targetId: into }, now);
    } else {
      await write
        .update(names)
        .set({ language, ...ofTerm(into) })
        .where(isMoved);
    }
  }
  const former = await handOverAddresses(write, kind, from, into);
  return [...rows, ...former].map(({ language, slug }) => addressTag(kind, language, slug));
}
