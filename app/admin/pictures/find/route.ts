import { languageIn } from '@/app/admin/_http/language-param';
import { staffRoute } from '@/app/admin/_http/staff-route';
import {
  type FoundPictures,
  type OfferedPicture,
  offered,
  PAGE_SIZE,
  readFilter,
} from '@/domain/images/library';
import { libraryPictures, listLibrary } from '@/domain/images/library-queries';

/**
 * Pictures for the picker and the editor, worded in `language`: those of `ids` (with commas between), else a page of
 * the library by `q`, `without`, `unused`, `mine` as its own address has them, from `after` on.
 */
export const GET = staffRoute({
  action: 'picture.see',
  async run(staff, { request }): Promise<FoundPictures<OfferedPicture>> {
    const query = new URL(request.url).searchParams;
    const language = languageIn(query, staff.interfaceLanguage);
    const ids = query.get('ids');
    if (ids !== null) {
      const wanted = [...new Set(ids.split(','))].slice(0, PAGE_SIZE * 5);
      return { pictures: (await libraryPictures(wanted, language)).map(offered), next: null };
    }
    const after = query.get('after') ?? '';
    const { pictures, next } = await listLibrary(staff, readFilter(query), language, after);
    return { pictures: pictures.map(offered), next };
  },
});
