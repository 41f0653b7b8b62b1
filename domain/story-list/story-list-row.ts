/** Rows of the staff's list of stories. */
import type { TextState } from '@/domain/permissions/permissions';
import type { EventCalendar, StoryKind } from '@/domain/stories/story-kind';
import type { TopicLink } from '@/domain/topics/topic-link';
import type { StaffListCursor } from './story-list';

/** A text in the staff's list. */
export interface ListText {
  language: string;
  state: TextState;
  /** A revision of it waits for review; a public text stays public meanwhile. */
  isInReview: boolean;
  /** The public text differs from the working one. */
  hasChanges: boolean;
  behind: number;
  /** As last saved, or as readers have it where only that is to be seen; its first words where it has none. */
  title: string;
}

export interface StaffListRow {
  id: string;
  kind: StoryKind;
  /** In the language of the interface where there is one, else the original's; empty when there is none. */
  title: string;
  titleLanguage: string;
  /** EDTF, Gregorian; empty for none. */
  eventDate: string;
  eventCalendar: EventCalendar;
  topics: TopicLink[];
  /** Texts that may be seen, the original first. */
  texts: ListText[];
  changedAt: number;
  changedBy: string | null;
}

export interface StaffListPage {
  rows: StaffListRow[];
  previous: StaffListCursor | null;
  next: StaffListCursor | null;
}
