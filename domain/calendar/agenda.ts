import type { StoryRow } from '@/domain/stories/story';

/** An event that readers may go to. */
export interface AgendaEntry {
  row: StoryRow;
  /** Milliseconds since 1970. */
  startsAt: number;
  endsAt: number;
  venue: string;
}
