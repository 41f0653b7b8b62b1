import type { ShownState } from '@/domain/publishing/shown-state';
import type { EventCalendar, StoryKind } from '@/domain/stories/story-kind';
import type { TopicLink } from '@/domain/topics/topic-link';
import type { StaffListCursor } from './story-list';

export interface ListText {
  language: string;
  state: ShownState;
  /** Readers can see a revision, even while a newer one is in review. */
  isPublic: boolean;
  /** A revision is in review; a published text stays public meanwhile. */
  isInReview: boolean;
  /** The working revision differs from the public one. */
  hasChanges: boolean;
  behind: number;
  /** The last saved title, or the public one if the user sees only that; else the first words. */
  title: string;
}

/** The smallest file of an image. */
export interface Thumbnail {
  src: string;
  width: number;
  height: number;
}

export interface StaffListRow {
  id: string;
  kind: StoryKind;
  /** In the interface language, else the original's; empty when there is none. */
  title: string;
  titleLanguage: string;
  /** A title in another language that has the words searched for, where the shown one has not. */
  matched: { title: string; language: string } | null;
  cover: Thumbnail | null;
  /** First publication in any language. */
  publishedAt: number | null;
  /** EDTF, Gregorian; empty for none. */
  eventDate: string;
  eventCalendar: EventCalendar;
  topics: TopicLink[];
  /** Texts that the user may see, the original first. */
  texts: ListText[];
  changedAt: number;
  changedBy: string | null;
}

/** The number of stories that match, as far as it is counted. */
export interface StoryTotal {
  count: number;
  /** There are more than `count`. */
  isMore: boolean;
}

export interface StaffListPage {
  rows: StaffListRow[];
  total: StoryTotal;
  previous: StaffListCursor | null;
  next: StaffListCursor | null;
}
