import {
  type Editor,
  Extension,
  InputRule,
  textblockTypeInputRule,
  wrappingInputRule,
} from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { setCursorBehind } from '@/components/admin/editor/commands/behind';
import { nodeType } from '@/components/admin/editor/commands/blocks';
import { linkFromMarkdown } from '@/components/admin/editor/commands/links';
import type { EditorHost } from '@/components/admin/editor/host';
import { numberIn } from './number-in';
import { SHORTCUT_MARKS, surrounded } from './surrounded';
import { textBefore } from './text-around';
import { textRule } from './text-rule';

/** What Markdown's characters become while typing; undo right after gives them back. */
export function shortcuts(host: EditorHost) {
  return Extension.create({
    name: 'shortcuts',
    addInputRules() {
      return [...blockRules(this.editor), ...markRules(), linkRule(), noteRule(host)];
    },
  });
}

/** `**bold**`, `*italic*`, `_italic_`, `~~struck~~` and `[words](address)`, for the footnote's editor as well. */
export const markShortcuts = Extension.create({
  name: 'markShortcuts',
  addInputRules: () => [...markRules(), linkRule()],
});

function blockRules(editor: Editor): InputRule[] {
  const headings = [2, 3, 4].map((level) =>
    textblockTypeInputRule({
      find: new RegExp(`^#{${level}} $`),
      type: nodeType(editor, 'heading'),
      getAttributes: () => ({ level }),
    }),
  );
  const inParagraph = (pattern: RegExp) => (text: string) => {
    const [found] = pattern.exec(text) ?? [];
    return found && isPlainParagraph(editor.state) ? { index: 0, text: found } : null;
  };
  return [
    ...headings,
    wrappingInputRule({ find: inParagraph(/^[*-] $/), type: nodeType(editor, 'bulletList') }),
    wrappingInputRule({
      find: (text) => {
        const number = numberIn(text);
        const { state } = editor;
        if (number === null || !isPlainParagraph(state)) return null;
        return number === 1 || number === nextNumber(state) ? { index: 0, text } : null;
      },
      type: nodeType(editor, 'orderedList'),
      joinPredicate: ([text]) => numberIn(text) !== 1,
    }),
    wrappingInputRule({ find: inParagraph(/^> $/), type: nodeType(editor, 'blockquote') }),
    new InputRule({
      find: inParagraph(/^---$/),
      handler: ({ state }) => putSeparator(state.tr),
    }),
  ];
}

function markRules(): InputRule[] {
  return SHORTCUT_MARKS.map(([sign, name]) =>
    textRule(
      (text) => surrounded(text, sign) !== null,
      (tr, { schema }) => {
        const { $from, empty } = tr.selection;
        const words = empty ? surrounded(textBefore($from), sign) : null;
        const mark = schema.marks[name]?.create();
        if (!words || !mark) return;
        const end = $from.pos;
        const start = end - words.length - 2 * sign.length;
        tr.addMark(start, end, mark);
        tr.delete(end - sign.length, end).delete(start, start + sign.length);
        tr.removeStoredMark(mark);
      },
    ),
  );
}

/** `[words](address)` becomes a link. */
function linkRule(): InputRule {
  return textRule((text) => /\]\(\S+\)$/u.test(text), linkFromMarkdown);
}

/** `[^` opens the dialog of a new footnote. */
function noteRule(host: EditorHost): InputRule {
  return textRule(
    (text) => text.endsWith('[^'),
    (tr, { schema }) => {
      const { $from, empty } = tr.selection;
      if (!empty || !schema.nodes.footnote || !textBefore($from).endsWith('[^')) return;
      tr.delete($from.pos - 2, $from.pos);
      setTimeout(() => host.open({ kind: 'footnote', pos: null }));
    },
  );
}

/** Whether the cursor is in a paragraph that does not begin a list item. */
function isPlainParagraph({ selection: { $from } }: EditorState): boolean {
  const isItem = $from.depth > 1 && $from.node(-1).type.name === 'listItem';
  return $from.parent.type.name === 'paragraph' && !(isItem && $from.index(-1) === 0);
}

/** The number that goes on the numbered list before the paragraph. */
function nextNumber({ selection: { $from } }: EditorState): number | null {
  const index = $from.index(-1);
  const before = index > 0 ? $from.node(-1).child(index - 1) : null;
  return before?.type.name === 'orderedList' ? before.attrs.start + before.childCount : null;
}

/** Replaces the paragraph that holds nothing else. */
function putSeparator(tr: Transaction): void {
  const { $from } = tr.selection;
  const line = tr.doc.type.schema.nodes.horizontalRule;
  const parent = $from.node(-1);
  const index = $from.index(-1);
  const isAlone = $from.parent.textContent === '---' && $from.parent.childCount === 1;
  if (!line || !isAlone || !parent.canReplaceWith(index, index + 1, line)) return;
  const start = $from.before();
  tr.replaceWith(start, $from.after(), line.create());
  setCursorBehind(tr, start + 1, true);
}
