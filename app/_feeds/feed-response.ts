import { connection } from 'next/server';
import { absolute, frontPath, siteUrl } from '@/app/address';
import { atomFeed } from '@/domain/feeds/atom';
import { type Feed, feedId, lastUpdate } from '@/domain/feeds/feed';
import { feedLinks, hubUrl } from '@/domain/feeds/hub';
import { jsonFeed } from '@/domain/feeds/json-feed';
import { listFeedStories } from '@/domain/feeds/queries';
import { rssFeed } from '@/domain/feeds/rss';
import { type Cursor, cursorText, parseCursor } from '@/domain/reader/cursor';
import { getSettings, getSiteId } from '@/domain/settings/queries';
import { inLanguage, type SiteSettings } from '@/domain/settings/settings';
import { direction, isInterfaceLanguage } from '@/i18n/languages';
import { feedEntry } from './feed-entries';
import { feedImages } from './feed-images';
import {
  FEED_FILES,
  FEED_FORMATS,
  type FeedFormat,
  type FeedSource,
  type FoundFeed,
} from './feed-sources';

interface RouteContext<P> {
  params: Promise<P>;
}

const WRITERS: Record<FeedFormat, (feed: Feed) => string> = {
  atom: atomFeed,
  rss: rssFeed,
  json: jsonFeed,
};

/**
 * The GET handler of feeds at `[feed]`, the file name; `?before=` selects an older document.
 * @param find the feed for the route's parameters
 */
export function feedRoute<P extends { locale: string; feed: string }>(
  find: (params: P) => Promise<FoundFeed>,
): (request: Request, context: RouteContext<P>) => Promise<Response> {
  return async (request, { params }) => {
    await connection();
    const startedAt = Date.now();
    const given = await params;
    const settings = await getSettings();
    const format = formatOf(given.feed);
    if (!format || !offersFeeds(given.locale, settings)) return nothing(404);
    const { searchParams, search } = new URL(request.url);
    const before = searchParams.get('before');
    const after = before === null ? null : parseCursor(before);
    if (before !== null && after === null) return nothing(400);
    const found = await find(given);
    if (!found) return nothing(404);
    if (found.is === 'withdrawn') return nothing(410);
    const { file, type } = FEED_FILES[format];
    if (found.is === 'moved') {
      return new Response(null, {
        status: 308,
        headers: { location: `${found.folder}/${file}${search}` },
      });
    }
    const feed = await readFeed(found.place, file, after, settings);
    return documentResponse(WRITERS[format](feed), type, startedAt, feedLinks(feed));
  };
}

function formatOf(file: string): FeedFormat | undefined {
  return FEED_FORMATS.find((format) => FEED_FILES[format].file === file);
}

/** Whether there are feeds in a language: only in those of the site's pages. */
export function offersFeeds(language: string, settings: SiteSettings): boolean {
  return isInterfaceLanguage(language) && settings.languages.includes(language);
}

/**
 * A feed document. Last-Modified is the time of rendering, since an unpublished or moved story
 * changes a feed without a later date in it.
 * @param link value of the header `Link`; empty for none
 */
export function documentResponse(
  body: string,
  type: string,
  startedAt: number,
  link = '',
): Response {
  return new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'last-modified': new Date(startedAt).toUTCString(),
      ...(link && { link }),
    },
  });
}

/** An empty answer; readers get the error page instead. */
export function nothing(status: 400 | 404 | 410): Response {
  return new Response(null, { status });
}

async function readFeed(
  place: FeedSource,
  file: string,
  after: Cursor | null,
  settings: SiteSettings,
): Promise<Feed> {
  const { subject, title, description } = place;
  const { language } = subject;
  const only = subject.only || !settings.showUntranslated;
  const archive = inLanguage(settings.names, language, settings);
  const imprint = { language, archive, licence: settings.licence };
  const { stories, next } = await listFeedStories({ ...subject, only }, after, siteUrl());
  const entries = await Promise.all(stories.map((found) => feedEntry(found, imprint)));
  const current = absolute(`${place.folder}/${file}`);
  const pageAt = (cursor: Cursor) => `${current}?before=${cursorText(cursor)}`;
  return {
    id: feedId(subject, await getSiteId()),
    title,
    description,
    language,
    dir: direction(language),
    updated: lastUpdate(entries),
    self: after ? pageAt(after) : current,
    current,
    prevArchive: next && pageAt(next),
    home: absolute(place.home),
    archive: { name: archive, url: absolute(frontPath(language)) },
    ...(await feedImages(language)),
    rights: settings.licence,
    hub: after ? null : hubUrl(),
    entries,
  };
}
