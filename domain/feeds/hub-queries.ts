/** Which feeds changed since the hub was last informed, and under which addresses. */
import { and, eq, gt, lte, max } from 'drizzle-orm';
import { reads } from '@/db/client';
import { hubPing } from '@/db/schema/delivery';
import { invalidation, setting } from '@/db/schema/site';
import { beginsWith } from '@/db/sql';
import { type FeedFormat, feedPath, frontPath, namedPath } from '@/domain/addresses/address';
import { NAMED_KINDS } from '@/domain/addresses/named-kind';
import { siteUrl } from '@/domain/addresses/site-url';
import { getTermName } from '@/domain/taxonomy/term-queries';

/** Setting with the last invalidation whose feeds were noted: `{ seq }`. */
export const HUB_SEQ = 'hubSeq';

const FORMATS: readonly FeedFormat[] = ['atom.xml', 'rss.xml', 'feed.json'];

/** Feeds that went stale in the invalidations after `from`, up to `to`. */
export interface ChangedFeeds {
  /** Null the first time, when nothing is reported. */
  from: number | null;
  to: number;
  tags: { tag: string; seq: number }[];
}

/** A feed to report. @property seq the last invalidation of it */
export interface ChangedFeed {
  feed: string;
  seq: number;
}

/** What changed since the last look; null for nothing. Runs every second. */
export async function findChangedFeeds(): Promise<ChangedFeeds | null> {
  const [noted] = await reads().select().from(setting).where(eq(setting.key, HUB_SEQ));
  const from = noted ? Number((noted.value as { seq: number }).seq) : null;
  const [last] = await reads()
    .select({ seq: max(invalidation.seq) })
    .from(invalidation);
  const to = last?.seq ?? 0;
  if (from === null) return { from, to, tags: [] };
  if (to <= from) return null;
  const isNew = and(gt(invalidation.seq, from), lte(invalidation.seq, to));
  const tags = await reads()
    .select({ tag: invalidation.tag, seq: max(invalidation.seq) })
    .from(invalidation)
    .where(and(isNew, beginsWith(invalidation.tag, 'feed:')))
    .groupBy(invalidation.tag);
  return { from, to, tags: tags.map(({ tag, seq }) => ({ tag, seq: seq ?? to })) };
}

/**
 * Absolute addresses of the feeds with these tags, in every format.
 * @param languages in which the site has feeds
 */
export async function listFeedAddresses(
  tags: ChangedFeeds['tags'],
  languages: readonly string[],
): Promise<ChangedFeed[]> {
  const each = await Promise.all(
    tags.map(async ({ tag, seq }) => {
      const paths = await pathsOf(tag, languages);
      return paths.map((path) => ({ feed: siteUrl() + path, seq }));
    }),
  );
  return each.flat();
}

/** Addresses whose ping is due. */
export async function listDuePings(now: number, most: number) {
  return reads().select().from(hubPing).where(lte(hubPing.dueAt, now)).limit(most);
}

/** @param tag as `feedTag` makes it */
async function pathsOf(tag: string, languages: readonly string[]): Promise<string[]> {
  const [, list = '', language = ''] = /^feed:(.+):([^:]+)$/.exec(tag) ?? [];
  if (!languages.includes(language)) return [];
  if (list === 'site') return feedsOf(frontPath(language));
  const [first, id = ''] = list.split(':');
  const kind = NAMED_KINDS.find((known) => known === first);
  const term = kind && (await getTermName(kind, id, language));
  if (!term) return [];
  return feedsOf(namedPath(kind, language, term.slug));
}

/** @param home path of the page with these feeds */
function feedsOf(home: string): string[] {
  return [false, true].flatMap((only) => FORMATS.map((format) => feedPath(home, format, only)));
}
