/**
 * The column vocabulary of the schema. Schema files use these names only, so that a second dialect is a second
 * module with the same exports (docs/decisions/0003-one-schema-two-dialects.md).
 */
import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

export { index, primaryKey, uniqueIndex };

export const table = sqliteTable;

/**
 * Text, never null.
 * @param stored the column's name in the database, where it is not that of the property in snake case
 */
export const textColumn = (stored = '') => text(stored).notNull();

/** Text that may be absent; `stored` as of `textColumn`. */
export const maybeWords = (stored = '') => text(stored);

/** One of a closed set of words, checked by the compiler. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  text({ enum: values }).notNull();

/** Whole number that fits 53 bits (counters, sort keys, bytes). */
export const whole = () => integer().notNull();

/** Number that grows by itself; only for sequences. */
export const sequence = () => integer().primaryKey({ autoIncrement: true });

export const decimal = () => real().notNull();

export const maybeDecimal = () => real();

/** Yes or no. */
export const flag = () => integer({ mode: 'boolean' }).notNull();

/** Milliseconds since 1970 in UTC; the app makes it, never the database. */
export const instant = () => integer().notNull();

export const maybeInstant = () => integer();

/** A value kept as JSON text; the key order is not kept in every dialect, so never hash it. */
export const json = <T>() => text({ mode: 'json' }).$type<T>().notNull();

export const maybeJson = <T>() => text({ mode: 'json' }).$type<T>();
