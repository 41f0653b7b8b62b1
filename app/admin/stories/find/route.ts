import { languageIn } from '@/app/admin/_http/language-param';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { NAME_CREATE_PATH } from '@/domain/addresses/staff-address';
import { findLinkables } from '@/domain/links/linkable-queries';
import { mayDo } from '@/domain/permissions/permissions';
import { isInterfaceLanguage } from '@/i18n/languages';

/**
 * Targets of links: `?q=` words of a title or name, `language` for the names; and the address that
 * creates a name, for those who may.
 */
export const GET = staffRoute({
  action: 'story.list',
  async run(staff, { request }) {
    const query = new URL(request.url).searchParams;
    const language = languageIn(query, staff.interfaceLanguage);
    const found = await findLinkables(staff, query.get('q') ?? '', language);
    const mayCreate = isInterfaceLanguage(language) && mayDo(staff, 'name.change');
    return { found, creates: mayCreate ? NAME_CREATE_PATH : null };
  },
});
