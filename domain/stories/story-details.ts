import type { EventCalendar, StoryKind } from '@/domain/stories/story-kind';
import type { NameRole, StoryName } from './story-name';

/** Properties to change; absent ones stay. */
export interface ChangedDetails {
  kind?: StoryKind;
  originalLanguage?: string;
  /** EDTF, Gregorian; empty for none. */
  eventDate?: string;
  eventCalendar?: EventCalendar;
  source?: string;
  /** An http(s) address; empty for none. */
  sourceUrl?: string;
  coverImageId?: string | null;
  placeIds?: string[];
  topicIds?: string[];
  names?: StoryName[];
  /** Start and end (milliseconds since 1970) and place of the public event; null for none. */
  occasion?: { startsAt: number; endsAt: number; venue: string } | null;
}

/** Details as stored beside the story's own row. */
export interface StoredDetails {
  placeIds: string[];
  topicIds: string[];
  names: StoryName[];
  occasion: { startsAt: number; endsAt: number; venue: string } | null;
  shelves: { collectionId: string; position: number; note: string }[];
}

/** A story's place in a collection. */
export interface ShelfWish {
  collectionId: string;
  /** From 1; null to keep it, or to append. */
  place: number | null;
  note: string;
}

/** The result of changing details; a refusal changes nothing. */
export type DetailsOutcome =
  | { status: 'changed' }
  | { status: 'refused'; problems: readonly [DetailsProblem, ...DetailsProblem[]] };

/** The fields in which names are typed. */
export const NAME_FIELDS = {
  about: 'nameAboutNamed',
  mentioned: 'nameMentionedNamed',
  made: 'nameMadeNamed',
} as const satisfies Record<NameRole, string>;

/** What makes a change of details impossible, by the name of the form's field. */
export interface DetailsProblem {
  field:
    | 'eventDate'
    | 'topicNamed'
    | 'placeNamed'
    | (typeof NAME_FIELDS)[NameRole]
    | 'coverImageId';
  code: 'dateUnreadable' | 'gone';
}
