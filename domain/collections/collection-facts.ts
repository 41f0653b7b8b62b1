import type { Collection, PersistentIdentifier } from './collection';

/** The properties of a collection that do not depend on the language. */
export interface CollectionDetails
  extends Pick<Collection, 'type' | 'identifier' | 'dates' | 'access'> {
  coverImageId: string | null;
  pids: PersistentIdentifier[];
}

/** What the form of details shows. */
export function collectionFacts(collection: CollectionDetails): CollectionDetails {
  const { type, identifier, dates, access, coverImageId, pids } = collection;
  return { type, identifier, dates, access, coverImageId, pids };
}

export type FactProblem =
  | { field: 'identifier'; problem: 'identifierTaken' }
  | { field: 'pids'; problem: 'pidTaken'; pid: string }
  | { field: 'cover'; problem: 'noSuchImage' }
  | { field: ''; problem: 'gone' };
