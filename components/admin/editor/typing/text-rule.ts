import { InputRule } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/**
 * An input rule that looks at the document itself, with the typed character in it: Tiptap's text
 * before the cursor has the words of footnotes in it.
 * @param isLikely a cheap test of the text before the cursor; false for most characters
 * @param change puts its steps into `tr`; no steps: the rule does not apply
 */
export function textRule(
  isLikely: (text: string) => boolean,
  change: (tr: Transaction, state: EditorState) => void,
): InputRule {
  return new InputRule({
    find: (text) =>
      // A line break comes from Enter, which inserts no character.
      text !== '' && !text.endsWith('\n') && isLikely(text)
        ? { index: text.length - 1, text: text.slice(-1) }
        : null,
    handler: ({ state }) => change(state.tr, state),
    undoable: false,
  });
}
