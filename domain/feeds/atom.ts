import { generateAtomFeed } from 'feedsmith';
import type { Feed, FeedEntry } from './feed';
import { readableXml } from './xml-text';

const TYPE = 'application/atom+xml';

/** The feed as Atom (RFC 4287), with older documents as archives (RFC 5005 §4). */
export function atomFeed(feed: Feed): string {
  const document = generateAtomFeed(
    {
      xml: { lang: feed.language },
      id: feed.id,
      title: plain(feed.title),
      subtitle: plain(feed.description),
      updated: new Date(feed.updated),
      authors: [{ name: feed.archive.name, uri: feed.archive.url }],
      icon: feed.icon?.small,
      logo: feed.logo ?? undefined,
      links: [
        { rel: 'self', type: TYPE, href: feed.self },
        ...(feed.hub ? [{ rel: 'hub', href: feed.hub }] : []),
        { rel: 'alternate', type: 'text/html', hreflang: feed.language, href: feed.home },
        ...archiveLinks(feed),
        ...licenceLinks(feed),
      ],
      entries: feed.entries.map((entry) => atomEntry(entry, feed)),
    },
    { strict: true },
  );
  return readableXml(feed.self === feed.current ? document : markedAsArchive(document));
}

function atomEntry(entry: FeedEntry, feed: Feed) {
  return {
    xml: { lang: entry.language },
    id: entry.id,
    title: plain(entry.title),
    updated: new Date(entry.updated),
    published: new Date(entry.published),
    authors:
      entry.authors.length > 0
        ? entry.authors.map(({ name, url: uri }) => ({ name, uri }))
        : undefined,
    categories: entry.topics.map((term) => ({ term })),
    links: [
      { rel: 'alternate', type: 'text/html', hreflang: entry.language, href: entry.url },
      ...entry.attachments.map(({ url, type, bytes, title }) => {
        return { rel: 'enclosure', type, length: bytes, title, href: url };
      }),
      ...licenceLinks(feed),
    ],
    summary: plain(entry.summary),
    content: { type: 'html', value: entry.html },
    media: entry.image ? { contents: [{ ...entry.image, medium: 'image' }] } : undefined,
  };
}

function archiveLinks({ self, current, prevArchive }: Feed) {
  return [
    ...(self === current ? [] : [{ rel: 'current', type: TYPE, href: current }]),
    ...(prevArchive
      ? [
          { rel: 'prev-archive', type: TYPE, href: prevArchive },
          { rel: 'next', type: TYPE, href: prevArchive },
        ]
      : []),
  ];
}

function licenceLinks({ rights }: Feed) {
  return rights ? [{ rel: 'license', href: rights }] : [];
}

function plain(value: string) {
  return { type: 'text', value };
}

/** Adds the element of RFC 5005 that marks an archive, which feedsmith does not support. */
function markedAsArchive(document: string): string {
  return document.replace(
    /<feed [^>]*>/,
    (opening) => `${opening}\n  <fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>`,
  );
}
