import { type Editor, Extension } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { leaveSelected } from './commands/behind';

/** What telephones, panels of signs and dictation put in without any key. */
const TYPES = /^insert(Text|CompositionText|Paragraph|LineBreak)$/;

/**
 * Whatever is typed, composed or pasted while an image, a note, a table or anything else is selected as a whole goes
 * behind it: only Backspace, Delete and cutting take it away.
 */
export const selectedWhole = Extension.create({
  name: 'selectedWhole',
  priority: 1000,
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Enter: () => editor.state.selection instanceof CellSelection && leave(editor.view),
      'Shift-Enter': () => leaveByKey(editor),
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, _from, _to, text) {
          if (!leave(view)) return false;
          put(view, text);
          return true;
        },
        handlePaste: (view, _event, slice) =>
          !isForCells(view, slice) && leave(view) && isSelectedWhole(view),
        handleDOMEvents: {
          // A browser that composes puts its letters where the cursor is by then.
          keydown: (view, event) => composes(event) && leave(view) && false,
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

/** Whether a key goes to an input method. On Android all do, Backspace too; there `beforeinput` tells more. */
function composes({ keyCode, key }: KeyboardEvent): boolean {
  return keyCode === 229 && (key === 'Process' || key.length === 1);
}

function isSelectedWhole({ state }: EditorView): boolean {
  return state.selection instanceof NodeSelection || state.selection instanceof CellSelection;
}

/** Cells that are pasted over cells take their place, as in every table. */
function isForCells({ state }: EditorView, { content }: Slice): boolean {
  const isCells = content.firstChild?.type.spec.tableRole !== undefined;
  return isCells && state.selection instanceof CellSelection;
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
  const isInline = selection instanceof NodeSelection && selection.node.isInline;
  return leave(view) && !isInline;
}
