import { and, eq, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { NamedTables } from '@/db/named-tables';
import type { Queries } from '@/db/open';
import type { NamedKind } from '@/domain/addresses/named-kind';
import type { Branch } from './tree';

/** The differences between the kinds when naming, nesting, merging, unpublishing. */
export interface Taxonomy {
  kind: Exclude<NamedKind, 'author'>;
  permission: `${Exclude<NamedKind, 'author'>}.change`;
  /** Most levels of the tree. */
  levels: number;
  /** The audit log's action for each change. */
  actions: Record<
    'name' | 'unname' | 'arrange' | 'nest' | 'merge' | 'unpublish' | 'republish',
    string
  >;
  terms: NamedTables['terms'];
  names: NamedTables['names'];
  /** The column of `names` with the term's id, and that column as part of a row. */
  termId: NamedTables['termId'];
  ofTerm(id: string): ReturnType<NamedTables['ofTerm']>;
  /**
   * Surrogate keys of pages that show a term's name in a list or breadcrumb; for null, of those
   * that list the top level.
   */
  listTags(write: Queries, id: string | null): Promise<string[]>;
  /** Surrogate keys of a term's own pages. */
  ownTags(id: string): string[];
  /** Surrogate keys of a term's content: counts, shelves, feeds. */
  contentTags(id: string): string[];
}

export interface Term extends Branch {
  position: number;
  withdrawnAt: number | null;
}

/** All terms that were not merged into another. */
export async function listTerms(read: Queries, { terms }: Taxonomy): Promise<Term[]> {
  return read
    .select({
      id: terms.id,
      parentId: terms.parentId,
      position: terms.position,
      withdrawnAt: terms.withdrawnAt,
    })
    .from(terms)
    .where(isNull(terms.mergedIntoId));
}

/** Id of the term that this one was merged into, or null. */
export async function findMergedInto({ terms }: Taxonomy, id: string): Promise<string | null> {
  const [row] = await reads()
    .select({ mergedIntoId: terms.mergedIntoId })
    .from(terms)
    .where(eq(terms.id, id));
  return row?.mergedIntoId ?? null;
}

/** Whether there is such a term that was not merged into another. */
export async function hasTerm(read: Queries, { terms }: Taxonomy, id: string): Promise<boolean> {
  const isIt = and(eq(terms.id, id), isNull(terms.mergedIntoId));
  return (await read.select({ id: terms.id }).from(terms).where(isIt)).length > 0;
}
