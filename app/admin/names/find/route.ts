import { adminLanguage } from '@/app/admin/_http/admin-language';
import { languageIn } from '@/app/admin/_http/language-param';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { nameChoices } from '@/components/admin/taxonomy/choices';
import { findNameLines } from '@/domain/names/staff-queries';

/** Limit of search results. */
const MOST = 20;

/** Names for the editor: `?q=` words of a form in any language, `language` for the names, `kind=person` for
 * persons alone. */
export const GET = staffRoute({
  action: 'name.see',
  async run(staff, { request }) {
    const query = new URL(request.url).searchParams;
    const language = languageIn(query, staff.interfaceLanguage);
    const kind = query.get('kind') === 'person' ? 'person' : null;
    const found = await findNameLines(staff, query.get('q') ?? '', language, kind);
    const shown = found.filter((line) => !line.withdrawnAt).slice(0, MOST);
    const forms = shown.map((line) => ({ ...line, name: line.form, description: '' }));
    const told = nameChoices(forms, await adminLanguage(staff));
    const hints = new Map(told.map(({ id, hint }) => [id, hint]));
    const names = shown.map(({ id, kind, name, nameLanguage, form, stories }) => {
      return { id, kind, name, nameLanguage, form, stories, hint: hints.get(id) };
    });
    return { names };
  },
});
