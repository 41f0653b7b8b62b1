/** Where a page of a list begins: the sort key and id of the last row of the page before. */
export interface Cursor {
  key: number;
  id: string;
}

const SHAPE = /^(-?\d{1,15})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** A cursor as it stands in an address. */
export function cursorText(cursor: Cursor): string {
  return `${cursor.key}-${cursor.id}`;
}

/** Reads a cursor from an address; null when it is none that this site wrote. */
export function parseCursor(text: string): Cursor | null {
  const [, key, id] = SHAPE.exec(text) ?? [];
  return key && id ? { key: Number(key), id } : null;
}
