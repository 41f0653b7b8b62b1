/**
 * Which engine keeps the content: PostgreSQL where `DATABASE_URL` names one, else SQLite in the data
 * folder. It is settled when the process begins, since the schema is made of the engine's columns.
 */
export function databaseUrl(): string {
  return process.env.DATABASE_URL?.trim() ?? '';
}

export const ON_POSTGRES = databaseUrl() !== '';

/** Of a module for each engine, the one that serves; types are those of SQLite's. */
export function ofEngine<T>(sqlite: T, postgres: unknown): T {
  return ON_POSTGRES ? (postgres as T) : sqlite;
}
