import { generateRssFeed } from 'feedsmith';
import type { Feed, FeedEntry } from './feed';
import { readableXml, textAsHtml } from './xml-text';

const TYPE = 'application/rss+xml';

/**
 * The feed as RSS 2.0, with the whole text in `content:encoded`. RSS has one language per feed; an
 * item in another one declares it in `dc:language` and on the element around its text.
 */
export function rssFeed(feed: Feed): string {
  const { self, current, prevArchive, hub } = feed;
  const document = generateRssFeed(
    {
      title: feed.title,
      link: feed.home,
      description: feed.description,
      language: feed.language,
      lastBuildDate: new Date(feed.updated),
      copyright: feed.rights || undefined,
      // RSS wants the title and address of the channel here.
      image: feed.icon ? { url: feed.icon.small, title: feed.title, link: feed.home } : undefined,
      atom: {
        links: [
          { rel: 'self', type: TYPE, href: self },
          ...(hub ? [{ rel: 'hub', href: hub }] : []),
          ...(self === current ? [] : [{ rel: 'current', type: TYPE, href: current }]),
          ...(prevArchive ? [{ rel: 'next', type: TYPE, href: prevArchive }] : []),
        ],
      },
      items: feed.entries.map((entry) => rssItem(entry, feed)),
    },
    { strict: true },
  );
  return readableXml(document);
}

function rssItem(entry: FeedEntry, feed: Feed) {
  const writers = entry.authors.length > 0 ? entry.authors : [feed.archive];
  const creators = writers.map(({ name }) => name);
  return {
    title: entry.title,
    link: entry.url,
    guid: { value: entry.id, isPermaLink: false },
    pubDate: new Date(entry.published),
    // Feed readers parse a description as HTML, so a teaser with "<" must be escaped.
    description: `<div lang="${entry.language}" dir="${entry.dir}">${textAsHtml(entry.summary)}</div>`,
    content: { encoded: entry.html },
    enclosures: enclosure(entry),
    categories: entry.topics.map((name) => ({ name })),
    dc: {
      creators,
      languages: [entry.language],
      rights: feed.rights ? [feed.rights] : undefined,
    },
    media: entry.image ? { contents: [{ ...entry.image, medium: 'image' }] } : undefined,
  };
}

/** RSS allows one file, which most readers expect to be audio: the first sound, else the first. */
function enclosure({ attachments }: FeedEntry) {
  const file = attachments.find(({ type }) => type.startsWith('audio/')) ?? attachments[0];
  return file && [{ url: file.url, length: file.bytes, type: file.type }];
}
