import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Browsers tell an editor a moment later where the cursor has gone, on a busy machine only after the next key. What acts
 * on the selection therefore asks for it first, so that a quick hand pastes and types where it sees the cursor.
 */
export const freshSelection = Extension.create({
  name: 'freshSelection',
  priority: 1100,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: read,
          beforeinput: read,
          compositionstart: read,
          paste: read,
          copy: read,
          cut: read,
        },
      },
    }),
  ],
});

function read(view: EditorView): boolean {
  if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
  return false;
}
