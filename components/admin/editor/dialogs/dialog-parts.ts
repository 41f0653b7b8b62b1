import type { Editor } from '@tiptap/core';
import type { EditorHost } from '@/components/admin/editor/host';

/** What every dialog of the editor is given. */
export interface DialogParts {
  editor: Editor;
  host: EditorHost;
  onClose: () => void;
}

/** Of a dialog about a node: where it begins, null for a new one. */
export interface NodeDialogParts extends DialogParts {
  pos: number | null;
}
