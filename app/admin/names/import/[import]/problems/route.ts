import { adminLanguage } from '@/app/admin/_http/admin-language';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { problemFile } from '@/domain/csv/problem-file';
import { getImportFile } from '@/domain/name-import/queries';
import { NotThere } from '@/domain/permissions/permissions';
import { say } from '@/i18n/staff/say';
import { getStaffT } from '@/i18n/staff/translate';

/** The lines of an uploaded file that have problems, as CSV with a column that says which. */
export const GET = staffRoute({
  action: 'name.change',
  async run(staff, { params }) {
    const file = await getImportFile(staff, params.import ?? '');
    if (!file) throw new NotThere('import of names');
    const language = await adminLanguage(staff);
    const t = getStaffT(language);
    const lines = file.lines.map(({ line, problem }) => ({
      line,
      problems: problem ? [problem] : [],
    }));
    const text = problemFile(file.sheet, lines, ({ column, said: key }) => {
      const said = say(language, key);
      return column ? t('csvFile.inColumn', { column, said }) : said;
    });
    return new Response(text, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="names-errors.csv"',
        'cache-control': 'no-store',
      },
    });
  },
});
