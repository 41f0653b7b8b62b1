import { languageIn } from '@/app/admin/_http/language-param';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { findLinkables } from '@/domain/links/linkable-queries';

/** Targets of links: `?q=` words of a title or name, `language` for the names. */
export const GET = staffRoute({
  action: 'story.list',
  async run(staff, { request }) {
    const query = new URL(request.url).searchParams;
    const language = languageIn(query, staff.interfaceLanguage);
    return { found: await findLinkables(staff, query.get('q') ?? '', language) };
  },
});
