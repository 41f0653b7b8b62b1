import type { AgendaEntry } from '@/domain/calendar/agenda';
import type { Collection } from '@/domain/collections/collection';
import type { StoryRow } from '@/domain/reader/story';
import type { YearCount } from '@/domain/reader/year-count';
import type { PublishedText } from '@/domain/text-choice/published-text';
import type { CountedTopic } from '@/domain/topics/topic';

/** The story of a day of the year. */
export interface DayStory {
  /** Today in the archive's time zone, `MM-DD`. */
  today: string;
  /** The day of `story`; differs from today when today has no story. */
  day: string;
  story: StoryRow;
  /** The published texts of `story`. */
  texts: PublishedText[];
  /** The number of further stories on that day. */
  more: number;
}

/** A topic with the years of its stories. */
export interface TopicOfYears extends CountedTopic {
  years: YearCount[];
}

/** A part of the front page with what it shows. */
export type ShownPart =
  | ({ part: 'day' } & DayStory)
  | { part: 'newest' | 'picks'; rows: StoryRow[] }
  | { part: 'topics'; topics: TopicOfYears[]; hasMore: boolean }
  | { part: 'collection'; collection: Collection; stories: number }
  | { part: 'events'; events: AgendaEntry[] }
  | { part: 'subscribe' };
