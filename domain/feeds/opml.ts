import { generateOpml } from 'feedsmith';
import { readableXml } from './xml-text';

export interface ListedFeed {
  title: string;
  feedUrl: string;
  home: string;
  language: string;
}

export interface FeedList {
  title: string;
  owner: string;
  /** Feeds before the groups. */
  feeds: ListedFeed[];
  groups: { title: string; feeds: ListedFeed[] }[];
}

/** A list of feeds as OPML 2.0, which feed readers import; groups without feeds are left out. */
export function opmlDocument(list: FeedList): string {
  const groups = list.groups.filter(({ feeds }) => feeds.length > 0);
  const document = generateOpml({
    head: { title: list.title, ownerName: list.owner },
    body: {
      outlines: [
        ...list.feeds.map(outline),
        ...groups.map(({ title, feeds }) => ({ text: title, title, outlines: feeds.map(outline) })),
      ],
    },
  });
  return readableXml(document);
}

function outline({ title, feedUrl, home, language }: ListedFeed) {
  // OPML uses "rss" for every kind of feed.
  return { type: 'rss', text: title, title, xmlUrl: feedUrl, htmlUrl: home, language };
}
