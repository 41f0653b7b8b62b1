import type { NameKind } from '@/domain/names/name';
import type { SubjectKind } from '@/domain/search/facet';
import type { Piece } from '@/domain/search/marks';
import type { Term } from '@/domain/search/parse-query';
import type { OtherName } from '@/domain/search/parts';
import type { EventCalendar, StoryKind } from '@/domain/stories/story-kind';
import type { SubjectParameter, Unused } from './search-request';

/** A story that was found, in the language whose text has the words. */
export interface FoundStory {
  id: string;
  kind: StoryKind;
  language: string;
  slug: string;
  eventDate: string;
  eventCalendar: EventCalendar;
  publishedAt: number;
  title: Piece[];
  subtitle: Piece[];
  /** The passage of the text with the words, else the teaser. */
  passage: Piece[];
  /** Names, places, topics and collections that the words name, why it was found as well. */
  through: NamedSubject[];
}

export interface NamedSubject {
  kind: SubjectKind;
  name: string;
  language: string;
  slug: string;
}

/** What to do when nothing was found. */
export interface Advice {
  /** The search with corrected words; null where there are none. */
  meant: string | null;
  /** Of several words, whether each alone is found. */
  alone: { term: Term; isFound: boolean }[];
  /** Stories found without the filters, or 0. */
  unfiltered: number;
  nearest: NamedSubject[];
}

/** A filter that a search is narrowed by. */
export type ActiveFilter =
  | { name: 'kind'; kind: StoryKind }
  | { name: SubjectParameter; subject: NamedSubject }
  | { name: 'language'; language: string }
  | { name: 'decade'; decade: number };

/** What the whole search names, such as a person; leads to its page. */
export interface NamedCard extends NamedSubject {
  description: string;
  /** Of a name: what it is, and its dates in EDTF. */
  of: { kind: NameKind; dates: string } | null;
}

/** Stories that are shown where few or none have all of the words. */
export interface MoreFound {
  /** They have the words corrected, their parts or names described so, or only some of them. */
  because: 'meant' | 'described' | 'some';
  rows: FoundStory[];
  storyIds: string[];
}

export interface SearchResult {
  /** Stories found. */
  count: number;
  /** Ids of the stories. */
  storyIds: string[];
  cards: NamedCard[];
  /** Other names of what was typed, searched for as well; those in the page's language first. */
  also: OtherName[];
  /** There are more than were looked at. */
  isCapped: boolean;
  pages: number;
  rows: FoundStory[];
  leftOut: string[];
  /** Words that name more places and names than one search looks for. */
  narrowed: string[];
  /** What follows a quotation mark that is not closed, or null. */
  openPhrase: string | null;
  filters: ActiveFilter[];
  unused: Unused[];
  /** No word is wanted and no filter is set. */
  asksNothing: boolean;
  /** Set when nothing was found. */
  advice: Advice | null;
  /** The nearest first; none where enough stories were found. */
  more: MoreFound[];
}
