import path from 'node:path';
import Sqlite from 'better-sqlite3';

/** A file that is only ever locked: the system lets go of the lock when its process ends, however it ends. */
const MARK = 'running.lock';

/** Marks that are held: a connection that nobody refers to is closed by the garbage collector, and its lock with it. */
const held = new Set<Sqlite.Database>();

/** Somebody works with the data folder, so that what wants it alone cannot begin. */
export class RunningError extends Error {
  override name = 'RunningError';
}

/**
 * Marks a data folder as in use by this process; any number of processes may.
 * @returns takes the mark away; the end of the process does so too
 * @throws RunningError while a restore or a migration has the folder for itself
 */
export function markRunning(folder: string): () => void {
  const message =
    'The data folder is being restored or brought up to date by another command: wait for its end, then start again.';
  return locked(folder, message, (mark) => {
    mark.exec('BEGIN');
    mark.prepare('select count(*) from sqlite_master').get();
  });
}

/**
 * Takes a data folder for this process alone.
 * @returns lets go of it
 * @throws RunningError while a server or another command works with it
 */
export function whileNothingRuns(folder: string): () => void {
  const message = `A server or another command is at work with ${folder}: stop it first (npm start ends with Ctrl+C or SIGTERM), then try again.`;
  return locked(folder, message, (mark) => mark.exec('BEGIN EXCLUSIVE'));
}

function locked(
  folder: string,
  message: string,
  take: (mark: Sqlite.Database) => void,
): () => void {
  const mark = new Sqlite(path.join(folder, MARK), { timeout: 0 });
  try {
    take(mark);
  } catch (error) {
    mark.close();
    const isTaken = error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
    throw isTaken ? new RunningError(message) : error;
  }
  held.add(mark);
  return () => {
    held.delete(mark);
    mark.close();
  };
}
