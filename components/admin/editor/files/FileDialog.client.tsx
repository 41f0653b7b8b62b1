'use client';

import type { NodeDialogParts } from '@/components/admin/editor/dialogs/dialog-parts';
import { FileChoiceDialog } from './FileChoiceDialog.client';
import { FileWordsDialog } from './FileWordsDialog.client';

/** Chooses or uploads a file of the story; for one in the text, its title, transcript and captions. */
export function FileDialog(props: NodeDialogParts) {
  const { pos, ...parts } = props;
  const node = pos === null ? null : parts.editor.state.doc.nodeAt(pos);
  if (node?.type.name !== 'attachedFile') return <FileChoiceDialog {...parts} />;
  return <FileWordsDialog {...parts} id={String(node.attrs.attachmentId)} />;
}
