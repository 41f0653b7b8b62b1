/** Restricts files of the data folder to their owner, whatever the folder's permissions. */
import { chmodSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';

const FOR_OTHERS = 0o007;
const NAMES = ['vitrine.db', 'cache.db', 'secret', 'unsubscribed.journal'].flatMap((name) => [
  name,
  `${name}-wal`,
  `${name}-shm`,
]);

/** Makes files created by this process readable by its own user only. */
export function makePrivateFiles(): void {
  process.umask(0o077);
}

/** Removes read permission for others from files created by earlier versions. */
export function shutFromOthers(folder: string): void {
  for (const name of NAMES) {
    const file = path.join(folder, name);
    if (!existsSync(file)) continue;
    const mode = statSync(file).mode & 0o777;
    if (mode & FOR_OTHERS) chmodSync(file, mode & ~FOR_OTHERS);
  }
}
