import path from 'node:path';
import { closeDatabase, openMemory } from './client';
import { migrateConnection } from './migrate';
import { openConnection } from './open';
import { holdSecret } from './secret';

const TEST_SECRET = Buffer.alloc(32, 7);

/** Gives a test its own migrated database in memory and a secret; call it in `beforeEach`. */
export function freshDatabase(): void {
  closeDatabase();
  const connection = openConnection(':memory:');
  migrateConnection(connection, path.resolve('drizzle'));
  openMemory(connection);
  holdSecret(TEST_SECRET);
}
