import path from 'node:path';
import { closeDatabase, openMemory } from '@/db/client';
import { migrateConnection } from '@/db/migrate';
import { openConnection } from '@/db/open';
import { holdSecret } from '@/db/secret';

const TEST_SECRET = Buffer.alloc(32, 7);

/** Gives a test its own migrated database in memory and a secret; call it in `beforeEach`. */
export function freshDatabase(): void {
  closeDatabase();
  const connection = openConnection(':memory:');
  migrateConnection(connection, path.resolve('drizzle'));
  openMemory(connection);
  holdSecret(TEST_SECRET);
}
