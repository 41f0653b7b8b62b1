'use client';

import type { Editor } from '@tiptap/core';
import { takeOutOfGallery } from '@/components/admin/editor/commands/galleries';
import { editRequest } from '@/components/admin/editor/edit-request';
import type { EditorHost } from '@/components/admin/editor/host';
import { Button } from '@/components/admin/ui/Button';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { gatherImages, gatherNext, moveImage, takeApart } from './gallery-actions';
import type { SelectedFigure } from './selected-figure';

interface GalleryToolsProps {
  editor: Editor;
  host: EditorHost;
  found: SelectedFigure;
}

/** Another image in its place; make a gallery, or order and leave the one that the image is in. */
export function GalleryTools({ editor, host, found }: GalleryToolsProps) {
  const { words, say } = host;
  const { pos, gallery, together, hasNext } = found;
  const node = editor.state.doc.nodeAt(pos);
  const request = node && editRequest(node, pos);
  // The image is drawn anew in its new place, and its panel with it.
  const then = (change: () => unknown) => () => {
    change();
    editor.view.focus();
  };
  return (
    <Toolbar>
      {request && <Button onClick={() => host.open(request)}>{words.changeImage}</Button>}
      {together > 1 && (
        <Button onClick={then(() => gatherImages(editor, host))}>
          {say('makeGallery', { n: together })}
        </Button>
      )}
      {hasNext && (
        <Button onClick={then(() => gatherNext(editor, host))}>{words.gatherNext}</Button>
      )}
      {gallery && (
        <>
          <Button
            aria-disabled={gallery.index === 0 || undefined}
            onClick={then(() => moveImage(editor, host, -1))}
          >
            {words.moveEarlier}
          </Button>
          <Button
            aria-disabled={gallery.index === gallery.count - 1 || undefined}
            onClick={then(() => moveImage(editor, host, 1))}
          >
            {words.moveLater}
          </Button>
          <Button onClick={then(() => takeOutOfGallery(editor, pos))}>{words.takeOut}</Button>
          <Button onClick={then(() => takeApart(editor, host, gallery.pos))}>
            {words.takeApart}
          </Button>
        </>
      )}
    </Toolbar>
  );
}
