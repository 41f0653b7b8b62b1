import { isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import type { collection, collectionName } from '@/db/schema/collections';
import type { topic, topicName } from '@/db/schema/topics';
import type { Branch } from './tree';

/** What topics and collections differ in where they are named, put into a tree, merged and unpublished alike. */
export interface Taxonomy {
  kind: 'topic' | 'collection';
  permission: 'topic.change' | 'collection.change';
  /** What the audit log calls each change. */
  actions: Record<
    'name' | 'unname' | 'arrange' | 'nest' | 'merge' | 'unpublish' | 'republish',
    string
  >;
  terms: typeof topic | typeof collection;
  names: typeof topicName | typeof collectionName;
  /** The column of `names` that says which term is named, and that column as part of a row. */
  termId: typeof topicName.topicId | typeof collectionName.collectionId;
  ofTerm(id: string): { topicId: string } | { collectionId: string };
  /** Surrogate keys of the pages that name a term in a list or a trail; with null of those that list the top level. */
  listTags(write: Queries, id: string | null): Promise<string[]>;
  /** Surrogate keys of a term's own pages. */
  ownTags(id: string): string[];
  /** Surrogate keys of what a term holds: counts, shelves, feeds. */
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
