import { writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';

/** A file of the data folder whose time is that of the last complete backup. */
const FILE = 'last-backup';

/** Notes a complete backup; a script that copies by other means may touch the file itself. */
export function noteBackup(folder: string, now: number): void {
  writeFileSync(path.join(folder, FILE), `${new Date(now).toISOString()}\n`);
}

/** When the last complete backup was made, in milliseconds since 1970; null before the first. */
export async function getLastBackup(folder: string): Promise<number | null> {
  const found = await stat(path.join(folder, FILE)).catch(() => null);
  return found ? found.mtimeMs : null;
}
