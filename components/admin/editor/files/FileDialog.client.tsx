'use client';

import { useState } from 'react';
import type { NodeDialogParts } from '@/components/admin/editor/dialogs/dialog-parts';
import { FileChoiceDialog } from './FileChoiceDialog.client';
import { FileWordsDialog } from './FileWordsDialog.client';

/** Chooses or uploads a file of the story; for one in the text, its title, transcript and captions. */
export function FileDialog(props: NodeDialogParts) {
  const { pos, ...parts } = props;
  // The text may be renewed while the dialog is open, as when somebody else saves it.
  const [id] = useState(() => {
    const node = pos === null ? null : parts.editor.state.doc.nodeAt(pos);
    return node?.type.name === 'attachedFile' ? String(node.attrs.attachmentId) : null;
  });
  return id === null ? <FileChoiceDialog {...parts} /> : <FileWordsDialog {...parts} id={id} />;
}
