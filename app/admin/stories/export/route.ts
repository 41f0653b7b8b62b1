import { adminLanguage } from '@/app/admin/_http/admin-language';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { readSettings } from '@/app/frame';
import { csvHead, csvRow } from '@/components/admin/stories/story-csv';
import { listTextLanguages } from '@/domain/story-list/filter-option-queries';
import { readListQuery } from '@/domain/story-list/story-list';
import { storiesInPortions } from '@/domain/story-list/story-list-queries';

/** The stories that match the filters and that the user may see, as a CSV file, streamed. */
export const GET = staffRoute({
  action: 'story.list',
  run: async (staff, { request, now }) => {
    const query = readListQuery(Object.fromEntries(new URL(request.url).searchParams));
    const { timeZone } = await readSettings();
    const language = await adminLanguage(staff);
    const voice = { language, timeZone, languages: await listTextLanguages() };
    const portions = storiesInPortions(staff, query, language);
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(encoder.encode(csvHead(voice)));
      },
      async pull(controller) {
        const { value, done } = await portions.next();
        if (done) return controller.close();
        controller.enqueue(encoder.encode(value.map((row) => csvRow(row, voice)).join('')));
      },
      async cancel() {
        await portions.return(undefined);
      },
    });
    const day = new Date(now).toISOString().slice(0, 10);
    return new Response(body, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="stories-${day}.csv"`,
        'cache-control': 'no-store',
      },
    });
  },
});
