import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Puts the cursor back as soon as the editor has the focus again, by Tab or from a dialog that closed. ProseMirror does
 * so some 20 ms later; until then what is typed goes to the start, or is lost where the text begins with what cannot be
 * edited. A click sets a cursor of its own.
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
              // The focus that a click gives comes within the same task.
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
