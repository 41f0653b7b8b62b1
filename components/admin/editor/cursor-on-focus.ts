import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Restores the cursor as soon as the editor regains focus, by Tab or from a closed dialog.
 * ProseMirror does so some 20 ms later; until then typed text goes to the start, or is lost where
 * the text begins with a node that cannot be edited. A click sets its own cursor.
 */
export const cursorOnFocus = Extension.create({
  name: 'cursorOnFocus',
  addProseMirrorPlugins() {
    let isClicked = false;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            mousedown() {
              isClicked = true;
              // The focus event of a click comes within the same task.
              setTimeout(() => {
                isClicked = false;
              });
              return false;
            },
            focus(view: EditorView) {
              if (view.editable && !isClicked) view.focus();
              return false;
            },
          },
        },
      }),
    ];
  },
});
