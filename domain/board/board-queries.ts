import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { reads } from '@/db/client';
import { story } from '@/db/schema/stories';
import { assignment } from '@/db/schema/teamwork';
import { isBeyond, isOneOf } from '@/db/sql';
import type { Staff } from '@/domain/permissions/staff';
import { conditions } from '@/domain/story-list/story-list-queries';
import type { BoardPage, BoardQuery } from './board';
import { boardFilters, isWritable } from './board-filters-queries';
import { getBoardRows } from './board-row-queries';

export const BOARD_PAGE_SIZE = 40;

/** Sort key of stories without a due date, after every other. */
const NO_DATE = 9_999_999_999_999;

/**
 * A page of the stories that the user may see and that pass the filters, each in the languages of
 * the columns.
 * @param language of the interface, for titles
 */
export async function getBoard(
  staff: Staff,
  query: BoardQuery,
  { columns, language, now }: { columns: readonly string[]; language: string; now: number },
): Promise<BoardPage> {
  const backwards = query.before !== null && query.after === null;
  const place = query.after ?? query.before;
  const descending = query.isDescending !== backwards;
  const key = sortKey(staff, query, columns);
  const where = await conditions(boardFilters(staff, query, columns, now));
  if (place) {
    const first = query.sort === 'title' ? place.key : Number(place.key) || 0;
    where.push(isBeyond(key, story.id, { first, second: place.id }, descending));
  }
  const direction = descending ? desc : asc;
  const found = await reads()
    .select({
      id: story.id,
      key: sql<string | number>`${key}`,
      kind: story.kind,
      originalLanguage: story.originalLanguage,
      createdBy: story.createdBy,
      changedAt: story.changedAt,
    })
    .from(story)
    .where(and(...where))
    .orderBy(direction(key), direction(story.id))
    .limit(BOARD_PAGE_SIZE + 1);
  const hasMore = found.length > BOARD_PAGE_SIZE;
  const shown = found.slice(0, BOARD_PAGE_SIZE);
  if (backwards) shown.reverse();
  const edge = (row: (typeof shown)[number] | undefined) =>
    row ? { key: String(row.key), id: row.id } : null;
  return {
    rows: await getBoardRows(staff, shown, columns, language),
    previous: (backwards ? hasMore : place !== null) ? edge(shown[0]) : null,
    next: (backwards ? true : hasMore) ? edge(shown.at(-1)) : null,
  };
}

function sortKey(staff: Staff, { sort }: BoardQuery, columns: readonly string[]) {
  if (sort === 'title') return story.titleKey;
  return sort === 'due' ? firstDue(staff, columns) : story.changedAt;
}

/** The earliest due date of a story in the columns shown, of texts the user may write. */
function firstDue(staff: Staff, columns: readonly string[]): SQL {
  const dates = reads()
    .select({ first: sql`min(${assignment.dueAt})` })
    .from(assignment)
    .where(
      and(
        eq(assignment.storyId, story.id),
        isOneOf(assignment.language, JSON.stringify(columns)),
        isWritable(staff, sql`${assignment.language}`),
      ),
    );
  return sql`coalesce(${dates}, ${NO_DATE})`;
}
