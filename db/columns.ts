/**
 * The column types of the schema: those of the engine. Schema files use only these
 * (docs/decisions/0003-one-schema-two-dialects.md).
 */
import { ofEngine } from './engine';
import * as postgres from './postgres/columns';
import * as sqlite from './sqlite/columns';

export const {
  decimal,
  flag,
  index,
  instant,
  json,
  maybeDecimal,
  maybeInstant,
  maybeJson,
  maybeWhole,
  maybeWords,
  oneOf,
  primaryKey,
  sequence,
  table,
  textColumn,
  uniqueIndex,
  whole,
} = ofEngine(sqlite, postgres);
