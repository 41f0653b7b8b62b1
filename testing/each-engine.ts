import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { migrateConnection } from '@/db/migrate';
import { openConnection, type Queries, queriesOf } from '@/db/open';
import { databaseOfItsOwn, withoutPostgres } from './postgres-database';

export interface EmptyDatabase {
  read: Queries;
  /** What `DATABASE_URL` is while modules are loaded that choose by the engine. */
  url: string;
  /** Several statements at once. */
  run(statements: string): Promise<void>;
  close(): Promise<void>;
}

export const ENGINES = ['SQLite', 'PostgreSQL'] as const;

export type Engine = (typeof ENGINES)[number];

/** Why the cases of an engine are left out; as of `withoutPostgres`. */
export function withoutEngine(engine: Engine): string {
  return engine === 'PostgreSQL' ? withoutPostgres() : '';
}

/** A database without tables, or with those of the migrations. */
export async function emptyDatabase(engine: Engine, isMigrated = false): Promise<EmptyDatabase> {
  if (engine === 'SQLite') {
    const connection = openConnection(':memory:');
    if (isMigrated) migrateConnection(connection, 'drizzle');
    return {
      ...{ read: queriesOf(connection), url: '' },
      run: async (statements) => void connection.exec(statements),
      close: async () => void connection.close(),
    };
  }
  const database = await databaseOfItsOwn();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const read = drizzle(client, { casing: 'snake_case' });
  if (isMigrated) await migrate(read, { migrationsFolder: 'drizzle/postgres' });
  return {
    read: read as unknown as Queries,
    url: database.url,
    run: async (statements) => void (await client.query(statements)),
    close: async () => {
      await client.end();
      await database.drop();
    },
  };
}
