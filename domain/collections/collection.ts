import type { StoryRow } from '@/domain/reader/story';

/** A collection as shown on a page in one language. */
export interface Collection {
  id: string;
  type: 'archival' | 'curated' | 'series';
  /** Call number; '' for curated collections without one. */
  identifier: string;
  /** EDTF; empty when undated. */
  dates: string;
  access: 'open' | 'restricted' | 'closed';
  coverImageId: string | null;
  name: string;
  description: string;
  extent: string;
  slug: string;
  /**
   * Language of name, description and extent; differs from the page's language when the collection
   * has no texts in that one.
   */
  language: string;
  /** Its slug by language, for each language that it has a name in. */
  slugs: Record<string, string>;
}

export interface NestedCollection extends Collection {
  parentId: string | null;
  /** 0 at the top. */
  depth: number;
}

export interface PersistentIdentifier {
  scheme: 'handle' | 'ark' | 'doi';
  value: string;
  url: string;
}

export interface ShelfEntry {
  row: StoryRow;
  /** Position in the collection, from 1. */
  number: number;
  note: string;
  /** Language of the note; '' without one. */
  noteLanguage: string;
}

export interface ShelfItem {
  collectionId: string;
  storyId: string;
}

/** A story's position in a collection, with the stories before and after it. */
export interface ShelfPosition {
  collection: Collection;
  number: number;
  count: number;
  previous: StoryRow | null;
  next: StoryRow | null;
}
