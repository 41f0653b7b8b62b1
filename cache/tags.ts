/**
 * Names of what a page shows. A read says which it read (`noteTag`), a write says which went stale; the page cache
 * and any HTTP cache in front drop what carries them (surrogate keys).
 */
import { createHash } from 'node:crypto';

/** Settings, menus, the archive's name: on every page. */
export const SITE = 'site';

/** Names of topics: on every page that prints one. */
export const TOPICS = 'topics';

/** How many stories each topic has. */
export const COUNTS = 'counts';

/** Which days of the year have a story. */
export const CALENDAR = 'calendar';

/** Which collections there are, their names and order, and how many stories each has. */
export const COLLECTIONS = 'collections';

/** Which events there are and when they end: on every page, since its menu names the agenda while one is to come. */
export const AGENDA = 'agenda';

export const SITEMAP = 'sitemap';

/** How many sitemaps there are. */
export const SITEMAPS = 'sitemaps';

/** Facts of a story that hold in every language, and the languages that it can be read in. */
export const storyTag = (storyId: string) => `story:${storyId}`;

/** Where a story can be read, as links within other texts lead there. */
export const linkTag = (storyId: string) => `link:${storyId}`;

/** The same of every story, for what has more links than tags may be noted for. */
export const LINKS = 'links';

/** One story in one language. */
export const textTag = (storyId: string, language: string) => `text:${storyId}:${language}`;

/** Rows of a list (`site`, `topic:{id}`, `day:{MM-DD}`) as a page in a language shows them. */
export const listTag = (list: string, language: string) => `list:${list}:${language}`;

/** The same with whole texts, as feeds carry them. */
export const feedTag = (list: string, language: string) => `feed:${list}:${language}`;

export const frontTag = (language: string) => `front:${language}`;

/** The neighbours of a story, as its page in a language names them. */
export const relatedTag = (storyId: string, language: string) => `related:${storyId}:${language}`;

/** A collection's own facts and names. */
export const collectionTag = (collectionId: string) => `collection:${collectionId}`;

/** The stories of a collection, as a page in a language shows them. */
export const shelfTag = (collectionId: string, language: string) =>
  `shelf:${collectionId}:${language}`;

/** What stands at an address, also when that is nothing: publishing there replaces a kept "not found". */
export const addressTag = (kind: string, language: string, slug: string) =>
  `address:${kind}:${language}:${createHash('sha256').update(slug).digest('hex').slice(0, 16)}`;
