import { and, asc, desc, eq, gt, isNull, type SQL } from 'drizzle-orm';
import { newContext, withContext } from '@/cache/context';
import { reads } from '@/db/client';
import { staff as staffTable } from '@/db/schema/staff';
import { story } from '@/db/schema/stories';
import { countRows, isBeyond, isBeyondMaybe, isIn, isOneOf } from '@/db/sql';
import { seesEverything } from '@/domain/access/visible-queries';
import { listThumbnails } from '@/domain/images/library-queries';
import type { Staff } from '@/domain/permissions/staff';
import { getTopicLinks } from '@/domain/topics/queries';
import { type Filter, filtersOf } from './filter-queries';
import { matchedTitle } from './matched-title';
import { isFiltered, type StaffListCursor, type StaffListQuery } from './story-list';
import type { StaffListPage, StaffListRow, StoryTotal } from './story-list-row';
import { getListTexts } from './story-list-text-queries';

/** How many rows a page of the list has. */
export const STAFF_PAGE_SIZE = 50;

/** A filter that matches fewer stories than this leads the query; otherwise the sort order does. */
const FEW = 4_000;

/** Stories are counted up to here, unless an index counts them all. */
export const MOST_COUNTED = 1_000;

/** A page of the stories that the user may see and that match the filters, with their number. */
export async function listStoriesForStaff(
  staff: Staff,
  query: StaffListQuery,
  language: string,
  pageSize = STAFF_PAGE_SIZE,
): Promise<StaffListPage> {
  const backwards = query.before !== null && query.after === null;
  const place = query.after ?? query.before;
  const isWhole = seesEverything(staff) && !isFiltered(query) && !query.isTemplate;
  const where = await conditions(filtersOf(staff, query));
  // The first page counts the matches that it walks over; an index counts the list without filters.
  const isCounting = !isWhole && place === null;
  const most = isCounting ? Math.max(MOST_COUNTED, pageSize) : pageSize;
  const found = await idsInOrder(query, where, most + 1);
  const hasMore = found.length > pageSize;
  const shown = found.slice(0, pageSize);
  if (backwards) shown.reverse();
  const edge = (row: (typeof shown)[number] | undefined) =>
    row ? { key: String(row.key ?? ''), id: row.id } : null;
  const total = isWhole
    ? { count: await countStories(query.isTrash), isMore: false }
    : counted(isCounting ? found.length : await countMatching(where));
  return {
    rows: await whole(
      staff,
      shown.map(({ id }) => id),
      { language, typed: query.q },
    ),
    total,
    previous: (backwards ? hasMore : place !== null) ? edge(shown[0]) : null,
    next: (backwards ? true : hasMore) ? edge(shown.at(-1)) : null,
  };
}

/** Stories read at once for an export. */
const PORTION = 200;

/** All stories that the user may see and that match, in the query's order, some at a time. */
export async function* storiesInPortions(
  staff: Staff,
  query: StaffListQuery,
  language: string,
): AsyncGenerator<StaffListRow[]> {
  const where = await conditions(filtersOf(staff, query));
  let after: StaffListCursor | null = null;
  do {
    const found = await idsInOrder({ ...query, before: null, after }, where, PORTION);
    const ids = found.map(({ id }) => id);
    yield await whole(staff, ids, { language, typed: '' });
    const last = found.length === PORTION ? found.at(-1) : undefined;
    after = last ? { key: String(last.key ?? ''), id: last.id } : null;
  } while (after);
}

/** The ids of all stories that match, in the query's order, up to a number. */
export async function listMatchingIds(
  staff: Staff,
  query: StaffListQuery,
  most: number,
): Promise<string[]> {
  const where = await conditions(filtersOf(staff, query));
  const rows = await idsInOrder({ ...query, after: null, before: null }, where, most);
  return rows.map(({ id }) => id);
}

const SORTED_BY = {
  changed: story.changedAt,
  title: story.titleKey,
  event: story.eventSort,
  published: story.firstPublishedAt,
};

/** The next stories from the query's position, in its order. */
function idsInOrder(query: StaffListQuery, conditionsOfAll: readonly SQL[], limit: number) {
  const backwards = query.before !== null && query.after === null;
  const descending = query.isDescending !== backwards;
  const place = query.after ?? query.before;
  const column = SORTED_BY[query.sort];
  const direction = descending ? desc : asc;
  return reads()
    .select({ id: story.id, key: column })
    .from(story)
    .where(and(...conditionsOfAll, place ? isPast(query, place, descending) : undefined))
    .orderBy(direction(column), direction(story.id))
    .limit(limit);
}

function isPast({ sort }: StaffListQuery, { key, id }: StaffListCursor, descending: boolean): SQL {
  const number = Number(key) || 0;
  if (sort === 'published') {
    const first = key === '' ? null : number;
    return isBeyondMaybe(story.firstPublishedAt, story.id, { first, second: id }, descending);
  }
  const first = sort === 'title' ? key : number;
  return isBeyond(SORTED_BY[sort], story.id, { first, second: id }, descending);
}

/** All stories or all in the trash, less the few templates among them. */
async function countStories(isTrash: boolean): Promise<number> {
  const isHere = isTrash ? gt(story.binnedAt, 0) : isNull(story.binnedAt);
  const templates = await reads().$count(story, and(eq(story.isTemplate, true), isHere));
  return (await reads().$count(story, isHere)) - templates;
}

function countMatching(where: readonly SQL[]): Promise<number> {
  const matching = reads()
    .select({ id: story.id })
    .from(story)
    .where(and(...where))
    .limit(MOST_COUNTED + 1);
  return countRows(reads(), matching);
}

function counted(found: number): StoryTotal {
  return { count: Math.min(found, MOST_COUNTED), isMore: found > MOST_COUNTED };
}

/**
 * The conditions of the query. If a filter matches few stories, its ids lead; otherwise the list is
 * read in its sort order and each row is tested by indexes.
 */
export async function conditions(filters: Filter[]): Promise<SQL[]> {
  let fewest: { filter: Filter; rows: number } | null = null;
  for (const filter of filters) {
    if (!filter.set) continue;
    const rows = await countRows(reads(), filter.set(fewest?.rows ?? FEW));
    if (rows < (fewest?.rows ?? FEW)) fewest = { filter, rows };
    if (rows === 0) break;
  }
  const leading = fewest?.filter;
  return filters.flatMap((filter) => {
    if (filter !== leading || !filter.set) return [filter.test];
    const isAmong = isIn(story.id, filter.set(FEW));
    return filter.isRough ? [isAmong, filter.test] : [isAmong];
  });
}

async function whole(
  staff: Staff,
  ids: readonly string[],
  { language, typed }: { language: string; typed: string },
): Promise<StaffListRow[]> {
  const found = await reads()
    .select({
      id: story.id,
      kind: story.kind,
      originalLanguage: story.originalLanguage,
      eventDate: story.eventDate,
      eventCalendar: story.eventCalendar,
      coverImageId: story.coverImageId,
      publishedAt: story.firstPublishedAt,
      changedAt: story.changedAt,
      changedBy: staffTable.name,
    })
    .from(story)
    .leftJoin(staffTable, eq(staffTable.id, story.changedBy))
    .where(isOneOf(story.id, JSON.stringify(ids)));
  const rows = new Map(found.map((row) => [row.id, row]));
  const texts = await getListTexts(staff, ids);
  const topics = await withContext(newContext(), () => getTopicLinks([...ids], language));
  const covers = await listThumbnails(found.flatMap(({ coverImageId }) => coverImageId ?? []));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    const { originalLanguage, coverImageId, ...facts } = row;
    const own = texts.get(id) ?? [];
    const ordered = [
      ...own.filter((text) => text.language === originalLanguage),
      ...own.filter((text) => text.language !== originalLanguage),
    ];
    const titled = ordered.filter((text) => text.title !== '');
    const chosen = titled.find((text) => text.language === language) ?? titled[0] ?? ordered[0];
    const title = chosen?.title ?? '';
    const titleLanguage = chosen?.language ?? originalLanguage;
    return {
      ...{ ...facts, title, titleLanguage },
      matched: matchedTitle(typed, { title, language: titleLanguage }, ordered),
      cover: covers.get(coverImageId ?? '') ?? null,
      topics: topics.get(id) ?? [],
      texts: ordered,
    };
  });
}
