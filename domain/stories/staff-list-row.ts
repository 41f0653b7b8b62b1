/** Rows of the staff's list of stories. */
import type { ListPlace } from './staff-list';
import type { StaffTextState } from './staff-text';
import type { EventCalendar, StoryKind, TopicLink } from './story';

/** A text in the staff's list. */
export interface ListText extends StaffTextState {
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
  previous: ListPlace | null;
  next: ListPlace | null;
}
