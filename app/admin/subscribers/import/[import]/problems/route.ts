import { adminLanguage } from '@/app/admin/_http/admin-language';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { problemFile } from '@/domain/csv/problem-file';
import { NotThere } from '@/domain/permissions/permissions';
import { getSubscriberImportFile } from '@/domain/subscriber-import/queries';
import { say } from '@/i18n/staff/say';
import { getStaffT } from '@/i18n/staff/translate';

/** The lines of an uploaded list that have problems, as CSV with a column that says which. */
export const GET = staffRoute({
  action: 'subscriber.change',
  async run(staff, { params }) {
    const file = await getSubscriberImportFile(staff, params.import ?? '');
    if (!file) throw new NotThere('import of subscribers');
    const language = await adminLanguage(staff);
    const t = getStaffT(language);
    const text = problemFile(file.sheet, file.lines, ({ column, said: key }) => {
      const said = say(language, key);
      return column ? t('csvFile.inColumn', { column, said }) : said;
    });
    return new Response(text, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="subscribers-errors.csv"',
        'cache-control': 'no-store',
      },
    });
  },
});
