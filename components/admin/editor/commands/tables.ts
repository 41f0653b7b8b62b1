import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  toggleHeader,
} from '@tiptap/pm/tables';
import { run } from './blocks';
import type { Writing } from './writing';

/** What can be done to the table around the selection, by message key. */
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

/** To the next cell or the one before; false behind the last and before the first, so that Tab leaves there. */
export function moveToCell(editor: Writing, way: 1 | -1): boolean {
  return run(editor, goToNextCell(way));
}
