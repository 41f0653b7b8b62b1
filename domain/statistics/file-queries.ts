import { and, asc, desc, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { requestCount } from '@/db/schema/statistics';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { isOfKind, mergedIds } from './condition-queries';
import type { Counted } from './request-counts';
import type { StatisticsFilter } from './statistics';
import { statisticsHead, statisticsLine } from './statistics-file';
import { listTitles } from './title-queries';

/** Lines whose titles are read at once. */
const PORTION = 1_000;

/**
 * The lines of a file of requests, newest month first, read from the database on demand.
 * @param filter without a month for all months
 * @throws NotAllowed at once
 */
export function statisticsFile(by: Staff, filter: StatisticsFilter): AsyncGenerator<string> {
  requireMay(by, 'statistics.see');
  return lines(filter, by.interfaceLanguage);
}

async function* lines(filter: StatisticsFilter, language: string): AsyncGenerator<string> {
  yield statisticsHead();
  const months = await reads()
    .selectDistinct({ month: requestCount.month })
    .from(requestCount)
    .where(filter.month ? eq(requestCount.month, filter.month) : undefined)
    .orderBy(desc(requestCount.month));
  const merged = await mergedIds();
  for (const { month } of months) {
    const rows = withMerged(await rowsOf({ ...filter, month }), merged);
    for (let at = 0; at < rows.length; at += PORTION) {
      yield await portionOf(rows.slice(at, at + PORTION), language);
    }
  }
}

/** Counts what was merged under the id of what it was merged into. */
function withMerged(rows: readonly Counted[], merged: ReadonlyMap<string, string>): Counted[] {
  const sums = new Map<string, Counted>();
  for (const row of rows) {
    const subjectId = merged.get(row.subjectId) ?? row.subjectId;
    const key = JSON.stringify([row.kind, subjectId, row.form, row.language]);
    const sum = sums.get(key);
    if (sum) sum.count += row.count;
    else sums.set(key, { ...row, subjectId });
  }
  return [...sums.values()];
}

/** The lines of some rows, with titles in the user's language where there are such. */
async function portionOf(rows: readonly Counted[], interfaceLanguage: string): Promise<string> {
  const names = await listTitles(rows, interfaceLanguage);
  return rows
    .map((row) => statisticsLine(row, names.get(`${row.kind}:${row.subjectId}`)?.name ?? ''))
    .join('');
}

function rowsOf({ month, kind, language }: StatisticsFilter) {
  return reads()
    .select()
    .from(requestCount)
    .where(
      and(
        eq(requestCount.month, month),
        kind === '' ? undefined : isOfKind(kind),
        language ? eq(requestCount.language, language) : undefined,
      ),
    )
    .orderBy(asc(requestCount.kind), desc(requestCount.count), asc(requestCount.subjectId));
}
