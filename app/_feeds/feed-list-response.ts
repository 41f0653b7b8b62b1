import { connection } from 'next/server';
import { absolute } from '@/app/address';
import { doNotKeep } from '@/cache/context';
import type { NamedKind } from '@/domain/addresses/named-kind';
import { listAuthors } from '@/domain/authors/queries';
import { listCollections } from '@/domain/collections/queries';
import { type ListedFeed, opmlDocument, withMostStories } from '@/domain/feeds/opml';
import { listNames } from '@/domain/names/index-queries';
import { listCountedPlaces } from '@/domain/places/queries';
import { getSettings } from '@/domain/settings/queries';
import { getTopics, listTopics } from '@/domain/topics/queries';
import { collatorOf } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { documentResponse, nothing, offersFeeds } from './feed-response';
import { FEED_FILES, type FeedSource, namedFeed, siteFeed } from './feed-sources';

/** Feed readers subscribe to every feed of an imported list, and there may be thousands of names. */
const MOST_OF_A_KIND = 100;

/**
 * The feeds of a language as OPML: all topics and collections, and the places, names and authors with
 * the most stories. Feeds with only one language are left out, because importing both would show every
 * story twice.
 * @param topicIds only the feeds of these topics
 */
export async function feedListResponse(
  language: string,
  topicIds: readonly string[] = [],
): Promise<Response> {
  await connection();
  const startedAt = Date.now();
  if (!offersFeeds(language, await getSettings())) return nothing(404);
  const t = getT(language);
  if (topicIds.length > 0) return chosenFeeds(language, topicIds, startedAt);
  const site = await siteFeed(language);
  const feedsOf = async (kind: NamedKind, terms: readonly Term[]) =>
    (await Promise.all(terms.map((term) => namedFeed(kind, term, language)))).map(listed);
  const places = withMostStories(
    await listCountedPlaces(language),
    ({ stories }) => stories,
    MOST_OF_A_KIND,
  );
  const names = withMostStories(
    await listNames(language),
    ({ stories }) => stories,
    MOST_OF_A_KIND,
  );
  const authors = withMostStories(
    await listAuthors(language),
    ({ stories }) => stories,
    MOST_OF_A_KIND,
  );
  const { compare } = collatorOf(language);
  names.sort((a, b) => compare(a.name, b.name));
  const list = opmlDocument({
    title: t('feeds.listTitle', { archive: site.title }),
    owner: site.title,
    feeds: [listed(site)],
    groups: [
      { title: t('feeds.topics'), feeds: await feedsOf('topic', await listTopics(language)) },
      {
        title: t('feeds.collections'),
        feeds: await feedsOf('collection', await listCollections(language)),
      },
      { title: t('frame.places'), feeds: await feedsOf('place', places) },
      { title: t('frame.names'), feeds: await feedsOf('name', names) },
      { title: t('feeds.authors'), feeds: await feedsOf('author', authors) },
    ],
  });
  return documentResponse(list, 'text/x-opml', startedAt);
}

/** Anybody can make up choices without end, so they are not kept. */
async function chosenFeeds(
  language: string,
  topicIds: readonly string[],
  startedAt: number,
): Promise<Response> {
  doNotKeep();
  const topics = await getTopics([...new Set(topicIds)], language);
  if (topics.length === 0) return nothing(404);
  const t = getT(language);
  const site = await siteFeed(language);
  const feeds = (await Promise.all(topics.map((term) => namedFeed('topic', term, language)))).map(
    listed,
  );
  const list = opmlDocument({
    title: t('feeds.listTitle', { archive: site.title }),
    owner: site.title,
    feeds: [],
    groups: [{ title: t('feeds.topics'), feeds }],
  });
  return documentResponse(list, 'text/x-opml', startedAt);
}

type Term = { id: string; name: string; slug: string };

function listed({ title, home, folder, subject }: FeedSource): ListedFeed {
  const feedUrl = absolute(`${folder}/${FEED_FILES.atom.file}`);
  return { title, feedUrl, home: absolute(home), language: subject.language };
}
