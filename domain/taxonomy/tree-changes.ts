import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { addToAudit } from '@/domain/audit/changes';
import { changedMeanwhile } from '@/domain/forms/seen';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { listTerms, type Taxonomy } from './taxonomy-queries';
import { nestingProblem } from './tree';

/** Reorders the terms below a parent; those that are not listed follow in their former order. */
export async function arrangeTerms(
  write: Queries,
  by: Author,
  taxonomy: Taxonomy,
  { parentId, ids }: { parentId: string | null; ids: readonly string[] },
  now: number,
): Promise<void> {
  requireMay(by, taxonomy.permission);
  const { kind, terms } = taxonomy;
  const every = await listTerms(write, taxonomy);
  const place = new Map(ids.map((id, index) => [id, index - ids.length]));
  const order = (row: { id: string; position: number }) => place.get(row.id) ?? row.position;
  const known = new Set(every.map((row) => row.id));
  const siblings = every
    .filter((row) => (row.parentId && known.has(row.parentId) ? row.parentId : null) === parentId)
    .sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
  for (const [index, { id }] of siblings.entries()) {
    await write
      .update(terms)
      .set({ position: index + 1 })
      .where(eq(terms.id, id));
  }
  const own = siblings.flatMap(({ id }) => taxonomy.ownTags(id));
  await markStale(write, [...(await taxonomy.listTags(write, parentId)), ...own], now);
  const subject = { subjectKind: kind, subjectId: parentId ?? '', now };
  await addToAudit(write, by, { action: taxonomy.actions.arrange, ...subject, detail: { ids } });
}

/** Where a term is to be, and where the editor saw it. */
export interface Nesting {
  parentId: string | null;
  was?: string | null;
}

export type NestingProblem = 'circle' | 'tooDeep' | 'gone';

/**
 * Moves a term below another, or to the top.
 * @param given.was the parent that the editor saw; undefined for changes that no page makes
 * @returns why it cannot be there, or null
 * @throws Refused when somebody else has moved it since
 */
export async function nestTerm(
  write: Queries,
  by: Author,
  taxonomy: Taxonomy,
  { id, parentId, was }: { id: string } & Nesting,
  now: number,
): Promise<NestingProblem | null> {
  requireMay(by, taxonomy.permission);
  const { kind, terms } = taxonomy;
  const every = await listTerms(write, taxonomy);
  const term = every.find((row) => row.id === id);
  if (!term || (parentId && !every.some((row) => row.id === parentId))) return 'gone';
  if (term.parentId === parentId) return null;
  if (was !== undefined && was !== term.parentId) throw changedMeanwhile();
  const problem = parentId ? nestingProblem(id, parentId, every, taxonomy.levels) : null;
  if (problem) return problem;
  const before = await taxonomy.listTags(write, id);
  // Terms that were never arranged have position 0 and are listed by name.
  const last = Math.max(0, ...every.map((row) => row.position));
  const position = last && last + 1;
  await write.update(terms).set({ parentId, position }).where(eq(terms.id, id));
  await markStale(write, [...before, ...(await taxonomy.listTags(write, id))], now);
  const subject = { subjectKind: kind, subjectId: id, now };
  await addToAudit(write, by, { action: taxonomy.actions.nest, ...subject, detail: { parentId } });
  return null;
}
