/** The columns of a list of subscribers; those of the export, and the proof of consent. */
export const COLUMNS = [
  'email',
  'language',
  'follows',
  'rhythm',
  'weekday',
  'only',
  'date',
  'consent',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Columns without which no line could be imported. */
export const NEEDED = ['email', 'language', 'follows', 'date', 'consent'] as const;

const OTHER_WORDS: Record<string, Column> = {
  'e-mail': 'email',
  'e-mail address': 'email',
  'email address': 'email',
  scopes: 'follows',
  scope: 'follows',
  'consent date': 'date',
  'date of consent': 'date',
  ground: 'consent',
};

/** The column that a cell of the header names, in any case; null for none. */
export function columnNamed(cell: string): Column | null {
  const word = cell.trim().toLowerCase();
  return COLUMNS.find((column) => column === word) ?? OTHER_WORDS[word] ?? null;
}
