import { type Editor, Extension } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { leaveSelected } from './commands/behind';

/** Input of phones, emoji panels and dictation comes without key events. */
const TYPES = /^insert(Text|CompositionText|Paragraph|LineBreak)$/;

/**
 * Text typed, composed or pasted while a node is selected goes after the node: only Backspace,
 * Delete and cut remove it.
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
          // An input method inserts at the position that the cursor has at this moment.
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

/** Whether a key belongs to an input method. On Android all do, so `beforeinput` is used. */
function composes({ keyCode, key }: KeyboardEvent): boolean {
  return keyCode === 229 && (key === 'Process' || key.length === 1);
}

function isSelectedWhole({ state }: EditorView): boolean {
  return state.selection instanceof NodeSelection || state.selection instanceof CellSelection;
}

/** Cells pasted over cells replace them, as in every table. */
function isForCells({ state }: EditorView, { content }: Slice): boolean {
  const isCells = content.firstChild?.type.spec.tableRole !== undefined;
  return isCells && state.selection instanceof CellSelection;
}

function put(view: EditorView, text: string): void {
  if (!isSelectedWhole(view)) view.dispatch(view.state.tr.insertText(text).scrollIntoView());
}

/** Whether a node was selected; the selection may stay where the text is too long to change. */
function leave(view: EditorView): boolean {
  const tr = leaveSelected(view.state);
  if (tr) view.dispatch(tr);
  return tr !== null;
}

/** Enter makes a paragraph after a selected block, and a line break after a selected note. */
function leaveByKey({ view }: Editor): boolean {
  const { selection } = view.state;
  const isInline = selection instanceof NodeSelection && selection.node.isInline;
  return leave(view) && !isInline;
}
