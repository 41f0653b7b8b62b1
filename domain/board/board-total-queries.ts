import { and, count, eq, gt } from 'drizzle-orm';
import { keptUntilCommit, reads } from '@/db/client';
import { story, text } from '@/db/schema/stories';
import { countRows, isIn, isOneOf, unindexed } from '@/db/sql';
import { visibleTexts } from '@/domain/access/visible-queries';
import type { Staff } from '@/domain/permissions/staff';
import { conditions } from '@/domain/story-list/story-list-queries';
import type { BoardQuery, BoardTotals } from './board';
import { boardFilters } from './board-filters-queries';

/** Beyond so many stories nothing is added up. */
export const MOST_TOTALLED = 5_000;

/** How long totals of a filter by due date hold without a commit. */
const MINUTE_MS = 60_000;
const MOST_KEPT = 200;

const kept = keptUntilCommit<BoardTotals>();

/** The totals of each column over all stories that match, as the user may see their texts. */
export async function getBoardTotals(
  staff: Staff,
  query: BoardQuery,
  columns: readonly string[],
  now: number,
): Promise<BoardTotals> {
  const { staffId, role, languages } = staff;
  const asked = { ...query, after: null, before: null, sort: null, isDescending: null };
  const hour = query.due ? Math.floor(now / MINUTE_MS) : 0;
  const key = JSON.stringify([staffId, role, languages, asked, columns, hour]);
  const totals = kept();
  const known = totals.get(key);
  if (known) return known;
  if (totals.size >= MOST_KEPT) totals.clear();
  const found = await totalsOf(staff, query, columns, now);
  totals.set(key, found);
  return found;
}

async function totalsOf(
  staff: Staff,
  query: BoardQuery,
  columns: readonly string[],
  now: number,
): Promise<BoardTotals> {
  const where = await conditions(boardFilters(staff, query, columns, now));
  const matching = () =>
    reads()
      .select({ id: story.id })
      .from(story)
      .where(and(...where))
      .limit(MOST_TOTALLED + 1);
  const stories = await countRows(reads(), matching());
  if (stories > MOST_TOTALLED) return { stories: MOST_TOTALLED, isMore: true, columns: [] };
  const counted = (which: ReturnType<typeof and>) =>
    reads()
      .select({ language: text.language, texts: count() })
      .from(text)
      .where(
        and(
          isIn(text.storyId, matching()),
          isOneOf(text.language, JSON.stringify(columns)),
          visibleTexts(staff),
          which,
        ),
      )
      .groupBy(text.language);
  const isPublic = eq(unindexed(text.state), 'published');
  const published = await counted(isPublic);
  const behind = await counted(and(isPublic, gt(text.behind, 0)));
  const of = (rows: typeof published, tag: string) =>
    rows.find(({ language }) => language === tag)?.texts ?? 0;
  return {
    stories,
    isMore: false,
    columns: columns.map((language) => ({
      language,
      published: of(published, language),
      behind: of(behind, language),
    })),
  };
}
