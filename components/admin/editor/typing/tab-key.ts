import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { tabInList } from '@/components/admin/editor/commands/blocks';
import { moveToCell } from '@/components/admin/editor/commands/tables';

/**
 * Tab indents in a list and goes from cell to cell in a table. Elsewhere, and everywhere right after
 * Escape, it leaves the editor (WCAG 2.1.2).
 */
export const tabKey = Extension.create({
  name: 'tabKey',
  priority: 200,
  addStorage: () => ({ isLeaving: false }),
  addKeyboardShortcuts() {
    const { editor, storage } = this;
    const move = (way: 1 | -1) => () => {
      if (storage.isLeaving) return false;
      return tabInList(editor, way === 1 ? 'in' : 'out') || moveToCell(editor, way);
    };
    return { Tab: move(1), 'Shift-Tab': move(-1) };
  },
  addProseMirrorPlugins() {
    const { storage } = this;
    const stay = () => {
      storage.isLeaving = false;
      return false;
    };
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown(_, { key }) {
              if (key === 'Escape') storage.isLeaving = true;
              else if (key !== 'Tab' && key !== 'Shift') storage.isLeaving = false;
              return false;
            },
            mousedown: stay,
            blur: stay,
          },
        },
      }),
    ];
  },
});
