/** Files of the data folder are for their owner alone, whatever the folder allows. */
import { chmodSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';

const FOR_OTHERS = 0o007;
const NAMES = ['vitrine.db', 'cache.db', 'secret'].flatMap((name) => [
  name,
  `${name}-wal`,
  `${name}-shm`,
]);

/** Files that this process makes from now on can be read by its own user alone. */
export function makePrivateFiles(): void {
  process.umask(0o077);
}

/** Takes what earlier versions let everybody read from everybody. */
export function shutFromOthers(folder: string): void {
  for (const name of NAMES) {
    const file = path.join(folder, name);
    if (!existsSync(file)) continue;
    const mode = statSync(file).mode & 0o777;
    if (mode & FOR_OTHERS) chmodSync(file, mode & ~FOR_OTHERS);
  }
}
