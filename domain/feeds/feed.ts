import { v5 as uuid } from 'uuid';

/** The content of a feed in any format; absolute addresses, times in milliseconds since 1970. */
export interface Feed {
  /** `urn:uuid:…`; the same in every document of the feed and after a rename. */
  id: string;
  title: string;
  description: string;
  /** BCP 47 tag of title and description. */
  language: string;
  dir: 'ltr' | 'rtl';
  updated: number;
  /** Address of this document. */
  self: string;
  /** Address of the newest document of the feed; equals `self` there. */
  current: string;
  /** Address of the document with the next older stories (RFC 5005), or null on the last one. */
  prevArchive: string | null;
  /** The page with the same stories. */
  home: string;
  archive: { name: string; url: string };
  /** Square PNG of the archive's mark; null without one. */
  icon: FeedIcon | null;
  /** Address of the archive's logo; null without one. */
  logo: string | null;
  /** URI of the licence of the texts; may be empty. */
  rights: string;
  /** Address of the WebSub hub that passes on changes to this document; null for none. */
  hub: string | null;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** `urn:uuid:…` of the text; each language of a story has its own. */
  id: string;
  title: string;
  url: string;
  /** Language of the text; differs from the feed's where the story has no text in that one. */
  language: string;
  dir: 'ltr' | 'rtl';
  published: number;
  updated: number;
  /** The whole text, wrapped in an element with its language and direction. */
  html: string;
  /** The teaser as plain text. */
  summary: string;
  topics: string[];
  authors: FeedAuthor[];
  image: FeedImage | null;
  attachments: FeedFile[];
}

export interface FeedIcon {
  /** Address of the largest size. */
  url: string;
  /** Address of a size for lists of feeds. */
  small: string;
}

export interface FeedAuthor {
  name: string;
  /** Absolute address of their page, if they have one. */
  url?: string;
}

export interface FeedFile {
  url: string;
  /** Media type. */
  type: string;
  bytes: number;
  title: string;
  /** Length of audio or video that says it. */
  seconds: number | null;
}

export interface FeedImage {
  url: string;
  type: string;
  width: number;
  height: number;
}

/** Identifies a feed: its list, its page's language, and whether other languages are left out. */
export interface FeedSubject {
  /** `site`, `topic:{id}`, `collection:{id}`. */
  list: string;
  language: string;
  only: boolean;
}

/** Name space of feed ids (RFC 9562 §5.5); a change would show subscribers every story as new. */
const FEEDS = '5b0d6d5e-1f0c-4d53-9c2b-6a3b6e0d7c41';

/** The id of a feed, derived from its subject, so that a rename or a new host keeps it. */
export function feedId({ list, language, only }: FeedSubject, siteId: string): string {
  return entryId(uuid(`${siteId} ${list} ${language} ${only ? 'only' : 'all'}`, FEEDS));
}

export function entryId(textId: string): string {
  return `urn:uuid:${textId}`;
}

/** The time of the latest entry; the epoch for a feed without entries. */
export function lastUpdate(entries: readonly Pick<FeedEntry, 'updated'>[]): number {
  return entries.reduce((latest, { updated }) => Math.max(latest, updated), 0);
}
