import { existsSync } from 'node:fs';
import { databaseFile, dataFolder } from '@/db/client';
import { ON_POSTGRES } from '@/db/engine';

/**
 * Stops a command that would otherwise make an empty database, or read an empty one, in a wrong folder.
 * @throws Error that says what to do
 */
export function requireArchive(): void {
  if (ON_POSTGRES || existsSync(databaseFile())) return;
  throw new Error(
    `There is no database in ${dataFolder()}: give this command the DATA_DIR of the site.`,
  );
}
