import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Browsers report a moved cursor with a delay, on a busy machine only after the next key. Commands
 * on the selection therefore read it first, so that fast typing and pasting happen at the visible
 * cursor.
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
