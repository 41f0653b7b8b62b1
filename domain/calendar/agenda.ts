import type { StoryRow } from '@/domain/reader/story';

/** Time and place of an event for the public. */
export interface Occasion {
  /** Milliseconds since 1970. */
  startsAt: number;
  /** Equals `startsAt` if the event has no end. */
  endsAt: number;
  venue: string;
}

export interface AgendaEntry extends Occasion {
  row: StoryRow;
}
