import { languageIn } from '@/app/admin/_http/language-param';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { findLinkables } from '@/domain/links/linkable-queries';

/** What a text can link to: `?q=` words of a title or name, `language` to name it in. */
export const GET = staffRoute({
  action: 'story.list',
  async run(staff, { request }) {
    const query = new URL(request.url).searchParams;
    const language = languageIn(query, staff.interfaceLanguage);
    return { found: await findLinkables(staff, query.get('q') ?? '', language) };
  },
});
