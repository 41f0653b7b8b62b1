import type { Editor } from '@tiptap/core';
import type { EditorHost } from '@/components/admin/editor/host';

export interface DialogParts {
  editor: Editor;
  host: EditorHost;
  onClose: () => void;
}

/** Props of a dialog about a node: its position, null for a new one. */
export interface NodeDialogParts extends DialogParts {
  pos: number | null;
}
