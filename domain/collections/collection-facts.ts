import type { Collection, PersistentIdentifier } from './collection';

/** What holds of a collection in every language. */
export interface CollectionDetails
  extends Pick<Collection, 'type' | 'identifier' | 'dates' | 'access'> {
  coverImageId: string | null;
  pids: PersistentIdentifier[];
}

/** What keeps facts from being saved. */
export type FactProblem =
  | { field: 'identifier'; problem: 'identifierTaken' }
  | { field: 'pids'; problem: 'pidTaken'; pid: string }
  | { field: 'cover'; problem: 'noSuchImage' }
  | { field: ''; problem: 'gone' };
