import { languageIn } from '@/app/admin/_http/language-param';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { findNameLines } from '@/domain/names/staff-queries';

/** Limit of search results. */
const MOST = 20;

/** Names for the editor: `?q=` words of a form in any language, `language` for the names. */
export const GET = staffRoute({
  action: 'name.see',
  async run(staff, { request }) {
    const query = new URL(request.url).searchParams;
    const language = languageIn(query, staff.interfaceLanguage);
    const found = await findNameLines(staff, query.get('q') ?? '', language);
    const names = found
      .filter((line) => !line.withdrawnAt)
      .slice(0, MOST)
      .map(({ id, kind, name, nameLanguage, form, stories }) => {
        return { id, kind, name, nameLanguage, form, stories };
      });
    return { names };
  },
});
