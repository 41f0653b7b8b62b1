import { stat } from 'node:fs/promises';
import { databaseFile } from './client';
import { ON_POSTGRES } from './engine';

/** Bytes of SQLite's write-ahead log; null where the content is elsewhere. */
export async function getLogSize(): Promise<number | null> {
  if (ON_POSTGRES) return null;
  const found = await stat(`${databaseFile()}-wal`).catch(() => null);
  return found?.size ?? 0;
}
