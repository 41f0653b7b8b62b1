import path from 'node:path';
import Sqlite from 'better-sqlite3';

/** A file used only for locking: the system releases the lock whenever the process ends. */
const MARK = 'running.lock';

/** Held locks; an unreferenced connection would be garbage-collected and its lock released. */
const held = new Set<Sqlite.Database>();

/** Thrown when the data folder is in use, so that exclusive work cannot begin. */
export class RunningError extends Error {
  override name = 'RunningError';
}

/**
 * Marks a data folder as in use by this process; several processes may.
 * @returns removes the mark, as does the end of the process
 * @throws RunningError during a restore or a migration
 */
export function markRunning(folder: string): () => void {
  const message =
    'The data folder is being restored or brought up to date by another command: wait for its end, then start again.';
  return locked(path.join(folder, MARK), message, (mark) => {
    mark.exec('BEGIN');
    mark.prepare('select count(*) from sqlite_master').get();
  });
}

/**
 * Reserves a data folder for this process alone.
 * @returns releases it
 * @throws RunningError while a server or another command uses it
 */
export function whileNothingRuns(folder: string): () => void {
  const message = `A server or another command is at work with ${folder}: stop it first (npm start ends with Ctrl+C or SIGTERM), then try again.`;
  return locked(path.join(folder, MARK), message, (mark) => mark.exec('BEGIN EXCLUSIVE'));
}

/**
 * Reserves one file for this process alone, by a lock in `{file}.lock` beside it.
 * @returns releases it, as does the end of the process
 * @throws RunningError while another process has it
 */
export function reserveFile(file: string): () => void {
  return locked(`${file}.lock`, `Another process has ${file}.`, (mark) =>
    mark.exec('BEGIN EXCLUSIVE'),
  );
}

function locked(file: string, message: string, take: (mark: Sqlite.Database) => void): () => void {
  const mark = new Sqlite(file, { timeout: 0 });
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
