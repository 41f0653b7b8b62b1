import { languageIn } from '@/app/admin/_http/language-param';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { findCollectionLines } from '@/domain/collections/staff-queries';

/** Limit of search results. */
const MOST = 20;

/** Collections for the editor: `?q=` words of a name or call number, `language` for the names. */
export const GET = staffRoute({
  action: 'collection.see',
  async run(staff, { request }) {
    const query = new URL(request.url).searchParams;
    const language = languageIn(query, staff.interfaceLanguage);
    const found = await findCollectionLines(staff, query.get('q') ?? '', language);
    const collections = found
      .filter((line) => !line.withdrawnAt)
      .slice(0, MOST)
      .map(({ id, name, nameLanguage, identifier, stories }) => {
        return { id, name, nameLanguage, identifier, stories };
      });
    return { collections };
  },
});
