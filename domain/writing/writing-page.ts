/** A story as the page shows it on which a member of staff writes one of its languages. */
import type { TextState } from '@/domain/permissions/permissions';
import type { CheckedDetails } from '@/domain/publishing/publish-checks';
import type { Next } from '@/domain/schedule/schedule';
import type { EventCalendar, StoryKind } from '@/domain/stories/story-kind';
import type { TextContent } from '@/domain/texts/text-fields';

/** What the page shows of a text beside its words. */
export interface WritingPageTextRow {
  id: string;
  slug: string;
  state: TextState;
  version: number;
  createdBy: string | null;
  publicRevisionId: string | null;
  workingRevisionId: string | null;
  reviewRevisionId: string | null;
  firstPublishedAt: number | null;
  publishedAt: number | null;
  withdrawnAt: number | null;
  withdrawalReason: string;
  withdrawalNote: string;
  reviewNote: string;
  submittedAt: number | null;
  submittedBy: string | null;
  reviewForId: string | null;
  approvedRevisionId: string | null;
  approvedAt: number | null;
}

/** What the page shows of a story in every language. */
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
  createdBy: string | null;
}

/** A language of the story, as far as the tabs show it. */
export interface WritingPageLanguage {
  language: string;
  state: TextState;
  /** It is public, and something newer is written. */
  isAhead: boolean;
  /** What happens to it next by itself. */
  comes: Next | null;
}

export interface WritingPageText {
  row: WritingPageTextRow;
  content: TextContent;
  revisionId: string;
  savedAt: number;
  savedBy: string | null;
  /** Names of who sent it to review, who gave it back, and who approved a version of it. */
  submittedBy: string | null;
  reviewer: string | null;
  approvedBy: string | null;
}

export interface WritingPageDetails {
  row: WritingPageStoryRow;
  placeIds: string[];
  topicIds: string[];
  occasion: { startsAt: number; endsAt: number; venue: string } | null;
  shelves: { collectionId: string; position: number; note: string }[];
}

export interface WritingPageStory {
  facts: WritingPageDetails;
  /** Those that the person may see. */
  languages: WritingPageLanguage[];
  /** Null where nothing is written in the language yet. */
  text: WritingPageText | null;
  /** What the checks of the text need to know, also of one that is not begun. */
  checkFacts: CheckedDetails;
  /** Whether the story has any public text. */
  isPublic: boolean;
  isOwn: boolean;
}

/** A text that was kept for its writer because it could not be saved. */
export interface KeptVersion {
  id: string;
  createdAt: number;
  content: TextContent;
}

/** One entry of a text's history. */
export interface PastRevision {
  id: string;
  number: number;
  createdAt: number;
  /** Null for the program. */
  author: string | null;
  title: string;
}
