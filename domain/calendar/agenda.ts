import type { StoryRow } from '@/domain/reader/story';

/** When and where readers may go. */
export interface Occasion {
  /** Milliseconds since 1970. */
  startsAt: number;
  /** The same as `startsAt` where no end was given. */
  endsAt: number;
  venue: string;
}

/** An event that readers may go to. */
export interface AgendaEntry extends Occasion {
  row: StoryRow;
}
