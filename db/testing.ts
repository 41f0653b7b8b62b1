import path from 'node:path';
import { closeDatabase, openMemory } from './client';
import { migrateConnection } from './migrate';
import { openConnection } from './open';

/** Gives a test its own migrated database in memory; call it in `beforeEach`. */
export function freshDatabase(): void {
  closeDatabase();
  const connection = openConnection(':memory:');
  migrateConnection(connection, path.resolve('drizzle'));
  openMemory(connection);
}
