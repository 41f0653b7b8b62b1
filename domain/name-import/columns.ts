/** The columns of a file of names. */
import { IDENTIFIERS, type Identifier } from '@/domain/names/identifiers';

export const COLUMNS = [
  ...(['id', 'name', 'type', 'language', 'form', 'use', 'sort', 'start', 'end'] as const),
  ...IDENTIFIERS,
  'ground',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Columns that may be filled in only where nothing is stored yet. */
export const FACT_COLUMNS = ['start', 'end', ...IDENTIFIERS, 'ground'] as const;
export type FactColumn = (typeof FACT_COLUMNS)[number];

export const USES = ['preferred', 'variant', 'transliteration'] as const;
export type Use = (typeof USES)[number];

const OTHER_WORDS: Record<string, Column> = { born: 'start', died: 'end', kind: 'type' };

/** The column that a cell of the header names, in any case; null for none. */
export function columnNamed(cell: string): Column | null {
  const word = cell.trim().toLowerCase();
  return COLUMNS.find((column) => column === word) ?? OTHER_WORDS[word] ?? null;
}

export function isIdentifier(column: Column): column is Identifier {
  return IDENTIFIERS.some((identifier) => identifier === column);
}
