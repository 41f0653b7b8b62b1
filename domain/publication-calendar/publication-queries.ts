import { and, asc, eq, gte, isNull, lt } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision, story, text } from '@/db/schema/stories';
import { schedule } from '@/db/schema/teamwork';
import { unindexed } from '@/db/sql';
import { visibleDrafts, visibleTexts } from '@/domain/access/visible-queries';
import { momentOf } from '@/domain/dates/wall-clock';
import { countStoriesOf } from '@/domain/freshness/count-queries';
import type { Staff } from '@/domain/permissions/staff';
import { daysOf, type Month, monthAfter, monthParam } from './month';
import type { MonthOfPublications, Publication } from './publication';

/** The most publications that a month shows. */
export const MOST_PUBLICATIONS = 1_000;

/**
 * What was first published in a month, and what is scheduled in it, by time, as far as the user may
 * see it.
 */
export async function getPublications(
  staff: Staff,
  month: Month,
  timeZone: string,
): Promise<MonthOfPublications> {
  const [from, to] = boundsOf(month, timeZone);
  const all = [
    ...(await listPublished(staff, from, to)),
    ...(await listScheduled(staff, from, to)),
  ].sort((one, other) => one.at - other.at);
  return {
    publications: all.slice(0, MOST_PUBLICATIONS),
    isMore: all.length > MOST_PUBLICATIONS,
  };
}

/** How many published stories each day of a month has, whatever the year, by `MM-DD`. */
export function countOnDays(month: Month): Promise<ReadonlyMap<string, number>> {
  return countDays(daysOf(month).map((day) => day.slice(5)));
}

async function countDays(days: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = await countStoriesOf(days.map((day) => `day:${day}`));
  return new Map([...counts].map(([list, count]) => [list.slice('day:'.length), count]));
}

async function listPublished(staff: Staff, from: number, to: number): Promise<Publication[]> {
  const rows = await reads()
    .select({
      storyId: text.storyId,
      language: text.language,
      title: text.title,
      at: text.firstPublishedAt,
      state: text.state,
    })
    .from(text)
    .innerJoin(story, eq(story.id, text.storyId))
    .where(
      and(
        gte(text.firstPublishedAt, from),
        lt(text.firstPublishedAt, to),
        isNull(unindexed(story.binnedAt)),
        visibleTexts(staff),
      ),
    )
    .orderBy(asc(text.firstPublishedAt), asc(text.id))
    .limit(MOST_PUBLICATIONS + 1);
  return rows.map(({ at, state, ...row }) => {
    return { ...row, at: at ?? from, does: 'published', isWithdrawn: state !== 'published' };
  });
}

async function listScheduled(staff: Staff, from: number, to: number): Promise<Publication[]> {
  const rows = await reads()
    .select({
      storyId: text.storyId,
      language: text.language,
      publicTitle: text.title,
      title: revision.title,
      at: schedule.dueAt,
      does: schedule.does,
    })
    .from(schedule)
    .innerJoin(text, eq(text.id, schedule.textId))
    .innerJoin(story, eq(story.id, text.storyId))
    .leftJoin(revision, eq(revision.id, schedule.revisionId))
    .where(
      and(
        eq(schedule.problem, ''),
        gte(schedule.dueAt, from),
        lt(schedule.dueAt, to),
        isNull(unindexed(story.binnedAt)),
        visibleDrafts(staff),
      ),
    )
    .orderBy(asc(schedule.dueAt), asc(text.id))
    .limit(MOST_PUBLICATIONS + 1);
  return rows.map(({ title, publicTitle, ...row }) => {
    return { ...row, title: title || publicTitle, isWithdrawn: false };
  });
}

/** The instants at which a month begins and ends in the archive's time zone. */
function boundsOf(month: Month, timeZone: string): [from: number, to: number] {
  const start = (of: Month) => momentOf(`${monthParam(of)}-01T00:00`, timeZone) ?? 0;
  const next = monthAfter(month, 1);
  return [start(month), next ? start(next) : Number.MAX_SAFE_INTEGER];
}
