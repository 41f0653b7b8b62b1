/** SQL expressions that Drizzle lacks; dialect SQL stays in this folder. */

import { type AnyColumn, type Placeholder, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Queries } from './open';
import { rowsOf } from './rows';

/** The same table under another name, to join it twice. */
export { alias } from 'drizzle-orm/sqlite-core';

/** A parameter of a prepared query. */
export const param = (name: string): Placeholder => sql.placeholder(name);

/**
 * The column is one of the values of a JSON list, given as a placeholder or a string, so that one
 * prepared query works for any number of values.
 */
export function isOneOf(column: AnyColumn | SQL, list: Placeholder | string): SQL {
  return sql`${column} in (select value from json_each(${list}))`;
}

/**
 * One of the columns contains the words, in capitals or not. SQLite folds only the case of Latin
 * letters, so other scripts are searched in each case.
 */
export function contains(words: string, columns: readonly AnyColumn[]): SQL {
  const lower = words.toLocaleLowerCase();
  const capital = lower.charAt(0).toLocaleUpperCase() + lower.slice(1);
  const forms = [...new Set([words, lower, capital, words.toLocaleUpperCase()])];
  const patterns = forms.map((form) => `%${form.replace(/[\\%_]/g, '\\$&')}%`);
  const found = columns.flatMap((column) =>
    patterns.map((pattern) => sql`${column} like ${pattern} escape '\\'`),
  );
  return sql`(${sql.join(found, sql` or `)})`;
}

/** Keyset paging: the row follows a cursor in an order that descends by both columns. */
export function comesBefore(
  first: AnyColumn,
  second: AnyColumn,
  cursor: { first: Placeholder; second: Placeholder },
): SQL {
  return sql`(${first}, ${second}) < (${cursor.first}, ${cursor.second})`;
}

/** Keyset paging: the row follows a cursor in an order that ascends by both columns. */
export function comesAfter(
  first: AnyColumn,
  second: AnyColumn,
  cursor: { first: Placeholder; second: Placeholder },
): SQL {
  return sql`(${first}, ${second}) > (${cursor.first}, ${cursor.second})`;
}

/** The column is the other one plus 1. */
export function isNext(column: AnyColumn, before: AnyColumn): SQL {
  return sql`${column} = ${before} + 1`;
}

/** The row follows another row in an order that ascends by both columns. */
export function isAfter(
  row: readonly [AnyColumn, AnyColumn],
  other: readonly [AnyColumn, AnyColumn],
): SQL {
  return sql`(${row[0]}, ${row[1]}) > (${other[0]}, ${other[1]})`;
}

/** A condition that is true for every row, or for none. */
export function always(holds: boolean): SQL {
  return holds ? sql`1` : sql`0`;
}

/** The column is one of the values of a subquery. */
export function isIn(column: AnyColumn | SQL, set: SQLWrapper): SQL {
  return sql`${column} in ${set}`;
}

/** The column without its index, where another index has to lead the query. */
export function unindexed(column: AnyColumn): SQL {
  return sql`+${column}`;
}

/**
 * Keyset paging with given values: the row follows a position, in an order with the same direction
 * for both columns.
 */
export function isBeyond(
  first: AnyColumn | SQL,
  second: AnyColumn,
  place: { first: string | number; second: string },
  descending: boolean,
): SQL {
  const [one, two] = [place.first, place.second];
  return descending
    ? sql`(${first}, ${second}) < (${one}, ${two})`
    : sql`(${first}, ${second}) > (${one}, ${two})`;
}

/**
 * Keyset paging by a column that may be null; rows without a value come last when descending. Walks
 * the order's index instead of seeking in it.
 */
export function isBeyondMaybe(
  first: AnyColumn,
  second: AnyColumn,
  place: { first: number | null; second: string },
  descending: boolean,
): SQL {
  const [one, two] = [place.first, place.second];
  if (one === null) {
    return descending
      ? sql`(+${first} is null and +${second} < ${two})`
      : sql`(+${first} is not null or +${second} > ${two})`;
  }
  return descending
    ? sql`(+${first} is null or (+${first}, +${second}) < (${one}, ${two}))`
    : sql`((+${first}, +${second}) > (${one}, ${two}))`;
}

/** The number of a row, from 1, among those with the same value of a column; the latest has number 1. */
export function rankOfLatest(within: AnyColumn | SQL, latest: SQL): SQL<number> {
  return sql<number>`row_number() over (partition by ${within} order by ${latest} desc)`;
}

/** Words as rows to select from and join with: `from(rows)`, each with its `word`. */
export function listed(words: readonly string[]): { rows: SQL; word: SQL<string> } {
  return { rows: sql`json_each(${JSON.stringify(words)}) as listed`, word: sql`listed.value` };
}

/** The number of rows of a query; with a limit it is cheap for any query that an index leads. */
export async function countRows(read: Queries, set: SQLWrapper): Promise<number> {
  const [row] = await rowsOf<{ rows: number }>(read, sql`select count(*) as rows from ${set}`);
  return row?.rows ?? 0;
}

/** The column begins with a string, in which no character is a wildcard. */
export function beginsWith(column: AnyColumn, letters: string): SQL {
  return sql`substr(${column}, 1, ${[...letters].length}) = ${letters}`;
}

/** The column without its last characters. */
export function withoutLast(column: AnyColumn, count: number): SQL<string> {
  return sql<string>`substr(${column}, 1, length(${column}) - ${count})`;
}
