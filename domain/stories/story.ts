import type { Picture } from '@/domain/pictures/picture';
import type { Document } from './document';

export const KINDS = [
  'item',
  'news',
  'event',
  'exhibition',
  'gallery',
  'highlight',
  'publication',
  'page',
] as const;

export type StoryKind = (typeof KINDS)[number];

export type EventCalendar = 'gregorian' | 'julian';

/** A published text as far as lists and links need it. */
export interface PublishedText {
  language: string;
  slug: string;
  title: string;
  teaser: string;
  firstPublishedAt: number;
}

export interface TopicLink {
  id: string;
  name: string;
  /** The language that the name is in; not the page's own when it had to fall back. */
  language: string;
  slug: string;
}

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
  cover: Picture | null;
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
  cover: Picture | null;
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

/**
 * The text that a page in `language` shows of a story: in that language where it is published, else in the story's
 * original language, else the earliest published (design §6).
 * @returns null when nothing is published
 */
export function chooseText<T extends Pick<PublishedText, 'language' | 'firstPublishedAt'>>(
  published: readonly T[],
  language: string,
  originalLanguage: string,
): T | null {
  return (
    published.find((text) => text.language === language) ??
    published.find((text) => text.language === originalLanguage) ??
    [...published].sort((a, b) => a.firstPublishedAt - b.firstPublishedAt)[0] ??
    null
  );
}

/** Short permanent ids: Crockford's alphabet without vowels, so that none spells a word. */
const SHORT_ALPHABET = '0123456789bcdfghjkmnpqrstvwxyz';

/** A short id of eight characters out of random bytes (about 39 bits). */
export function shortIdFrom(random: Uint8Array): string {
  return Array.from(random.slice(0, 8), (byte) => SHORT_ALPHABET[byte % 30]).join('');
}
