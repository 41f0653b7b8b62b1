import { connection } from 'next/server';
import { absolute } from '@/app/address';
import { listCollections } from '@/domain/collections/queries';
import { type ListedFeed, opmlDocument } from '@/domain/feeds/opml';
import { getSettings } from '@/domain/settings/queries';
import { listTopics } from '@/domain/topics/queries';
import { getT } from '@/i18n/translate';
import { documentResponse, nothing, offersFeeds } from './feed-response';
import { FEED_FILES, type FeedSource, namedFeed, siteFeed } from './feed-sources';

/**
 * All feeds of a language as OPML. Feeds with only one language are left out, because importing
 * both would show every story twice.
 */
export async function feedListResponse(language: string): Promise<Response> {
  await connection();
  const startedAt = Date.now();
  if (!offersFeeds(language, await getSettings())) return nothing(404);
  const t = getT(language);
  const site = await siteFeed(language);
  const topics = await listTopics(language);
  const collections = await listCollections(language);
  const list = opmlDocument({
    title: t('feeds.listTitle', { archive: site.title }),
    owner: site.title,
    feeds: [listed(site)],
    groups: [
      {
        title: t('feeds.topics'),
        feeds: (await Promise.all(topics.map((topic) => namedFeed('topic', topic, language)))).map(
          listed,
        ),
      },
      {
        title: t('feeds.collections'),
        feeds: (
          await Promise.all(
            collections.map((collection) => namedFeed('collection', collection, language)),
          )
        ).map(listed),
      },
    ],
  });
  return documentResponse(list, 'text/x-opml', startedAt);
}

function listed({ title, home, folder, subject }: FeedSource): ListedFeed {
  const feedUrl = absolute(`${folder}/${FEED_FILES.atom.file}`);
  return { title, feedUrl, home: absolute(home), language: subject.language };
}
