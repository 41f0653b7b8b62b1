import type { DetailsContent, DetailsField } from '@/domain/stories/details-content';

/** A saved version of the details of a story. */
export interface DetailsEntry {
  id: string;
  /** Increases with each entry of the story; 1 is what readers had before the first save. */
  number: number;
  at: number;
  /** Null for the program, and for the first entry. */
  author: string | null;
  content: DetailsContent;
  /** The version that it renews, because a change that readers saw at once was carried into it. */
  carriedFromId: string | null;
}

/** An entry in the list, with what differs from the version that it was made from. */
export interface DetailsEntryLine extends DetailsEntry {
  /** That version; null for the first one. */
  since: string | null;
  fields: readonly DetailsField[];
}

export interface DetailsHistoryPage {
  /** Newest first. */
  entries: DetailsEntryLine[];
  /** The cursor of the next page; null on the last. */
  older: number | null;
}
