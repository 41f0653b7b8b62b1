import { Extension } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { run } from '@/components/admin/editor/commands/blocks';
import { toggleMark } from '@/components/admin/editor/commands/marks';

/** Keys of the footnote editor; Enter begins a paragraph by the rules of the editor itself. */
export function noteKeys(open: (dialog: 'link' | 'language') => void, close: () => void) {
  return Extension.create({
    name: 'noteKeys',
    priority: 200,
    addProseMirrorPlugins: () => [history()],
    addKeyboardShortcuts() {
      const { editor } = this;
      const breakLine = () => editor.commands.insertContent({ type: 'hardBreak' });
      const closes = () => {
        close();
        return true;
      };
      const opens = (dialog: 'link' | 'language') => () => {
        open(dialog);
        return true;
      };
      return {
        // ProseMirror stops this event before the dialog gets it.
        Escape: closes,
        'Shift-Enter': breakLine,
        'Mod-b': () => toggleMark(editor, 'bold'),
        'Mod-.': () => toggleMark(editor, 'superscript'),
        'Mod-,': () => toggleMark(editor, 'subscript'),
        'Alt-Shift-5': () => toggleMark(editor, 'strike'),
        'Mod-Shift-k': () => toggleMark(editor, 'smallCaps'),
        'Mod-i': () => toggleMark(editor, 'italic'),
        'Mod-k': opens('link'),
        'Mod-Alt-l': opens('language'),
        'Mod-z': () => run(editor, undo),
        'Mod-Shift-z': () => run(editor, redo),
        'Mod-y': () => run(editor, redo),
      };
    },
  });
}
