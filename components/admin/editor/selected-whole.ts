import { type Editor, Extension } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { leaveSelected } from './commands/behind';

/** What telephones, panels of signs and dictation put in without any key. */
const TYPES = /^insert(Text|CompositionText|Paragraph|LineBreak)$/;

/**
 * Whatever is typed, composed or pasted while a picture, a note or anything else is selected as a whole goes behind it:
 * only Backspace, Delete and cutting take it away.
 */
export const selectedWhole = Extension.create({
  name: 'selectedWhole',
  priority: 1000,
  addKeyboardShortcuts() {
    return { 'Shift-Enter': ({ editor }) => leaveByKey(editor) };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, _from, _to, text) {
          if (!leave(view)) return false;
          if (!isSelectedWhole(view))
            view.dispatch(view.state.tr.insertText(text).scrollIntoView());
          return true;
        },
        handlePaste: (view) => leave(view) && isSelectedWhole(view),
        handleDOMEvents: {
          // A browser that composes says so here first, and puts its letters where the cursor is then.
          compositionstart: (view) => leave(view) && false,
          beforeinput(view, event) {
            if (!TYPES.test(event.inputType) || !leave(view)) return false;
            if (event.inputType !== 'insertCompositionText') event.preventDefault();
            if (event.inputType === 'insertText') put(view, event.data ?? '');
            return false;
          },
        },
      },
    }),
  ],
});

function isSelectedWhole({ state }: EditorView): boolean {
  return state.selection instanceof NodeSelection;
}

function put(view: EditorView, text: string): void {
  if (!isSelectedWhole(view)) view.dispatch(view.state.tr.insertText(text).scrollIntoView());
}

/** Whether something was selected as a whole; a text that is too long may keep its selection. */
function leave(view: EditorView): boolean {
  const tr = leaveSelected(view.state);
  if (tr) view.dispatch(tr);
  return tr !== null;
}

/** A new line begins behind a block in a paragraph of its own, behind a note as a line of its paragraph. */
function leaveByKey({ view }: Editor): boolean {
  const { selection } = view.state;
  return selection instanceof NodeSelection && leave(view) && selection.node.isBlock;
}
