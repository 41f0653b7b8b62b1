'use client';

import { putImages } from '@/components/admin/editor/commands/inserts';
import { askForDescription } from '@/components/admin/editor/describing/ask-for-description';
import { asEditorShows } from '@/components/admin/editor/image-shelf';
import { uploadFiles } from '@/components/admin/editor/uploads/file-uploads';
import { ImagePicker } from '@/components/admin/images/ImagePicker.client';
import type { OfferedImage } from '@/domain/images/library';
import type { NodeDialogParts } from './dialog-parts';

/**
 * The picker for the text: one image, or several for a gallery. Files for a new image are uploaded
 * at the cursor.
 */
export function ImagesDialog(props: NodeDialogParts & { several: boolean }) {
  const { editor, host, pos, several, onClose } = props;
  const { words, images } = host;
  const what = several ? words.gallery : words.figure;

  function put(ids: readonly string[], known: readonly OfferedImage[]) {
    images.keep(known.map(asEditorShows));
    putImages(editor, ids, pos);
    host.announce(host.say('inserted', { what }));
    onClose();
    for (const id of ids) askForDescription(host, id);
  }

  function upload(files: readonly File[]) {
    onClose();
    const at = editor.state.selection.to;
    void uploadFiles(
      editor.view,
      files.map((file) => ({ file })),
      at,
      host,
    );
  }

  return (
    <ImagePicker
      title={what}
      language={host.language}
      mayAdd={images.source.upload !== undefined}
      several={several ? { chosen: idsAt(editor.state.doc, pos) } : undefined}
      onFiles={pos === null && !several ? upload : undefined}
      onChoose={put}
      onClose={onClose}
    />
  );
}

function idsAt(doc: NodeDialogParts['editor']['state']['doc'], pos: number | null): string[] {
  const node = pos === null ? null : doc.nodeAt(pos);
  return node?.children.map((figure) => figure.attrs.pictureId) ?? [];
}
