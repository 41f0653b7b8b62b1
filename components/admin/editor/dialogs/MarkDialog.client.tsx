'use client';

import type { ReactNode } from 'react';
import { removeMark } from '@/components/admin/editor/commands/marks';
import type { DialogParts } from './dialog-parts';
import { EditorDialog } from './EditorDialog.client';

interface MarkDialogProps extends DialogParts {
  name: 'language' | 'link';
  title: string;
  /** Label of the button that removes the mark; null where there is no mark. */
  removeLabel: string | null;
  children: ReactNode;
  onDo: () => void;
}

/** A dialog about the mark of the selected text, or of the text around the cursor. */
export function MarkDialog(props: MarkDialogProps) {
  const { editor, host, name, title, removeLabel, children, onDo, onClose } = props;
  const more = removeLabel && (
    <button
      type="button"
      className="button is-plain"
      onClick={() => {
        removeMark(editor, name);
        onClose();
      }}
    >
      {removeLabel}
    </button>
  );
  return (
    <EditorDialog
      title={title}
      doLabel={host.words.done}
      closeLabel={host.words.cancel}
      more={more}
      onDo={onDo}
      onClose={onClose}
    >
      {children}
    </EditorDialog>
  );
}
