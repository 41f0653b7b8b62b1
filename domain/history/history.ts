import type { Milestone } from '@/domain/texts/milestone';
import type { TextContent } from '@/domain/texts/text-content';

/** A milestone of a revision, and who caused it. */
export interface MilestoneLine {
  is: Milestone;
  /** Null for the program. */
  by: string | null;
  note: string;
  at: number;
}

export interface HistoryEntry {
  id: string;
  /** Increases with each entry of the text. */
  number: number;
  at: number;
  /** Null for the program. */
  author: string | null;
  title: string;
  /** In chronological order. */
  milestones: readonly MilestoneLine[];
}

export interface WrittenEntry extends HistoryEntry {
  content: TextContent;
}

export interface HistoryPage {
  entries: HistoryEntry[];
  /** The cursor of the next page; null on the last. */
  older: number | null;
}

/** The name that a user gave to the revision; '' without one. */
export function nameOf({ milestones }: HistoryEntry): string {
  return milestones.find(({ is }) => is === 'named')?.note ?? '';
}
