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

/** The things with the most stories, in the order given. */
export function withMostStories<T>(
  things: readonly T[],
  stories: (thing: T) => number,
  most: number,
): T[] {
  const kept = new Set([...things].sort((a, b) => stories(b) - stories(a)).slice(0, most));
  return things.filter((thing) => kept.has(thing));
}

function outline({ title, feedUrl, home, language }: ListedFeed) {
  // OPML uses "rss" for every kind of feed.
  return { type: 'rss', text: title, title, xmlUrl: feedUrl, htmlUrl: home, language };
}
