import { languageIn } from '@/app/admin/_http/language-param';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { findTopicLines } from '@/domain/topics/staff-queries';

/** Limit of search results. */
const MOST = 20;

/** Topics for the editor: `?q=` words of a name in any language, `language` for the names. */
export const GET = staffRoute({
  action: 'topic.see',
  async run(staff, { request }) {
    const query = new URL(request.url).searchParams;
    const language = languageIn(query, staff.interfaceLanguage);
    const found = await findTopicLines(staff, query.get('q') ?? '', language);
    const topics = found
      .filter((line) => !line.withdrawnAt)
      .slice(0, MOST)
      .map(({ id, name, nameLanguage, published }) => ({ id, name, nameLanguage, published }));
    return { topics };
  },
});
