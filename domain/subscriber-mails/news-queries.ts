import { and, eq, inArray, isNull } from 'drizzle-orm';
import { inParts } from '@/db/in-parts';
import { NAMED_TABLES, namedTables } from '@/db/named-tables';
import type { Queries } from '@/db/open';
import { collectionStory } from '@/db/schema/collections';
import { listing } from '@/db/schema/site';
import { story, text } from '@/db/schema/stories';
import { announced, announcement } from '@/db/schema/subscriptions';
import { groupedBy } from '@/domain/grouped';
import type { NewsOfText } from '@/domain/mail/mail';
import { mailedScopes } from '@/domain/mail-switch/switch-queries';
import type { Scope } from '@/domain/subscriptions/scope';
import { chosenName } from '@/domain/text-choice/chosen-name';
import type { HadText, NewText } from './wants-text';

/** A published text as news, with the public scopes of its story that it is mailed by. */
export interface News extends NewText, Omit<NewsOfText, 'publishedAt'> {
  scopes: Scope[];
}

/** The texts that subscribers got of stories. */
export interface HadTexts {
  of(storyId: string, subscriberId: string): readonly HadText[];
}

const TERMS = ['topic', 'collection', 'name'] as const;

/**
 * An announced text as it is now; null where it is not published, its story is in no list, or it is
 * mailed by none.
 * @param publishedAt of the announcement; later than the first publication for a correction
 */
export async function getNews(
  read: Queries,
  {
    storyId,
    language,
    publishedAt,
  }: Pick<NewsOfText, 'storyId' | 'language'> & { publishedAt: number },
): Promise<News | null> {
  const texts = await read
    .select({
      language: text.language,
      firstPublishedAt: text.firstPublishedAt,
      storyPublishedAt: story.firstPublishedAt,
    })
    .from(text)
    .innerJoin(story, and(eq(story.id, text.storyId), isNull(story.binnedAt)))
    .where(and(eq(text.storyId, storyId), eq(text.state, 'published')));
  const own = texts.find((each) => each.language === language);
  const scopes = own ? await scopesOfNews(read, { storyId, publishedAt }) : [];
  if (!own || scopes.length === 0) return null;
  return {
    storyId,
    language,
    publishedAt,
    isCorrection: publishedAt > (own.firstPublishedAt ?? publishedAt),
    storyPublishedAt: own.storyPublishedAt ?? publishedAt,
    published: texts.map((each) => each.language),
    scopes,
  };
}

/** The public scopes of a story by which a text of it that was published at a time is mailed now. */
export async function scopesOfNews(
  read: Queries,
  { storyId, publishedAt }: { storyId: string; publishedAt: number },
): Promise<Scope[]> {
  return mailedScopes(read, await scopesOfStory(read, storyId), publishedAt);
}

/** The public scopes that a story is in; none for a story that is in no list. */
export async function scopesOfStory(read: Queries, storyId: string): Promise<Scope[]> {
  const lists = await read
    .select({ list: listing.list })
    .from(listing)
    .where(and(eq(listing.storyId, storyId), eq(listing.language, '')));
  if (!lists.some(({ list }) => list === 'site')) return [];
  const shelves = await read
    .select({ id: collectionStory.collectionId })
    .from(collectionStory)
    .where(eq(collectionStory.storyId, storyId));
  const scopes: Scope[] = [];
  for (const kind of TERMS) {
    const listed = lists.flatMap(({ list }) => (list.startsWith(`${kind}:`) ? [list] : []));
    const ids =
      kind === 'collection' ? shelves : listed.map((list) => ({ id: list.slice(kind.length + 1) }));
    const shown = await shownTerms(
      read,
      kind,
      ids.map(({ id }) => id),
    );
    scopes.push(...shown.map((id) => ({ kind, id })));
  }
  return [...scopes, { kind: 'site', id: '' }];
}

async function shownTerms(
  read: Queries,
  kind: (typeof TERMS)[number],
  ids: string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const { terms } = namedTables(kind);
  const isShown = and(isNull(terms.withdrawnAt), isNull(terms.mergedIntoId));
  const rows = await read
    .select({ id: terms.id })
    .from(terms)
    .where(and(inArray(terms.id, ids), isShown));
  const shown = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => shown.has(id));
}

/** The name of a topic, collection or name for a language, with the name's own; null without any. */
export async function termName(
  read: Queries,
  { kind, id }: Scope,
  language: string,
): Promise<{ name: string; language: string } | null> {
  if (kind === 'site' || kind === 'today') return null;
  const { names } = namedTables(kind);
  const rows = await read
    .select({ name: names.name, language: names.language })
    .from(names)
    .where(eq(NAMED_TABLES[kind].termId, id));
  return chosenName(rows, language) ?? null;
}

/** Whether a topic, collection or name is unpublished. */
export async function isUnpublished(read: Queries, { kind, id }: Scope): Promise<boolean> {
  if (kind === 'site' || kind === 'today') return false;
  const { terms } = namedTables(kind);
  const [row] = await read
    .select({ at: terms.withdrawnAt })
    .from(terms)
    .where(and(eq(terms.id, id), isNull(terms.mergedIntoId)));
  return row?.at != null;
}

/**
 * The language in which a subscriber is shown a text that was queued for them: theirs where the
 * story was published in it meanwhile, unless that is announced by itself.
 * @returns null where there is nothing to show
 */
export async function shownLanguage(
  read: Queries,
  { storyId, language, publishedAt = 0 }: NewsOfText,
  reader: { language: string },
): Promise<string | null> {
  const news = await getNews(read, { storyId, language, publishedAt });
  if (!news) return null;
  if (language === reader.language || !news.published.includes(reader.language)) return language;
  const isOwn = and(eq(announcement.storyId, storyId), eq(announcement.language, reader.language));
  return (await read.$count(announcement, isOwn)) > 0 ? null : reader.language;
}

/** The texts of stories that subscribers got. */
export async function listHadTexts(
  read: Queries,
  storyIds: readonly string[],
  subscriberIds: readonly string[],
): Promise<HadTexts> {
  const isTheirs = inArray(announced.subscriberId, [...subscriberIds]);
  const rows: (typeof announced.$inferSelect)[] = [];
  await inParts(storyIds, async (ids) => {
    const isOfThese = inArray(announced.storyId, ids);
    rows.push(...(await read.select().from(announced).where(and(isTheirs, isOfThese))));
  });
  const key = (storyId: string, subscriberId: string) => `${storyId} ${subscriberId}`;
  const had = groupedBy(rows, (row) => key(row.storyId, row.subscriberId));
  return { of: (storyId, subscriberId) => had.get(key(storyId, subscriberId)) ?? [] };
}
