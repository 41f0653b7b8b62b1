import { dataFolder } from '@/db/client';
import { ON_POSTGRES } from '@/db/engine';

/**
 * Stops a command that copies SQLite's file where the content is elsewhere.
 * @throws Error that says what to use instead
 */
export function refuseOnPostgres(): void {
  if (!ON_POSTGRES) return;
  throw new Error(
    `The content is in PostgreSQL (DATABASE_URL), and this command copies SQLite's file: use pg_dump and pg_restore for the database, and copy the media and the secret of ${dataFolder()} beside it. Nothing was changed.`,
  );
}
