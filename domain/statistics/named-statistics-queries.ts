import { and, between, eq, sum } from 'drizzle-orm';
import { reads } from '@/db/client';
import { requestCount } from '@/db/schema/statistics';
import { isOneOf } from '@/db/sql';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { mergedIds } from './condition-queries';
import type { CountedForm } from './request-counts';
import {
  type NamedStatistics,
  type StatisticsSubject,
  shownMonths,
  sumByLanguage,
  sumByMonth,
} from './statistics';

/**
 * Requests for the page and the feeds of a topic, collection, place or name, with those of what was
 * merged into it, or of the site, in the twelve months to `last`.
 * @throws NotAllowed
 */
export async function getNamedStatistics(
  by: Staff,
  { kind, subjectId }: StatisticsSubject,
  last: string,
): Promise<NamedStatistics> {
  requireMay(by, 'statistics.see');
  const merged = kind === 'site' ? [] : [...(await mergedIds())];
  const former = merged.flatMap(([id, into]) => (into === subjectId ? [id] : []));
  const ids = JSON.stringify([subjectId, ...former]);
  const months = shownMonths(last);
  const { form, language, month } = requestCount;
  const rows = await reads()
    .select({ form, language, month, count: sum(requestCount.count).mapWith(Number) })
    .from(requestCount)
    .where(
      and(
        eq(requestCount.kind, kind),
        isOneOf(requestCount.subjectId, ids),
        between(month, months[0] ?? '', months.at(-1) ?? ''),
      ),
    )
    .groupBy(form, month, language);
  const of = (wanted: CountedForm) => {
    const found = rows.filter((row) => row.form === wanted);
    return { months: sumByMonth(found, months), byLanguage: sumByLanguage(found) };
  };
  return { page: of('page'), feed: of('feed') };
}
