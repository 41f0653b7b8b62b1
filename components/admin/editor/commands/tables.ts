import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  toggleHeader,
} from '@tiptap/pm/tables';
import { run } from './blocks';
import type { Writing } from './writing';

/** Commands for the table around the selection, by message key. */
export const TABLE_ACTIONS = {
  rowAbove: addRowBefore,
  rowBelow: addRowAfter,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  headerRow: toggleHeader('row'),
  headerColumn: toggleHeader('column'),
  removeRow: deleteRow,
  removeColumn: deleteColumn,
  removeTable: deleteTable,
} as const;

export type TableAction = keyof typeof TABLE_ACTIONS;

export function changeTable(editor: Writing, action: TableAction): boolean {
  return run(editor, TABLE_ACTIONS[action]);
}

/**
 * Moves to the next or previous cell; behind the last cell to a new row. False before the first
 * cell and outside tables.
 */
export function moveToCell(editor: Writing, way: 1 | -1): boolean {
  if (run(editor, goToNextCell(way))) return true;
  return way === 1 && isInTable(editor.state) && addRowBehind(editor);
}

function addRowBehind(editor: Writing): boolean {
  return run(editor, addRowAfter) && run(editor, goToNextCell(1));
}
