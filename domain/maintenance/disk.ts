/** Whether there is room on the disk. */

/** Codes of SQLite and of the system that say so; a quota is a disk too. */
const FULL = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT']);

/** Room in bytes below which the database may not be able to go on. */
const LITTLE_ROOM = 64 * 1024 * 1024;
const NO_ROOM = 1024 * 1024;

/** Whether something failed because there was no room; also where the error wraps another. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && FULL.has(String(error.code))) return true;
  return isDiskFull(error.cause);
}

/** How the disk is, told from the bytes that are free. */
export function diskState(free: number): 'ok' | 'nearly full' | 'full' {
  if (free < NO_ROOM) return 'full';
  return free < LITTLE_ROOM ? 'nearly full' : 'ok';
}
