/** Addresses of readers' pages, from the root. Slugs are percent-encoded here and nowhere else. */

import { FOLDERS, type NamedKind } from './named-kind';

export type FeedFormat = 'atom.xml' | 'rss.xml' | 'feed.json';

const part = encodeURIComponent;

export const frontPath = (language: string) => `/${part(language)}`;

export const storyPath = (language: string, slug: string) =>
  `/${part(language)}/stories/${part(slug)}`;

/** The iCalendar file of the story's event. */
export const eventPath = (language: string, slug: string) =>
  `${storyPath(language, slug)}/event.ics`;

/** The citation of a story as a file. @param file such as `citation.bib` */
export const citationPath = (language: string, slug: string, file: string) =>
  `${storyPath(language, slug)}/${part(file)}`;

/** The page on which an image of a story is looked at closely. @param n its position, from 1 */
export const imagePath = (language: string, slug: string, n: number) =>
  `${storyPath(language, slug)}/image/${n}`;

/**
 * The image of a page that networks show beside its link.
 * @param page path of the page
 * @param hash of what it shows
 */
export const shareImagePath = (page: string, hash: string) => `${page}/share/${hash}.jpg`;

/** An earlier public version of a story. @param n its position among all, from 1 */
export const versionPath = (language: string, slug: string, n: number) =>
  `${storyPath(language, slug)}/version/${n}`;

/** The list of everything of a kind. */
export const namedListPath = (kind: NamedKind, language: string) =>
  `/${part(language)}/${FOLDERS[kind]}`;

/** The page of a topic, collection, place or name. */
export const namedPath = (kind: NamedKind, language: string, slug: string) =>
  `${namedListPath(kind, language)}/${part(slug)}`;

export const topicsPath = (language: string) => namedListPath('topic', language);

export const topicPath = (language: string, slug: string) => namedPath('topic', language, slug);

export const collectionsPath = (language: string) => namedListPath('collection', language);

export const collectionPath = (language: string, slug: string) =>
  namedPath('collection', language, slug);

export const placesPath = (language: string) => namedListPath('place', language);

export const placePath = (language: string, slug: string) => namedPath('place', language, slug);

export const namesPath = (language: string) => namedListPath('name', language);

export const namePath = (language: string, slug: string) => namedPath('name', language, slug);

/** The page of today in the archive's time zone, or of one day of any year (`MM-DD`). */
export const todayPath = (language: string, day?: string) =>
  day ? `/${part(language)}/today/${part(day)}` : `/${part(language)}/today`;

/** The days of the year that have stories. */
export const calendarPath = (language: string) => `/${part(language)}/today/calendar`;

/** All stories, newest first. */
export const storiesPath = (language: string) => `/${part(language)}/stories`;

/** Stories by kind, topic, name, place, language and decade. @param params the chosen facets */
export const browsePath = (language: string, params?: URLSearchParams) =>
  `/${part(language)}/browse${params && params.size > 0 ? `?${params}` : ''}`;

export const agendaPath = (language: string) => `/${part(language)}/agenda`;

/**
 * The form for a note to the archive.
 * @param about path of the page that the note is about
 */
export const writePath = (language: string, about?: string) =>
  `/${part(language)}/write${about ? `?about=${about}` : ''}`;

/** Where that form is posted, and the page that thanks for it. */
export const sendNotePath = (language: string) => `${writePath(language)}/send`;
export const noteSentPath = (language: string) => `${writePath(language)}/sent`;

export const subscribePath = (language: string) => `/${part(language)}/subscribe`;

export const subscribeTodayPath = (language: string) => `${todayPath(language)}/subscribe`;

/** The search of readers. @param params of what is searched for */
export const searchPath = (language: string, params?: URLSearchParams) =>
  `/${part(language)}/search${params && params.size > 0 ? `?${params}` : ''}`;

/** What browsers read to offer the search. */
export const openSearchPath = (language: string) => `/${part(language)}/opensearch.xml`;

/** What telephones read to put the site on the home screen. */
export const manifestPath = (language: string) => `/${part(language)}/manifest.webmanifest`;

/** The short permanent address of a story, place or name, the same for every language. */
export const permanentPath = (shortId: string) => `/id/${part(shortId)}`;

/**
 * The feed of a front page, topic or collection.
 * @param home path of the page that the feed belongs to
 * @param only leave out what is not in the page's language
 */
export const feedPath = (home: string, format: FeedFormat, only = false) =>
  `${home}${only ? '/only' : ''}/${format}`;
