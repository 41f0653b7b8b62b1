import { generateJsonFeed } from 'feedsmith';
import type { Feed, FeedEntry } from './feed';

/** The feed as JSON Feed 1.1. */
export function jsonFeed(feed: Feed): string {
  const document = generateJsonFeed(
    {
      title: feed.title,
      description: feed.description,
      home_page_url: feed.home,
      feed_url: feed.self,
      next_url: feed.prevArchive ?? undefined,
      hubs: feed.hub ? [{ type: 'WebSub', url: feed.hub }] : undefined,
      icon: feed.icon?.url,
      favicon: feed.icon?.small,
      language: feed.language,
      authors: [{ name: feed.archive.name, url: feed.archive.url }],
      items: feed.entries.map(jsonItem),
    },
    { strict: true },
  );
  // JSON Feed requires `items` even when empty, but feedsmith omits empty lists.
  return JSON.stringify(Object.assign({ items: [] }, document));
}

function jsonItem(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: entry.html,
    summary: entry.summary || undefined,
    image: entry.image?.url,
    date_published: new Date(entry.published),
    date_modified: new Date(entry.updated),
    tags: entry.topics,
    authors: entry.authors.length > 0 ? entry.authors : undefined,
    language: entry.language,
    attachments:
      entry.attachments.length > 0
        ? entry.attachments.map(({ url, type, bytes, title, seconds }) => {
            const length = seconds === null ? {} : { duration_in_seconds: seconds };
            return { url, mime_type: type, size_in_bytes: bytes, title, ...length };
          })
        : undefined,
  };
}
