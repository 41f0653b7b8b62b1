import type { Document } from '@/domain/documents/document';
import type { Image } from '@/domain/images/image';
import type { EventCalendar, StoryKind } from '@/domain/stories/story-kind';
import type { PublishedText } from '@/domain/text-choice/published-text';
import type { TopicLink } from '@/domain/topics/topic-link';

/** One story in a list. */
export interface StoryRow {
  id: string;
  kind: StoryKind;
  language: string;
  slug: string;
  title: string;
  teaser: string;
  eventDate: string;
  eventCalendar: EventCalendar;
  eventSort: number;
  /** First publication in any language; in a list of one language alone, that in it. */
  publishedAt: number;
  /** First publication of the text shown. */
  textPublishedAt: number;
  topics: TopicLink[];
  cover: Image | null;
}

/** A story in one language, whole. */
export interface StoryText {
  id: string;
  /** Id of the story in this language; stays when its address changes. */
  textId: string;
  shortId: string;
  kind: StoryKind;
  originalLanguage: string;
  language: string;
  slug: string;
  title: string;
  /** Nobody wrote a title: its first words stand for one. */
  isUntitled: boolean;
  subtitle: string;
  teaser: string;
  body: Document;
  /** Names of who wrote it, in the order that was chosen. */
  writers: readonly string[];
  translatorCredit: string;
  eventDate: string;
  eventCalendar: EventCalendar;
  dateNote: string;
  source: string;
  sourceUrl: string;
  cover: Image | null;
  publishedAt: number;
  changedAt: number;
  behind: number;
  behindSince: number | null;
  /** The language that it was translated from; null for an original. */
  madeFromLanguage: string | null;
  /** When the text that it was made from was published; null where that is not known. */
  madeFromAt: number | null;
  /** Every language that the story can be read in, this one among them. */
  texts: PublishedText[];
}
