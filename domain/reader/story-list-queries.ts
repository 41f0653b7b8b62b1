import { and, asc, desc, eq } from 'drizzle-orm';
import { doNotKeep, noteTag } from '@/cache/context';
import { listTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { listing } from '@/db/schema/site';
import { story, text } from '@/db/schema/stories';
import { comesAfter, comesBefore, isOneOf, param } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import { getImages } from '@/domain/images/queries';
import { chooseText } from '@/domain/text-choice/published-text';
import { getTopicLinks } from '@/domain/topics/queries';
import type { Cursor } from './cursor';
import { listedLanguage } from './listed-language-queries';
import type { StoryRow } from './story';

/** Rows per page of a list. */
export const PAGE_SIZE = 30;

export type ListOrder = 'published' | 'event';

export interface StoryList {
  rows: StoryRow[];
  /** Cursor of the next page; null on the last. */
  next: Cursor | null;
}

export interface ListRequest {
  /** `site`, `topic:{id}`, `day:{MM-DD}`. */
  list: string;
  /** Language of the page. */
  language: string;
  /** Leave out stories that are not published in the page's language. */
  only?: boolean;
  order?: ListOrder;
  after?: Cursor | null;
  size?: number;
}

const FIRST_PUBLISHED: Cursor = { key: Number.MAX_SAFE_INTEGER, id: '~' };
const FIRST_EVENT: Cursor = { key: Number.MIN_SAFE_INTEGER, id: '' };

const where = () => and(eq(listing.list, param('list')), eq(listing.language, param('language')));
const cursor = { first: param('key'), second: param('id') };

const newestFirst = prepared((read) =>
  read
    .select({ id: listing.storyId, key: listing.publishedAt })
    .from(listing)
    .where(and(where(), comesBefore(listing.publishedAt, listing.storyId, cursor)))
    .orderBy(desc(listing.publishedAt), desc(listing.storyId))
    .limit(param('size'))
    .prepare(),
);

const byEvent = prepared((read) =>
  read
    .select({ id: listing.storyId, key: listing.eventSort })
    .from(listing)
    .where(and(where(), comesAfter(listing.eventSort, listing.storyId, cursor)))
    .orderBy(asc(listing.eventSort), asc(listing.storyId))
    .limit(param('size'))
    .prepare(),
);

const inList = prepared((read) =>
  read
    .select({ id: listing.storyId })
    .from(listing)
    .where(and(where(), eq(listing.storyId, param('id'))))
    .prepare(),
);

const facts = prepared((read) =>
  read
    .select({
      id: story.id,
      kind: story.kind,
      originalLanguage: story.originalLanguage,
      eventDate: story.eventDate,
      eventCalendar: story.eventCalendar,
      eventSort: story.eventSort,
      publishedAt: story.firstPublishedAt,
      coverImageId: story.coverImageId,
      language: text.language,
      slug: text.slug,
      title: text.title,
      teaser: text.teaser,
      firstPublishedAt: text.firstPublishedAt,
    })
    .from(story)
    .innerJoin(text, and(eq(text.storyId, story.id), eq(text.state, 'published')))
    .where(isOneOf(story.id, param('ids')))
    .prepare(),
);

/**
 * One page of a list: each story once, in the language that suits the page best. If the settings
 * hide untranslated stories, only stories in the page's language, sorted by their publication in
 * it.
 */
export async function listStories(request: ListRequest): Promise<StoryList> {
  noteTag(listTag(request.list, request.language));
  const listed = await listedLanguage(request.language, request.only);
  const size = request.size ?? PAGE_SIZE;
  const isByEvent = request.order === 'event';
  const after = request.after ?? (isByEvent ? FIRST_EVENT : FIRST_PUBLISHED);
  if (request.after) await keepOnlyOwnCursor(request.list, request.after);
  const found = await (isByEvent ? byEvent() : newestFirst()).execute({
    list: request.list,
    language: listed,
    key: after.key,
    id: after.id,
    size: size + 1,
  });
  const page = found.slice(0, size);
  const rows = await getStoryRows(
    page.map((row) => row.id),
    request.language,
  );
  const last = page.at(-1);
  return {
    rows: listed === '' ? rows : rows.map((row) => ({ ...row, publishedAt: row.textPublishedAt })),
    next: found.length > size && last ? { key: last.key, id: last.id } : null,
  };
}

/** Anybody can make up cursors, so only pages whose cursor is a story of the list are cached. */
async function keepOnlyOwnCursor(list: string, { id }: Cursor): Promise<void> {
  const [row] = await inList().execute({ list, language: '', id });
  if (!row) doNotKeep();
}

/** Rows for stories in the given order; those without any published text are left out. */
export async function getStoryRows(ids: readonly string[], language: string): Promise<StoryRow[]> {
  if (ids.length === 0) return [];
  const textsOf = groupedBy(await facts().execute({ ids: JSON.stringify(ids) }), (row) => row.id);
  const topicsOf = await getTopicLinks(ids, language);
  const covers = [...textsOf.values()].map((texts) => texts[0]?.coverImageId ?? '');
  const images = await getImages(covers.filter(Boolean), language);
  return ids.flatMap((id) => {
    const texts = (textsOf.get(id) ?? []).map((row) => ({
      ...row,
      firstPublishedAt: row.firstPublishedAt ?? 0,
    }));
    const chosen = chooseText(texts, language, texts[0]?.originalLanguage ?? '');
    if (!chosen) return [];
    const { originalLanguage: _, coverImageId, firstPublishedAt, publishedAt, ...row } = chosen;
    return {
      ...row,
      publishedAt: publishedAt ?? firstPublishedAt,
      textPublishedAt: firstPublishedAt,
      topics: topicsOf.get(id) ?? [],
      cover: images.get(coverImageId ?? '') ?? null,
    };
  });
}
