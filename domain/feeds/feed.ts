import { v5 as uuid } from 'uuid';

/** A feed as every format carries it. Addresses are absolute, times in milliseconds since 1970. */
export interface Feed {
  /** `urn:uuid:…`; the same on every page of the feed and after a rename. */
  id: string;
  title: string;
  description: string;
  /** BCP 47 tag of title and description. */
  language: string;
  dir: 'ltr' | 'rtl';
  updated: number;
  /** Address of this document. */
  self: string;
  /** Address of the newest document of the feed; `self` when this is it. */
  current: string;
  /** Address of the document with the next older stories (RFC 5005), or null on the last one. */
  prevArchive: string | null;
  /** The page that readers see the same stories on. */
  home: string;
  archive: { name: string; url: string };
  /** URI of the licence of the texts, or empty. */
  rights: string;
  entries: FeedEntry[];
}

/** One text of a story in a feed. */
export interface FeedEntry {
  /** `urn:uuid:…` of the text; each language of a story has its own. */
  id: string;
  title: string;
  url: string;
  /** Language that the text is in; not the feed's own when it had to fall back. */
  language: string;
  dir: 'ltr' | 'rtl';
  published: number;
  updated: number;
  /** The whole text, wrapped in an element with its language and direction. */
  html: string;
  /** The teaser, as text. */
  summary: string;
  topics: string[];
  authors: string[];
  image: FeedImage | null;
  /** Sound and PDF that go with the text. */
  attachments: FeedFile[];
}

export interface FeedFile {
  url: string;
  /** Media type. */
  type: string;
  bytes: number;
  title: string;
}

export interface FeedImage {
  url: string;
  type: string;
  width: number;
  height: number;
}

/** Which feed: its stories, the language of its page, and whether other languages are left out. */
export interface FeedSubject {
  /** `site`, `topic:{id}`, `collection:{id}`. */
  list: string;
  language: string;
  only: boolean;
}

/** Name space of feed ids (RFC 9562 §5.5). Changing it would show every story as new to every subscriber. */
const FEEDS = '5b0d6d5e-1f0c-4d53-9c2b-6a3b6e0d7c41';

/** The id of a feed: made from what it lists, so that neither a rename nor another host changes it. */
export function feedId({ list, language, only }: FeedSubject, siteId: string): string {
  return entryId(uuid(`${siteId} ${list} ${language} ${only ? 'only' : 'all'}`, FEEDS));
}

/** The id of an entry, from the id of its text. */
export function entryId(textId: string): string {
  return `urn:uuid:${textId}`;
}

/** When a feed last changed: with its latest entry; the epoch for a feed that has none yet. */
export function lastUpdate(entries: readonly Pick<FeedEntry, 'updated'>[]): number {
  return entries.reduce((latest, { updated }) => Math.max(latest, updated), 0);
}
