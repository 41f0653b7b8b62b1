import type { StoryTitle } from '@/domain/stories/story-title';
import type { Collection, PersistentIdentifier } from './collection';
import type { CollectionWords } from './collection-name';

export interface CollectionLine {
  id: string;
  type: Collection['type'];
  identifier: string;
  parentId: string | null;
  /** 0 at the top. */
  depth: number;
  withdrawnAt: number | null;
  /** In the list's language if there is such a name. */
  name: string;
  nameLanguage: string;
  names: { language: string; name: string }[];
  /** All stories on its shelf, published or not. */
  stories: number;
}

/** A collection without its shelf. */
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

/** A story on the shelf, with its notes by language. */
export interface ShelfLine {
  story: StoryTitle;
  notes: Record<string, string>;
}

export interface MergePreview {
  into: CollectionFile;
  stories: number;
  /** Stories that are in both collections. */
  both: number;
  below: number;
  pids: number;
  redirected: CollectionWords[];
  takenOver: CollectionWords[];
}
