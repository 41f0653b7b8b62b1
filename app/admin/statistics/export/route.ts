import { staffRoute } from '@/app/admin/_http/staff-route';
import { readSettings } from '@/app/frame';
import { statisticsFile } from '@/domain/statistics/file-queries';
import { monthOf } from '@/domain/statistics/month';
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
    return new Response(streamOf(statisticsFile(staff, { ...filter, month })), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}.csv"`,
        'cache-control': 'no-store',
      },
    });
  },
});

function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
