import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** The PostgreSQL for tests; empty where there is none. */
const SERVER = process.env.TEST_DATABASE_URL ?? '';

export interface PostgresDatabase {
  readonly name: string;
  readonly url: string;
  /** Deletes the database, and ends the connections that are left. */
  drop(): Promise<void>;
}

/**
 * Why tests on PostgreSQL are left out; empty where there is one. Where `CI` is set none may be left
 * out. For Vitest `describe.skipIf(withoutPostgres())`.
 */
export function withoutPostgres(server = SERVER, mustBeThere = Boolean(process.env.CI)): string {
  if (server !== '') return '';
  const reason =
    'TEST_DATABASE_URL is not set, so tests on PostgreSQL are left out: run npm test -- --only=unit, or name a server in it.';
  if (mustBeThere) throw new Error(reason);
  return reason;
}

/**
 * Makes an empty database on the server of `TEST_DATABASE_URL`, in UTF-8 and ordered by code point,
 * that no other test knows. Its user must be allowed to make databases.
 */
export async function databaseOfItsOwn(): Promise<PostgresDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(`create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return {
    name,
    url: url.href,
    drop: () => onServer(`drop database if exists ${name} with (force)`),
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
