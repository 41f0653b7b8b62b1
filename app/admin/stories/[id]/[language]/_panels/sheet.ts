import { asEditorShows } from '@/components/admin/editor/image-shelf';
import { figureIds } from '@/domain/documents/figures';
import { offered } from '@/domain/images/library';
import { libraryImages } from '@/domain/images/library-queries';
import { getImages } from '@/domain/images/queries';
import { listWriters } from '@/domain/texts/byline-queries';
import type { PanelContext, PanelData } from './panel';

/** The text itself: its images, and who can be named as author. */
export async function sheetPanel({
  story: { text, facts },
  language,
  mayWrite,
}: PanelContext): PanelData<'writers' | 'figures' | 'sheetImages'> {
  const ids = text ? figureIds(text.content.body) : [];
  return {
    writers: mayWrite ? await listWriters() : [],
    figures: await getImages(ids, language, [facts.row.originalLanguage]),
    sheetImages: mayWrite
      ? (await libraryImages(ids, language)).map((each) => asEditorShows(offered(each, language)))
      : [],
  };
}
