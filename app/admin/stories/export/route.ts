import { adminLanguage } from '@/app/admin/_http/admin-language';
import { fileAnswer } from '@/app/admin/_http/file-answer';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { readSettings } from '@/app/frame';
import { csvHead, csvRow } from '@/components/admin/stories/story-csv';
import { listTextLanguages } from '@/domain/story-list/filter-option-queries';
import { readListQuery } from '@/domain/story-list/story-list';
import { storiesInPortions } from '@/domain/story-list/story-list-queries';
import type { StaffListRow } from '@/domain/story-list/story-list-row';

/** The stories that match the filters and that the user may see, as a CSV file, streamed. */
export const GET = staffRoute({
  action: 'story.list',
  run: async (staff, { request, now }) => {
    const query = readListQuery(Object.fromEntries(new URL(request.url).searchParams));
    const { timeZone } = await readSettings();
    const language = await adminLanguage(staff);
    const voice = { language, timeZone, languages: await listTextLanguages() };
    const day = new Date(now).toISOString().slice(0, 10);
    return fileAnswer(parts(storiesInPortions(staff, query, language), voice), {
      type: 'text/csv; charset=utf-8',
      name: `stories-${day}.csv`,
    });
  },
});

async function* parts(
  portions: AsyncGenerator<StaffListRow[]>,
  voice: Parameters<typeof csvHead>[0],
) {
  yield csvHead(voice);
  for await (const rows of portions) yield rows.map((row) => csvRow(row, voice)).join('');
}
