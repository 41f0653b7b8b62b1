/** The few expressions that Drizzle has no word for; dialect SQL stays in this folder. */
import { type AnyColumn, type Placeholder, type SQL, sql } from 'drizzle-orm';

/** A value that is given when a prepared query runs. */
export const given = (name: string): Placeholder => sql.placeholder(name);

/** Column is one of the values of a JSON list, given as a placeholder or a string: one prepared query for any number. */
export function isOneOf(column: AnyColumn, list: Placeholder | string): SQL {
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

/** A condition that holds for every row, or for none. */
export function always(holds: boolean): SQL {
  return holds ? sql`1` : sql`0`;
}
