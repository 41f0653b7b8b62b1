import type { StoryTitle } from '@/domain/stories/story-title';
import type { Collection, PersistentIdentifier } from './collection';
import type { CollectionWords } from './collection-name';

/** A collection in the staff's list. */
export interface CollectionLine {
  id: string;
  type: Collection['type'];
  identifier: string;
  parentId: string | null;
  /** 0 at the top. */
  depth: number;
  withdrawnAt: number | null;
  /** Worded for the list's language where there is such a name. */
  name: string;
  nameLanguage: string;
  names: { language: string; name: string }[];
  /** Stories on its shelf, published or not. */
  stories: number;
}

/** Everything that is kept of a collection, its shelf aside. */
export interface CollectionFile {
  id: string;
  type: Collection['type'];
  identifier: string;
  /** EDTF; empty when undated. */
  dates: string;
  access: Collection['access'];
  coverImageId: string | null;
  parentId: string | null;
  withdrawnAt: number | null;
  withdrawalReason: string;
  names: CollectionWords[];
  pids: PersistentIdentifier[];
  stories: number;
}

/** A story at its place on the shelf, with its notes by language. */
export interface ShelfLine {
  story: StoryTitle;
  notes: Record<string, string>;
}

/** What merging a collection into another would do. */
export interface MergePreview {
  into: CollectionFile;
  stories: number;
  /** Stories that the other has already. */
  both: number;
  below: number;
  pids: number;
  redirected: CollectionWords[];
  takenOver: CollectionWords[];
}
