import type { Credit } from '@/domain/authors/author';
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
  /** First publication in any language; in a list of one language, in that one. */
  publishedAt: number;
  /** First publication of the text shown. */
  textPublishedAt: number;
  topics: TopicLink[];
  cover: Image | null;
}

/** A text of a story with its whole content. */
export interface StoryText {
  id: string;
  /** Id of the text; unchanged when its address changes. */
  textId: string;
  shortId: string;
  kind: StoryKind;
  originalLanguage: string;
  language: string;
  slug: string;
  title: string;
  /** The text has no title, so its first words are shown. */
  isUntitled: boolean;
  subtitle: string;
  teaser: string;
  /** For search engines and shared links in place of title and teaser; empty for those. */
  metaTitle: string;
  metaDescription: string;
  body: Document;
  /** Its authors in their chosen order. */
  writers: readonly Credit[];
  translatorCredit: string;
  eventDate: string;
  eventCalendar: EventCalendar;
  eventSort: number;
  dateNote: string;
  source: string;
  sourceUrl: string;
  cover: Image | null;
  /** The images in its body. */
  figures: ReadonlyMap<string, Image>;
  publishedAt: number;
  /** First publication in any language. */
  storyPublishedAt: number;
  changedAt: number;
  behind: number;
  behindSince: number | null;
  /** Language of the source of a translation; null for an original. */
  madeFromLanguage: string | null;
  /** When the source revision was published; null if unknown. */
  madeFromAt: number | null;
  /** The published texts in all languages, this one included. */
  texts: PublishedText[];
}
