/**
 * Tags of what a page shows. A read adds the tags of what it read (`noteTag`), a write invalidates
 * tags; the page cache and any HTTP cache in front drop the pages that carry them (surrogate keys).
 */
import { createHash } from 'node:crypto';

/** Settings, menus, the archive's name: on every page. */
export const SITE = 'site';

/** Names of topics: on every page that shows one. */
export const TOPICS = 'topics';

/** The number of stories of each topic. */
export const COUNTS = 'counts';

/** The days of the year that have a story. */
export const CALENDAR = 'calendar';

/** All collections with their names, order and numbers of stories. */
export const COLLECTIONS = 'collections';

/** Names of places and what lies in what: on every page that shows one. */
export const PLACES = 'places';

/** Any name of a person, organisation or event: on pages that list them. */
export const NAMES = 'names';

/** What one name is called, its facts and connections: on every page that shows it. */
export const nameTag = (nameId: string) => `name:${nameId}`;

/** Which users have a page as authors, and their names: on every page with a byline that has an account. */
export const AUTHORS = 'authors';

/** What one author says about themselves: on every page that names them. */
export const authorTag = (authorId: string) => `author:${authorId}`;

export const isOfAuthors = (tag: string) => tag === AUTHORS || tag.startsWith(authorTag(''));

/**
 * All events and their ends: on every page, since the menu includes the agenda only while there are
 * events to come.
 */
export const AGENDA = 'agenda';

export const SITEMAP = 'sitemap';

/** The number of sitemaps. */
export const SITEMAPS = 'sitemaps';

/** Facts of a story that do not depend on the language, and the languages it is published in. */
export const storyTag = (storyId: string) => `story:${storyId}`;

/** The addresses of a story, as links in other texts use them. */
export const linkTag = (storyId: string) => `link:${storyId}`;

/** The addresses of all stories, for pages with too many links for one tag each. */
export const LINKS = 'links';

export const textTag = (storyId: string, language: string) => `text:${storyId}:${language}`;

/** Which names have published stories, and how many. */
export const NAME_COUNTS = 'name-counts';

/** Which authors have published stories, and how many. */
export const AUTHOR_COUNTS = 'author-counts';

/** Which places have published stories, and how many. */
export const PLACE_COUNTS = 'place-counts';

/** Rows of a list (`site`, `topic:{id}`, `place:{id}`, `name:{id}`, `author:{id}`, `day:{MM-DD}`) on pages in one language. */
export const listTag = (list: string, language: string) => `list:${list}:${language}`;

/** Names and places of the stories of a list, on the first pages of topics. */
export const subjectsTag = (list: string) => `subjects:${list}`;

/** A list with whole texts, in feeds. */
export const feedTag = (list: string, language: string) => `feed:${list}:${language}`;

export const frontTag = (language: string) => `front:${language}`;

/** Stories close in time on a story's page in one language. */
export const relatedTag = (storyId: string, language: string) => `related:${storyId}:${language}`;

/** Stories published at about the same time on a story's page that has few close in time. */
export const publishedNearTag = (storyId: string, language: string) =>
  `published-near:${storyId}:${language}`;

/** A collection's own facts and names. */
export const collectionTag = (collectionId: string) => `collection:${collectionId}`;

/** The stories of a collection on pages in one language. */
export const shelfTag = (collectionId: string, language: string) =>
  `shelf:${collectionId}:${language}`;

/** Whether e-mail about a scope is on. @param scope of `scopeKey` */
export const mailSwitchTag = (scope: string) => `mail-switch:${scope}`;

/** The target of an address or its absence: publishing there replaces a cached "not found". */
export const addressTag = (kind: string, language: string, slug: string) =>
  `address:${kind}:${language}:${createHash('sha256').update(slug).digest('hex').slice(0, 16)}`;
