import { isSameJson } from '@/domain/documents/same';
import type { EventCalendar, StoryKind } from './story-kind';
import type { StoryName } from './story-name';

/** A collection of the story, with its notes there by language. */
export interface DetailsShelf {
  collectionId: string;
  /** The wished position from 1; null to keep it, or to append. */
  place: number | null;
  notes: Record<string, string>;
}

/** All details of a story, which are the same in every language. */
export interface DetailsContent {
  kind: StoryKind;
  originalLanguage: string;
  /** EDTF, Gregorian; empty for none. */
  eventDate: string;
  eventCalendar: EventCalendar;
  source: string;
  sourceUrl: string;
  coverImageId: string | null;
  placeIds: string[];
  topicIds: string[];
  names: StoryName[];
  /** Start and end (milliseconds since 1970) and place of the public event. */
  occasion: { startsAt: number; endsAt: number; venue: string } | null;
  /** Ordered by the collections' ids. */
  shelves: DetailsShelf[];
}

export type DetailsField = keyof DetailsContent;

/** In the order of the form. */
export const DETAILS_FIELDS = [
  'kind',
  'originalLanguage',
  'eventDate',
  'eventCalendar',
  'placeIds',
  'topicIds',
  'names',
  'shelves',
  'coverImageId',
  'source',
  'sourceUrl',
  'occasion',
] as const satisfies readonly DetailsField[];

/** The fields that differ, in the order of the form. */
export function differingDetails(before: DetailsContent, after: DetailsContent): DetailsField[] {
  return DETAILS_FIELDS.filter((field) =>
    field === 'shelves'
      ? !areSameShelves(before.shelves, after.shelves)
      : !isSameJson(before[field], after[field]),
  );
}

/** A position differs only where another one is wished. */
function areSameShelves(before: readonly DetailsShelf[], after: readonly DetailsShelf[]): boolean {
  if (before.length !== after.length) return false;
  return after.every((shelf) => {
    const was = before.find((each) => each.collectionId === shelf.collectionId);
    const isKept = shelf.place === null || shelf.place === was?.place;
    return was !== undefined && isKept && isSameJson(was.notes, shelf.notes);
  });
}

/** The details without wishes for positions in collections. */
export function withoutWishes(content: DetailsContent): DetailsContent {
  return { ...content, shelves: content.shelves.map((shelf) => ({ ...shelf, place: null })) };
}

/** Details as a version stores them; a field that is added later needs its default here. */
export function readDetailsContent(stored: unknown): DetailsContent {
  // Only `putDetailsRevision` and `addDetailsRevision` write versions.
  return stored as DetailsContent;
}

/** In the one order in which they are stored and compared. */
export function sortedShelves(shelves: readonly DetailsShelf[]): DetailsShelf[] {
  return shelves.toSorted((a, b) => (a.collectionId < b.collectionId ? -1 : 1));
}
