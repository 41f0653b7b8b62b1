import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import { isSmart } from './smart-setting';
import { smartened } from './smartened';
import { languageAt, textBefore } from './text-around';
import { textRule } from './text-rule';

/**
 * Quotation marks, dashes and spaces by the language at the cursor, each as an undo step of its own
 * that gives the typed character back.
 * @param language of the text
 */
export function smartTyping(language: string) {
  return Extension.create({
    name: 'smartTyping',
    addInputRules() {
      const { editor } = this;
      const isLikely = (text: string) =>
        isSmart() && smartened(text, languageAt(editor.state.selection.$from, language)) !== null;
      return [textRule(isLikely, (tr) => smarten(tr, language))];
    },
    addKeyboardShortcuts() {
      const { editor } = this;
      const endLine = () => {
        const tr = isSmart() ? smarten(editor.state.tr, language, '\n') : editor.state.tr;
        if (tr.docChanged) editor.view.dispatch(closeHistory(tr));
        return false;
      };
      return { Enter: endLine, 'Shift-Enter': endLine };
    },
  });
}

/** @param next a character that is about to be typed */
function smarten(tr: Transaction, language: string, next = ''): Transaction {
  const { $from, empty } = tr.selection;
  if (!empty || !$from.parent.inlineContent) return tr;
  const text = textBefore($from);
  const change = smartened(text + next, languageAt($from, language));
  if (!change || change.to > text.length) return tr;
  const start = $from.pos - text.length;
  return tr.insertText(change.text, start + change.from, start + change.to);
}
