import { findNamedTerm, type NamedPages } from '@/app/_named/named-pages';
import { absolute, frontPath, namedPath } from '@/app/address';
import { storiesPath } from '@/domain/addresses/address';
import type { NamedKind } from '@/domain/addresses/named-kind';
import type { FeedSubject } from '@/domain/feeds/feed';
import { getSettings } from '@/domain/settings/queries';
import { inLanguage } from '@/domain/settings/settings';
import type { NamedTerm } from '@/domain/taxonomy/named-term';
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

/** The feed of all stories, on the front page, or of those in its language. */
export async function siteFeed(language: string, only = false): Promise<FeedSource> {
  const t = getT(language);
  const archive = await archiveName(language);
  const home = frontPath(language);
  return {
    subject: subject('site', language, only),
    title: only ? onlyTitle(archive, language) : archive,
    description: t('feeds.siteDescription', { archive }),
    home: only ? `${storiesPath(language)}?only=1` : home,
    folder: folderOf(home, only),
  };
}

/** The feed of a topic, collection, place or name, named in the language of the page or its fallback. */
export async function namedFeed(
  kind: NamedKind,
  term: { id: string; name: string; slug: string },
  language: string,
  only = false,
): Promise<FeedSource> {
  const t = getT(language);
  const words = { archive: await archiveName(language), name: term.name };
  const title = t('feeds.namedTitle', words);
  const home = namedPath(kind, language, term.slug);
  return {
    subject: subject(`${kind}:${term.id}`, language, only),
    title: only ? onlyTitle(title, language) : title,
    description: t(`feeds.${kind}Description`, words),
    // The page of a collection shows all its stories.
    home: only && kind !== 'collection' ? `${home}?only=1` : home,
    folder: folderOf(home, only),
  };
}

/** The feed of a term by its current or former slug, or its slug in another language. */
export async function findNamedFeed<T extends NamedTerm>(
  pages: NamedPages<T>,
  language: string,
  slug: string,
  only = false,
): Promise<FoundFeed> {
  const found = await findNamedTerm(pages, language, slug.normalize('NFC'));
  if (found?.is === 'here') {
    return { is: 'here', place: await namedFeed(pages.kind, found.term, language, only) };
  }
  if (found?.is !== 'moved') return found;
  const home = namedPath(pages.kind, language, found.slug);
  return { is: 'moved', folder: folderOf(home, only) };
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

function folderOf(home: string, only: boolean): string {
  return only ? `${home}/only` : home;
}

/** "Communism, only in English" */
function onlyTitle(title: string, language: string): string {
  const words = { title, language: languageName(language, language) };
  return getT(language)('feeds.onlyTitle', words);
}

function subject(list: string, language: string, only = false): FeedSubject {
  return { list, language, only };
}
