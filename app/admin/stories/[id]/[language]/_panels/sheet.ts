import { asEditorShows } from '@/components/admin/editor/image-shelf';
import { getFilesOfStory } from '@/domain/attachments/queries';
import { figureIds } from '@/domain/documents/figures';
import { offered } from '@/domain/images/library';
import { libraryImages } from '@/domain/images/library-queries';
import { getImages } from '@/domain/images/queries';
import { listWriters } from '@/domain/texts/byline-queries';
import type { PanelContext, PanelData } from './panel';

/** The text itself: its images and files, and who can be named as author. */
export async function sheetPanel({
  story: { text, facts },
  storyId,
  language,
  mayWrite,
}: PanelContext): PanelData<'writers' | 'figures' | 'files' | 'sheetImages'> {
  const ids = text ? figureIds(text.content.body) : [];
  return {
    writers: mayWrite ? await listWriters() : [],
    figures: await getImages(ids, language, [facts.row.originalLanguage]),
    files: await getFilesOfStory(storyId, language, [facts.row.originalLanguage]),
    sheetImages: mayWrite
      ? (await libraryImages(ids, language)).map((each) => asEditorShows(offered(each, language)))
      : [],
  };
}
