/** The history of a text as people read it. */
import type { Milestone } from '@/domain/texts/milestone';
import type { TextContent } from '@/domain/texts/text-fields';

/** What a revision came to be, by whose hand. */
export interface MilestoneLine {
  is: Milestone;
  /** Null for the program. */
  by: string | null;
  note: string;
  at: number;
}

export interface HistoryEntry {
  id: string;
  /** Grows with each entry of the text. */
  number: number;
  at: number;
  /** Who wrote it; null for the program. */
  author: string | null;
  title: string;
  /** In the order in which they came. */
  milestones: readonly MilestoneLine[];
}

/** An entry with all its words. */
export interface WrittenEntry extends HistoryEntry {
  content: TextContent;
}

export interface HistoryPage {
  entries: HistoryEntry[];
  /** The number that the next page begins before; null when there is none. */
  older: number | null;
}

/** The name that was given to a revision by hand; empty when it has none. */
export function nameOf({ milestones }: HistoryEntry): string {
  return milestones.find(({ is }) => is === 'named')?.note ?? '';
}
