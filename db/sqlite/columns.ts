/** The column types of the schema for SQLite (docs/decisions/0003-one-schema-two-dialects.md). */
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

/** Text, never null. @param stored the column's name, if not the property's in snake case */
export const textColumn = (stored = '') => text(stored).notNull();

/** Text or null; `stored` as of `textColumn`. */
export const maybeWords = (stored = '') => text(stored);

/** One of a fixed list of words, checked by the compiler. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  text({ enum: values }).notNull();

/** Whole number of up to 53 bits (counters, sort keys, bytes). */
export const whole = () => integer().notNull();

export const maybeWhole = () => integer();

/** Auto-increment number; only for sequences. */
export const sequence = () => integer().primaryKey({ autoIncrement: true });

export const decimal = () => real().notNull();

export const maybeDecimal = () => real();

export const flag = () => integer({ mode: 'boolean' }).notNull();

/** Milliseconds since 1970 in UTC; set by the program, never by the database. */
export const instant = () => integer().notNull();

export const maybeInstant = () => integer();

/** A value stored as JSON text; never hash it, because a dialect may reorder the keys. */
export const json = <T>() => text({ mode: 'json' }).$type<T>().notNull();

export const maybeJson = <T>() => text({ mode: 'json' }).$type<T>();
