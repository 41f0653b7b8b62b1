import { BOARD_PATH } from '@/domain/addresses/staff-address';
import { type BoardQuery, boardParams } from '@/domain/board/board';
import type { Role } from '@/domain/permissions/staff';

/** The board's address for a query. */
export function boardPath(query: BoardQuery, role: Role): string {
  const params = new URLSearchParams(boardParams(query, role)).toString();
  return params ? `${BOARD_PATH}?${params}` : BOARD_PATH;
}

/** The first page of the board, with some parts of the query changed. */
export function boardPathWith(query: BoardQuery, role: Role, changed: Partial<BoardQuery>): string {
  return boardPath({ ...query, after: null, before: null, ...changed }, role);
}
