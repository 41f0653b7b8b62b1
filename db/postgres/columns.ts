/** The column types of the schema for PostgreSQL; the exports are those of SQLite's module. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  customType,
  doublePrecision,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

export { index, primaryKey, uniqueIndex };

export const table = pgTable;

export const textColumn = (stored = '') => text(stored).notNull();

export const maybeWords = (stored = '') => text(stored);

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  text({ enum: values }).notNull();

/** An `integer` of PostgreSQL ends at 2³¹. */
export const whole = () => bigint({ mode: 'number' }).notNull();

export const maybeWhole = () => bigint({ mode: 'number' });

export const sequence = () => bigserial({ mode: 'number' }).primaryKey();

export const decimal = () => doublePrecision().notNull();

export const maybeDecimal = () => doublePrecision();

export const flag = () => boolean().notNull();

export const instant = () => bigint({ mode: 'number' }).notNull();

export const maybeInstant = () => bigint({ mode: 'number' });

/** Text, not `jsonb`, which forbids U+0000 and puts the keys in another order. */
const jsonText = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
});

export const json = () => {
  const column = jsonText().notNull();
  return Object.assign(column, {
    /** Written out, since the generator of migrations does not know how such a value is stored. */
    default: (value: unknown) =>
      jsonText()
        .notNull()
        .default(sql.raw(`'${JSON.stringify(value).replaceAll("'", "''")}'`)),
  });
};

export const maybeJson = () => jsonText();
