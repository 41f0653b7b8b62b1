import type { StoryRow } from '@/domain/reader/story';

/** A collection as a page in one language describes it. */
export interface Collection {
  id: string;
  type: 'archival' | 'curated';
  /** Call number; '' where a curated collection has none. */
  identifier: string;
  /** EDTF; empty when undated. */
  dates: string;
  access: 'open' | 'restricted' | 'closed';
  coverImageId: string | null;
  name: string;
  description: string;
  extent: string;
  slug: string;
  /** Language of name, description and extent; not the page's own when they had to fall back. */
  language: string;
  /** Its address per language that it has a name in. */
  slugs: Record<string, string>;
}

/** A collection among all others. */
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

/** A story at its place in a collection. */
export interface ShelfEntry {
  row: StoryRow;
  /** Number in the collection, from 1. */
  number: number;
  note: string;
  /** Language of the note, when there is one. */
  noteLanguage: string;
}

/** A story's place in a collection. */
export interface ShelfItem {
  collectionId: string;
  storyId: string;
}

/** Where a story stands in a collection: its neighbours on the shelf. */
export interface ShelfPosition {
  collection: Collection;
  number: number;
  count: number;
  previous: StoryRow | null;
  next: StoryRow | null;
}
