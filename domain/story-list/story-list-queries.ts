import { and, asc, desc, eq, type SQL } from 'drizzle-orm';
import { newContext, withContext } from '@/cache/context';
import { reads } from '@/db/client';
import { staff as staffTable } from '@/db/schema/staff';
import { story } from '@/db/schema/stories';
import { countRows, isBeyond, isIn } from '@/db/sql';
import type { Staff } from '@/domain/permissions/staff';
import type { EventCalendar, StoryKind } from '@/domain/stories/story-kind';
import { getTopicLinks } from '@/domain/topics/queries';
import { type Filter, filtersOf } from './filter-queries';
import type { StaffListCursor, StaffListQuery } from './story-list';
import type { StaffListPage, StaffListRow } from './story-list-row';
import { getListTexts } from './story-list-text-queries';

/** How many rows a page of the list has. */
export const STAFF_PAGE_SIZE = 50;

/** A filter that matches fewer stories than this leads the query; otherwise the sort order does. */
const FEW = 4_000;

/** A page of the stories that the user may see and that match the filters. */
export async function listStoriesForStaff(
  staff: Staff,
  query: StaffListQuery,
  language: string,
): Promise<StaffListPage> {
  const backwards = query.before !== null && query.after === null;
  const place = query.after ?? query.before;
  const descending = query.isDescending !== backwards;
  const column = SORTED_BY[query.sort];
  const where = [...(await conditions(filtersOf(staff, query)))];
  if (place) where.push(isBeyond(column, story.id, typed(query, place), descending));
  const direction = descending ? desc : asc;
  const found = await reads()
    .select({
      id: story.id,
      key: column,
      kind: story.kind,
      originalLanguage: story.originalLanguage,
      eventDate: story.eventDate,
      eventCalendar: story.eventCalendar,
      changedAt: story.changedAt,
      changedBy: staffTable.name,
    })
    .from(story)
    .leftJoin(staffTable, eq(staffTable.id, story.changedBy))
    .where(and(...where))
    .orderBy(direction(column), direction(story.id))
    .limit(STAFF_PAGE_SIZE + 1);
  const hasMore = found.length > STAFF_PAGE_SIZE;
  const shown = found.slice(0, STAFF_PAGE_SIZE);
  if (backwards) shown.reverse();
  const edge = (row: (typeof shown)[number] | undefined) =>
    row ? { key: String(row.key), id: row.id } : null;
  return {
    rows: await whole(staff, shown, language),
    previous: (backwards ? hasMore : place !== null) ? edge(shown[0]) : null,
    next: (backwards ? true : hasMore) ? edge(shown.at(-1)) : null,
  };
}

const SORTED_BY = { changed: story.changedAt, title: story.titleKey, event: story.eventSort };

function typed({ sort }: StaffListQuery, { key, id }: StaffListCursor) {
  return { first: sort === 'title' ? key : Number(key) || 0, second: id };
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

interface FoundRow {
  id: string;
  kind: StoryKind;
  originalLanguage: string;
  eventDate: string;
  eventCalendar: EventCalendar;
  changedAt: number;
  changedBy: string | null;
}

async function whole(
  staff: Staff,
  found: readonly FoundRow[],
  language: string,
): Promise<StaffListRow[]> {
  const ids = found.map((row) => row.id);
  const texts = await getListTexts(staff, ids);
  const topics = await withContext(newContext(), () => getTopicLinks(ids, language));
  return found.map(({ originalLanguage, ...row }) => {
    const own = texts.get(row.id) ?? [];
    const ordered = [
      ...own.filter((text) => text.language === originalLanguage),
      ...own.filter((text) => text.language !== originalLanguage),
    ];
    const titled = ordered.filter((text) => text.title !== '');
    const chosen = titled.find((text) => text.language === language) ?? titled[0] ?? ordered[0];
    return {
      ...row,
      title: chosen?.title ?? '',
      titleLanguage: chosen?.language ?? originalLanguage,
      topics: topics.get(row.id) ?? [],
      texts: ordered,
    };
  });
}
