/** Start of a page of a list: sort key and id of the last row of the previous page. */
export interface Cursor {
  key: number;
  id: string;
}

const SHAPE = /^(-?\d{1,15})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** The cursor as a query parameter. */
export function cursorText(cursor: Cursor): string {
  return `${cursor.key}-${cursor.id}`;
}

const DECADE = /^(0|-?[1-9]\d{0,3}0)$/;

/** Reads a decade, named by its first year, from a query parameter; null when it is malformed. */
export function parseDecade(text: string): number | null {
  return DECADE.test(text) ? Number(text) : null;
}

/** Reads a cursor from a query parameter; null when it is malformed. */
export function parseCursor(text: string): Cursor | null {
  const [, key, id] = SHAPE.exec(text) ?? [];
  return key && id ? { key: Number(key), id } : null;
}
