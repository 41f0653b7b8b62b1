/** Detects a full disk. */

/** Error codes of SQLite and of the operating system; an exceeded quota counts too. */
const FULL = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT']);

/** Free bytes below which the database may soon be unable to write. */
const LITTLE_ROOM = 64 * 1024 * 1024;
const NO_ROOM = 1024 * 1024;

/** Whether an error, or one that it wraps, was caused by a full disk. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && FULL.has(String(error.code))) return true;
  return isDiskFull(error.cause);
}

/** The state of the disk, from its free bytes. */
export function diskState(free: number): 'ok' | 'nearly full' | 'full' {
  if (free < NO_ROOM) return 'full';
  return free < LITTLE_ROOM ? 'nearly full' : 'ok';
}
