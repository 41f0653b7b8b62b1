import path from 'node:path';
import { RunningError, reserveFile } from '@/db/running';
import { log } from '@/server/log';

/**
 * Chooses the file of kept pages of this front: the first of `cache.db`, `cache-2.db`, … that no
 * other front of the data folder has. Shared, a front could store a page that another one has just
 * marked as stale.
 * @returns the file's path, and what lets another front have it
 */
export function takeCacheFile(folder: string): { file: string; release: () => void } {
  for (let number = 1; ; number++) {
    const file = path.join(folder, number === 1 ? 'cache.db' : `cache-${number}.db`);
    try {
      return { file, release: reserveFile(file) };
    } catch (error) {
      if (error instanceof RunningError) continue;
      log.error({ err: error, file }, 'the page cache could not be reserved');
      return { file, release: () => {} };
    }
  }
}
