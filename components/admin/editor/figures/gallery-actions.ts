import type { Editor } from '@tiptap/core';
import {
  makeGallery,
  moveInGallery,
  runToNext,
  takeGalleryApart,
} from '@/components/admin/editor/commands/galleries';
import type { EditorHost } from '@/components/admin/editor/host';
import { MOST_IN_GALLERY } from '@/domain/documents/figure-use';

/** Makes a gallery of the selected images and says so. */
export function gatherImages(editor: Editor, host: EditorHost): boolean {
  return told(makeGallery(editor), host);
}

/** Makes a gallery of the selected image, or the gallery that it is in, and the next one. */
export function gatherNext(editor: Editor, host: EditorHost): boolean {
  return told(makeGallery(editor, runToNext(editor.state)), host);
}

/** Says what was made, and where the text between the images is now. */
function told(made: ReturnType<typeof makeGallery>, { warn, announce, say, words }: EditorHost) {
  if (made === 'tooMany') warn(say('galleryMany', { max: MOST_IN_GALLERY }));
  else if (made) {
    announce(say('galleryMade', { n: made.images }));
    if (made.moved > 0) warn(words.galleryBetween);
  }
  return made !== null;
}

export function takeApart(editor: Editor, host: EditorHost, pos: number): void {
  if (takeGalleryApart(editor, pos)) host.announce(host.words.galleryApart);
}

/** Moves the selected image of a gallery; false where none is selected or it is at the end. */
export function moveImage(editor: Editor, host: EditorHost, way: 1 | -1): boolean {
  const { selection } = editor.state;
  const all = selection.$from.parent.childCount;
  const place = moveInGallery(editor, selection.from, way);
  if (place !== null) host.announce(host.say('imageMoved', { n: place, all }));
  return place !== null;
}
