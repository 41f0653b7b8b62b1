import path from 'node:path';
import { closeDatabase, openMemory } from '@/db/client';
import { migrateConnection } from '@/db/migrate';
import { type Connection, openConnection } from '@/db/open';
import { holdSecret } from '@/db/secret';

const TEST_SECRET = Buffer.alloc(32, 7);

/** An empty database with all migrations, copied for each test, which is faster than migrating. */
let migrated: Buffer | undefined;

function migratedBytes(): Buffer {
  const connection = openConnection(':memory:');
  migrateConnection(connection, path.resolve('drizzle'));
  const bytes = connection.serialize();
  connection.close();
  return bytes;
}

/** Gives a test its own migrated database in memory and a secret; call it in `beforeEach`. */
export function freshDatabase(): Connection {
  closeDatabase();
  migrated ??= migratedBytes();
  const connection = openConnection(migrated);
  openMemory(connection);
  holdSecret(TEST_SECRET);
  return connection;
}

/** The statements, as SQL, that a connection prepares while something runs. */
export async function statementsOf(connection: Connection, run: () => Promise<unknown>) {
  const statements: string[] = [];
  const { prepare } = connection;
  connection.prepare = ((sql: string) => {
    statements.push(sql);
    return prepare.call(connection, sql);
  }) as typeof prepare;
  await run();
  connection.prepare = prepare;
  return statements;
}
