/** A story and its texts as the staff's site has them. */
import type { TextState } from '@/domain/staff/permissions';
import type { EventCalendar, StoryKind } from './story';
import type { TextContent } from './text-fields';

export interface StaffStory {
  id: string;
  shortId: string;
  kind: StoryKind;
  originalLanguage: string;
  eventDate: string;
  eventCalendar: EventCalendar;
  source: string;
  sourceUrl: string;
  coverPictureId: string | null;
  topicIds: string[];
  placeIds: string[];
  collections: { collectionId: string; notes: { language: string; note: string }[] }[];
  occasion: { startsAt: number; endsAt: number; venue: string } | null;
  createdAt: number;
  changedAt: number;
  binnedAt: number | null;
  isOwn: boolean;
  /** For `mayDo` about the story as a whole. */
  state: TextState;
  /** The texts that may be seen, the original first. */
  texts: StaffTextState[];
}

/** One language of a story in lists and tabs. */
export interface StaffTextState {
  language: string;
  state: TextState;
  /** A revision of it waits for review; a public text stays public meanwhile. */
  isInReview: boolean;
  /** The public text differs from the working one. */
  hasChanges: boolean;
  behind: number;
  isOwn: boolean;
}

export interface SavedRevision extends TextContent {
  id: string;
  number: number;
  savedAt: number;
  savedBy: string | null;
  /** Language that it was translated from, or null. */
  madeFrom: string | null;
}

export interface StaffText extends StaffTextState {
  textId: string;
  storyId: string;
  slug: string;
  version: number;
  /** What is being worked on; for who may only see what is public, that. */
  working: SavedRevision;
  publicRevisionId: string | null;
  firstPublishedAt: number | null;
  publishedAt: number | null;
  withdrawnAt: number | null;
  withdrawalReason: string;
  withdrawalNote: string;
  erasedAt: number | null;
  review: {
    revisionId: string;
    note: string;
    submittedAt: number;
    submittedBy: string | null;
  } | null;
  /** A reviewer's note with which it was given back; empty when none was. */
  returnNote: string;
}

/** One line of a text's history. */
export interface RevisionLine {
  id: string;
  number: number;
  title: string;
  savedAt: number;
  savedBy: string | null;
  isPublic: boolean;
  isInReview: boolean;
  isWorking: boolean;
}
