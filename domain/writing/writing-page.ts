import type { TextState } from '@/domain/permissions/permissions';
import type { CheckedDetails } from '@/domain/publishing/publish-checks';
import type { PageState } from '@/domain/publishing/shown-state';
import type { Next } from '@/domain/schedule/schedule';
import type { StoredDetails } from '@/domain/stories/story-details';
import type { EventCalendar, StoryKind } from '@/domain/stories/story-kind';
import type { TextContent } from '@/domain/texts/text-content';

/** Data of a text for the writing page, beside its content. */
export interface WritingPageTextRow {
  id: string;
  language: string;
  slug: string;
  state: TextState;
  version: number;
  createdBy: string | null;
  publicRevisionId: string | null;
  workingRevisionId: string | null;
  firstPublishedAt: number | null;
  publishedAt: number | null;
  review: {
    state: 'open' | 'changesRequested' | 'closed';
    revisionId: string;
    detailsRevisionId: string | null;
    note: string;
    requestedAt: number;
    requestedBy: string | null;
    reviewForId: string | null;
    answer: string;
    answeredAt: number | null;
  } | null;
  approval: { revisionId: string; detailsRevisionId: string | null; approvedAt: number } | null;
  withdrawal: { withdrawnAt: number; reason: string; note: string } | null;
  isTrashed: boolean;
  /** Versions of the story's details: as last saved, as made public last. */
  details: { workingId: string | null; publicId: string | null; hasChanges: boolean };
}

/** Data of a story for the writing page, independent of the language. */
export interface WritingPageStoryRow {
  id: string;
  kind: StoryKind;
  originalLanguage: string;
  eventDate: string;
  eventCalendar: EventCalendar;
  source: string;
  sourceUrl: string;
  coverImageId: string | null;
  binnedAt: number | null;
  isTemplate: boolean;
  createdBy: string | null;
  workingDetailsId: string | null;
}

/** A language of the story for the tabs. */
export interface WritingPageLanguage {
  language: string;
  state: PageState;
  /** It is published and has newer unpublished changes. */
  isAhead: boolean;
  /** Its next schedule. */
  comes: Next | null;
}

export interface WritingPageText {
  row: WritingPageTextRow;
  content: TextContent;
  revisionId: string;
  savedAt: number;
  savedBy: string | null;
  /** Names of the users who sent it to review, answered, and approved a revision. */
  submittedBy: string | null;
  reviewer: string | null;
  approvedBy: string | null;
}

export interface WritingPageDetails extends StoredDetails {
  row: WritingPageStoryRow;
}

export interface WritingPageStory {
  facts: WritingPageDetails;
  /** Those that the user may see. */
  languages: WritingPageLanguage[];
  /** Every language that has a text, also one that the user may not see. */
  taken: string[];
  /** Null where the language has no text yet, or none that the user may see. */
  text: WritingPageText | null;
  /** What the checklist needs, also for a text that does not exist yet. */
  checkFacts: CheckedDetails;
  /** Whether the story has any published text. */
  isPublic: boolean;
  /** As permissions judge it: in the trash, what it was before counts. */
  state: TextState;
  isOwn: boolean;
}

/** A text that was kept for its author because it could not be saved. */
export interface KeptVersion {
  id: string;
  createdAt: number;
  content: TextContent;
}

export interface PastRevision {
  id: string;
  number: number;
  createdAt: number;
  /** Null for the program. */
  author: string | null;
  title: string;
}
