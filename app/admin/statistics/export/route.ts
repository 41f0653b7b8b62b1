import { fileAnswer } from '@/app/admin/_http/file-answer';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { readSettings } from '@/app/frame';
import { monthOf } from '@/domain/dates/month';
import { statisticsFile } from '@/domain/statistics/file-queries';
import { readStatisticsFilter } from '@/domain/statistics/statistics';

/** Requests that match a filter as a CSV file, streamed; without a month those of all months. */
export const GET = staffRoute({
  action: 'statistics.see',
  run: async (staff, { request, now }) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const { timeZone } = await readSettings();
    const filter = readStatisticsFilter(query, monthOf(now, timeZone));
    const month = query.month ? filter.month : '';
    const name = ['statistics', month].filter(Boolean).join('-');
    return fileAnswer(statisticsFile(staff, { ...filter, month }), {
      type: 'text/csv; charset=utf-8',
      name: `${name}.csv`,
    });
  },
});
