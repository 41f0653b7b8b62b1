import { adminLanguage } from '@/app/admin/_http/admin-language';
import { languageIn } from '@/app/admin/_http/language-param';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { nameHint } from '@/components/admin/taxonomy/choices';
import { NAME_CREATE_PATH } from '@/domain/addresses/staff-address';
import type { OfferedLink } from '@/domain/links/linkable';
import { findLinkables } from '@/domain/links/linkable-queries';
import { mayDo } from '@/domain/permissions/permissions';
import { isInterfaceLanguage } from '@/i18n/languages';

/**
 * Targets of links: `?q=` words of a title or name, `language` for the names, `except` the story that
 * is being written; and the address that creates a name, for those who may.
 */
export const GET = staffRoute({
  action: 'story.list',
  async run(staff, { request }) {
    const query = new URL(request.url).searchParams;
    const language = languageIn(query, staff.interfaceLanguage);
    const except = query.get('except') ?? '';
    const linkables = await findLinkables(staff, query.get('q') ?? '', language, except);
    const told = await adminLanguage(staff);
    const found = linkables.map(({ traits, ...link }): OfferedLink => {
      return traits ? { ...link, hint: nameHint(traits, told) } : link;
    });
    const mayCreate = isInterfaceLanguage(language) && mayDo(staff, 'name.change');
    return { found, creates: mayCreate ? NAME_CREATE_PATH : null };
  },
});
