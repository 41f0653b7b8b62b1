import { type Editor, Extension } from '@tiptap/core';
import { liftListItem, splitListItem } from '@tiptap/pm/schema-list';
import { NodeSelection } from '@tiptap/pm/state';
import {
  around,
  type BlockKind,
  indentItem,
  nodeType,
  run,
  setBlockKind,
  toggleList,
  toggleWrap,
} from './commands/blocks';
import { toggleMark } from './commands/marks';
import { editRequest } from './edit-request';
import { moveImage } from './figures/gallery-actions';
import type { EditorHost } from './host';
import { isMac } from './toolbar/keys-shown';
import { tabKey } from './typing/tab-key';

/** The editor's keys. */
export function editorKeys(host: EditorHost) {
  return Extension.create({
    name: 'editorKeys',
    priority: 200,
    addExtensions: () => [tabKey],
    addKeyboardShortcuts() {
      const { editor } = this;
      const kind = (to: BlockKind) => () => setBlockKind(editor, to);
      const open = (request: Parameters<EditorHost['open']>[0]) => () => {
        host.open(request);
        return true;
      };
      const leave = () => {
        host.leaveFocusMode();
        return false;
      };
      const find = () => {
        host.find();
        return true;
      };
      const on = (command: (editor: Editor) => boolean) => () => command(editor);
      return {
        'Mod-b': () => toggleMark(editor, 'bold'),
        'Mod-i': () => toggleMark(editor, 'italic'),
        'Mod-.': () => toggleMark(editor, 'superscript'),
        'Mod-,': () => toggleMark(editor, 'subscript'),
        'Alt-Shift-5': () => toggleMark(editor, 'strike'),
        'Mod-Shift-k': () => toggleMark(editor, 'smallCaps'),
        'Mod-k': open({ kind: 'link' }),
        'Mod-Alt-l': open({ kind: 'language' }),
        'Mod-Alt-f': open({ kind: 'footnote', pos: null }),
        'Mod-Alt-0': kind('paragraph'),
        'Mod-Alt-2': kind(2),
        'Mod-Alt-3': kind(3),
        'Mod-Alt-4': kind(4),
        'Mod-Shift-7': () => toggleList(editor, 'orderedList'),
        'Mod-Shift-8': () => toggleList(editor, 'bulletList'),
        'Mod-Shift-9': () => toggleWrap(editor, 'blockquote'),
        'Mod-]': () => indentItem(editor, 'in'),
        'Mod-[': () => indentItem(editor, 'out'),
        'Mod-Shift-h': find,
        ...(!isMac() && { 'Mod-h': find }),
        'Shift-Enter': on(breakLine),
        Enter: on((it) => enter(it, host)),
        Backspace: on(outOfItem),
        // ProseMirror takes this key, so that the page does not get it.
        Escape: leave,
        'Alt-Shift-ArrowUp': on((it) => moveImage(it, host, -1)),
        'Alt-Shift-ArrowDown': on((it) => moveImage(it, host, 1)),
        'Alt-F10': () => {
          host.toToolbar();
          return true;
        },
      };
    },
  });
}

function breakLine(editor: Editor): boolean {
  const { state, view } = editor;
  if (!state.selection.$from.parent.inlineContent) return false;
  view.dispatch(
    state.tr.replaceSelectionWith(nodeType(editor, 'hardBreak').create()).scrollIntoView(),
  );
  return true;
}

/** On a selected node: opens its dialog. In a list: a new item, or out of the list. */
function enter(editor: Editor, host: EditorHost): boolean {
  const { selection } = editor.state;
  if (selection instanceof NodeSelection) {
    const request = editRequest(selection.node, selection.from);
    if (request) host.open(request);
    return request !== null;
  }
  return run(editor, splitListItem(nodeType(editor, 'listItem')));
}

function outOfItem(editor: Editor): boolean {
  const { selection } = editor.state;
  const item = around(editor.state, ['listItem']);
  const atStart = selection.empty && selection.$from.parentOffset === 0;
  if (!atStart || !item || selection.from !== item.pos + 2) return false;
  const isFirst = editor.state.doc.resolve(item.pos).index() === 0;
  return isFirst && run(editor, liftListItem(nodeType(editor, 'listItem')));
}
