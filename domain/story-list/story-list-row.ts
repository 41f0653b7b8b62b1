import type { ShownState } from '@/domain/publishing/shown-state';
import type { EventCalendar, StoryKind } from '@/domain/stories/story-kind';
import type { TopicLink } from '@/domain/topics/topic-link';
import type { StaffListCursor } from './story-list';

export interface ListText {
  language: string;
  state: ShownState;
  /** A revision is in review; a published text stays public meanwhile. */
  isInReview: boolean;
  /** The working revision differs from the public one. */
  hasChanges: boolean;
  behind: number;
  /** The last saved title, or the public one if the user sees only that; else the first words. */
  title: string;
}

export interface StaffListRow {
  id: string;
  kind: StoryKind;
  /** In the interface language, else the original's; empty when there is none. */
  title: string;
  titleLanguage: string;
  /** EDTF, Gregorian; empty for none. */
  eventDate: string;
  eventCalendar: EventCalendar;
  topics: TopicLink[];
  /** Texts that the user may see, the original first. */
  texts: ListText[];
  changedAt: number;
  changedBy: string | null;
}

export interface StaffListPage {
  rows: StaffListRow[];
  previous: StaffListCursor | null;
  next: StaffListCursor | null;
}
