import { and, between, desc, eq, min, type SQL, sum } from 'drizzle-orm';
import { reads } from '@/db/client';
import { requestCount } from '@/db/schema/statistics';
import { story } from '@/db/schema/stories';
import { mayDo, requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { isOfKind, mergedIds } from './condition-queries';
import {
  type ListedKind,
  type RequestedList,
  type Statistics,
  type StatisticsFilter,
  type StoryStatistics,
  shownMonths,
  sumByLanguage,
  sumByMonth,
  sumBySubject,
} from './statistics';

/** Rows of each list where several are shown, and of one that is shown alone. */
const FEW = 10;
const MANY = 100;

const { kind, subjectId, language, month } = requestCount;
const total = () => sum(requestCount.count).mapWith(Number);

/** What the filter shows of all requests. @throws NotAllowed */
export async function getStatistics(by: Staff, filter: StatisticsFilter): Promise<Statistics> {
  requireMay(by, 'statistics.see');
  const months = shownMonths(filter.month);
  const rows = await monthlyRows(isOfKind(filter.kind), months);
  const chosen = rows.filter((row) => row.language === filter.language || !filter.language);
  const ofMonth = rows.filter((row) => row.month === filter.month);
  return {
    months: sumByMonth(chosen, months),
    byLanguage: sumByLanguage(ofMonth),
    lists: await Promise.all(listsOf(filter).map((each) => listMostRequested(filter, each))),
    further: await countFurther(filter),
    first: await firstMonth(),
    languages: sumByLanguage(rows).flatMap((row) => row.language || []),
  };
}

/** Requests for one story; null when it does not exist or is not the user's to see. */
export async function getStoryStatistics(
  by: Staff,
  storyId: string,
  last: string,
): Promise<StoryStatistics | null> {
  const [facts] = await reads()
    .select({ createdBy: story.createdBy })
    .from(story)
    .where(eq(story.id, storyId));
  const isOwn = facts?.createdBy === by.staffId;
  if (!facts || !mayDo(by, 'statistics.seeStory', { isOwn })) return null;
  const months = shownMonths(last);
  const isIt = and(eq(kind, 'story'), eq(subjectId, storyId));
  const rows = await monthlyRows(isIt, months);
  return { months: sumByMonth(rows, months), byLanguage: sumByLanguage(rows) };
}

function monthlyRows(isShown: SQL | undefined, months: readonly string[]) {
  return reads()
    .select({ month, language, count: total() })
    .from(requestCount)
    .where(and(isShown, between(month, months[0] ?? '', months.at(-1) ?? '')))
    .groupBy(month, language);
}

function listsOf({ kind }: StatisticsFilter): RequestedList['kind'][] {
  if (kind === '') return ['story', 'topic', 'feed'];
  return kind === 'site' || kind === 'other' ? [] : [kind];
}

async function listMostRequested(
  filter: StatisticsFilter,
  listed: ListedKind | 'feed',
): Promise<RequestedList> {
  const most = filter.kind === '' ? FEW : MANY;
  const query = reads()
    .select({ kind, subjectId, count: total() })
    .from(requestCount)
    .where(
      and(
        eq(month, filter.month),
        isOfKind(listed),
        filter.language ? eq(language, filter.language) : undefined,
      ),
    )
    .groupBy(kind, subjectId)
    .orderBy(desc(total()), subjectId);
  // Stories are never merged, and too many to be read for the few that are shown.
  const rows = listed === 'story' ? await query.limit(most + 1) : await query;
  const merged = listed === 'story' ? new Map<string, string>() : await mergedIds();
  const sums = sumBySubject(rows, merged);
  return { kind: listed, rows: sums.slice(0, most), isCut: sums.length > most };
}

async function countFurther(filter: StatisticsFilter): Promise<number> {
  if (filter.kind !== '') return 0;
  const [row] = await reads()
    .select({ count: total() })
    .from(requestCount)
    .where(and(eq(kind, 'further'), eq(month, filter.month)));
  return row?.count ?? 0;
}

async function firstMonth(): Promise<string | null> {
  const [row] = await reads()
    .select({ month: min(month) })
    .from(requestCount);
  return row?.month ?? null;
}
