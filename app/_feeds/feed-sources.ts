import { absolute, collectionPath, frontPath, topicPath } from '@/app/address';
import { getCollection, isCollectionUnpublished } from '@/domain/collections/queries';
import type { FeedSubject } from '@/domain/feeds/feed';
import { findNamed } from '@/domain/links/named-queries';
import { getSettings } from '@/domain/settings/queries';
import { inLanguage } from '@/domain/settings/settings';
import { getTopic, isTopicUnpublished } from '@/domain/topics/queries';
import { languageName } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

/** Address and name of a feed. */
export interface FeedSource {
  subject: FeedSubject;
  title: string;
  description: string;
  /** Path of the page with the same stories. */
  home: string;
  /** Path before the feed's file names: `{folder}/atom.xml`. */
  folder: string;
}

/** The feed at an address; the path of its folder when it has moved permanently. */
export type FoundFeed =
  | { is: 'here'; place: FeedSource }
  | { is: 'moved'; folder: string }
  | { is: 'withdrawn' }
  | null;

/** File name and media type of each feed format, the recommended one first. */
export const FEED_FILES = {
  atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  rss: { file: 'rss.xml', type: 'application/rss+xml', name: 'RSS' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
} as const;

export type FeedFormat = keyof typeof FEED_FILES;

export const FEED_FORMATS = Object.keys(FEED_FILES) as FeedFormat[];

/** The feed of all stories, on the front page. */
export async function siteFeed(language: string): Promise<FeedSource> {
  const archive = await archiveName(language);
  const home = frontPath(language);
  const description = getT(language)('feeds.siteDescription', { archive });
  return { subject: subject('site', language), title: archive, description, home, folder: home };
}

/** The feed of a topic, named in the language of the page or its fallback. */
export async function topicFeed(
  topic: { id: string; name: string; slug: string },
  language: string,
  only = false,
): Promise<FeedSource> {
  const t = getT(language);
  const archive = await archiveName(language);
  const title = t('feeds.topicTitle', { archive, topic: topic.name });
  const home = topicPath(language, topic.slug);
  const ownLanguage = languageName(language, language);
  return {
    subject: subject(`topic:${topic.id}`, language, only),
    title: only ? t('feeds.onlyTitle', { title, language: ownLanguage }) : title,
    description: t('feeds.topicDescription', { archive, topic: topic.name }),
    home: only ? `${home}?only=1` : home,
    folder: only ? `${home}/only` : home,
  };
}

/** The feed of a collection, named in the language of the page or its fallback. */
export async function collectionFeed(
  collection: { id: string; name: string; slug: string },
  language: string,
): Promise<FeedSource> {
  const archive = await archiveName(language);
  const words = { archive, collection: collection.name };
  const home = collectionPath(language, collection.slug);
  return {
    subject: subject(`collection:${collection.id}`, language),
    title: getT(language)('feeds.collectionTitle', words),
    description: getT(language)('feeds.collectionDescription', words),
    home,
    folder: home,
  };
}

/** The feed of a topic by its current or former slug, or its slug in another language. */
export async function findTopicFeed(
  language: string,
  slug: string,
  only: boolean,
): Promise<FoundFeed> {
  const id = await findNamed('topic', language, slug);
  const topic = id ? await getTopic(id, language) : null;
  if (id && !topic && (await isTopicUnpublished(id))) return { is: 'withdrawn' };
  if (!topic) return null;
  const place = await topicFeed(topic, language, only);
  return topic.slug === slug ? { is: 'here', place } : { is: 'moved', folder: place.folder };
}

/** The feed of a collection by its current or former slug, or its slug in another language. */
export async function findCollectionFeed(language: string, slug: string): Promise<FoundFeed> {
  const id = await findNamed('collection', language, slug);
  const collection = id ? await getCollection(id, language) : null;
  if (id && !collection && (await isCollectionUnpublished(id))) return { is: 'withdrawn' };
  if (!collection) return null;
  const place = await collectionFeed(collection, language);
  return collection.slug === slug ? { is: 'here', place } : { is: 'moved', folder: place.folder };
}

/**
 * Links to feeds for a page's head, as Next's `alternates.types`.
 * @param places the feeds of the page, the fullest first
 */
export function feedAlternates(
  places: readonly FeedSource[],
  language: string,
): Record<string, { url: string; title: string }[]> {
  const t = getT(language);
  return Object.fromEntries(
    Object.values(FEED_FILES).map(({ file, type, name }) => [
      type,
      places.map(({ folder, title }) => ({
        url: absolute(`${folder}/${file}`),
        title: t('feeds.inFormat', { title, format: name }),
      })),
    ]),
  );
}

async function archiveName(language: string): Promise<string> {
  const settings = await getSettings();
  return inLanguage(settings.names, language, settings);
}

function subject(list: string, language: string, only = false): FeedSubject {
  return { list, language, only };
}
