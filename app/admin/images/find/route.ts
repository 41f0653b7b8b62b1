import { languageIn } from '@/app/admin/_http/language-param';
import { staffRoute } from '@/app/admin/_http/staff-route';
import {
  type FoundImages,
  type LibraryImage,
  type OfferedImage,
  offered,
  PAGE_SIZE,
  readFilter,
} from '@/domain/images/library';
import { libraryImages, listLibrary } from '@/domain/images/library-queries';

/**
 * Images for the picker and the editor with texts in `language`: by `ids` (separated by commas),
 * else a page of the library by the filters `q`, `without`, `unused`, `mine`, after the cursor
 * `after`.
 */
export const GET = staffRoute({
  action: 'image.see',
  async run(staff, { request }): Promise<FoundImages<OfferedImage>> {
    const query = new URL(request.url).searchParams;
    const language = languageIn(query, staff.interfaceLanguage);
    const show = (image: LibraryImage) => offered(image, language);
    const ids = query.get('ids');
    if (ids !== null) {
      const wanted = [...new Set(ids.split(','))].slice(0, PAGE_SIZE * 5);
      return { images: (await libraryImages(wanted, language)).map(show), next: null };
    }
    const after = query.get('after') ?? '';
    const { images, next } = await listLibrary(staff, readFilter(query), language, after);
    return { images: images.map(show), next };
  },
});
