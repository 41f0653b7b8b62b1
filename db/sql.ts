/** The few expressions that Drizzle has no word for; dialect SQL stays in this folder. */
import { type AnyColumn, type Placeholder, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Queries } from './open';

/** A value that is given when a prepared query runs. */
export const param = (name: string): Placeholder => sql.placeholder(name);

/** Column is one of the values of a JSON list, given as a placeholder or a string: one prepared query for any number. */
export function isOneOf(column: AnyColumn | SQL, list: Placeholder | string): SQL {
  return sql`${column} in (select value from json_each(${list}))`;
}

/** Keyset paging: the row stands before a cursor in an order that descends by both columns. */
export function comesBefore(
  first: AnyColumn,
  second: AnyColumn,
  cursor: { first: Placeholder; second: Placeholder },
): SQL {
  return sql`(${first}, ${second}) < (${cursor.first}, ${cursor.second})`;
}

/** Keyset paging: the row stands after a cursor in an order that ascends by both columns. */
export function comesAfter(
  first: AnyColumn,
  second: AnyColumn,
  cursor: { first: Placeholder; second: Placeholder },
): SQL {
  return sql`(${first}, ${second}) > (${cursor.first}, ${cursor.second})`;
}

/** A whole number is the one after another. */
export function isNext(column: AnyColumn, before: AnyColumn): SQL {
  return sql`${column} = ${before} + 1`;
}

/** A row comes after another in an order that ascends by both columns. */
export function isAfter(
  row: readonly [AnyColumn, AnyColumn],
  other: readonly [AnyColumn, AnyColumn],
): SQL {
  return sql`(${row[0]}, ${row[1]}) > (${other[0]}, ${other[1]})`;
}

/** A condition that holds for every row, or for none. */
export function always(holds: boolean): SQL {
  return holds ? sql`1` : sql`0`;
}

/** Column is one of the values that a query gives. */
export function isIn(column: AnyColumn | SQL, set: SQLWrapper): SQL {
  return sql`${column} in ${set}`;
}

/** A column as a value that no index is looked up for, where another index has to lead the query. */
export function unindexed(column: AnyColumn): SQL {
  return sql`+${column}`;
}

/** Keyset paging with values at hand: the row stands beyond a place, in an order that both columns follow. */
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

/** Words as rows that a query can go through and join with: `from(rows)`, each with its `word`. */
export function listed(words: readonly string[]): { rows: SQL; word: SQL<string> } {
  return { rows: sql`json_each(${JSON.stringify(words)}) as listed`, word: sql`listed.value` };
}

/** How many rows a query gives; give it a limit, and it is cheap for any query that an index leads. */
export async function countRows(read: Queries, set: SQLWrapper): Promise<number> {
  const row = read.get<{ rows: number }>(sql`select count(*) as rows from ${set}`);
  return row.rows;
}

/** Column begins with these letters, each meaning itself. */
export function beginsWith(column: AnyColumn, letters: string): SQL {
  return sql`substr(${column}, 1, ${[...letters].length}) = ${letters}`;
}
