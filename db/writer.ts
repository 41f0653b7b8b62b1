import { setTimeout as pause } from 'node:timers/promises';
import type { Connection, Queries } from './open';
import { queriesOf } from './open';

const PATIENCE_MS = 5_000;
const FIRST_PAUSE_MS = 2;
const LONGEST_PAUSE_MS = 50;

/** Thrown when another process held the write lock for longer than a caller should wait. */
export class BusyError extends Error {
  constructor() {
    super('The database was busy for 5 seconds; nothing was written. Try again.');
    this.name = 'BusyError';
  }
}

/**
 * One writing connection with a queue. SQLite's own busy wait would block the event loop, and two
 * transactions on one connection would roll each other back; hence the queue and the asynchronous
 * retry.
 */
export class Writer {
  private readonly queries: Queries;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly connection: Connection) {
    this.queries = queriesOf(connection);
  }

  /**
   * Queues `fn` as one `BEGIN IMMEDIATE` transaction.
   * @returns the result of `fn`, after the commit is on disk
   * @throws BusyError, or what `fn` throws after a rollback
   */
  run<T>(fn: (write: Queries) => Promise<T>): Promise<T> {
    const end = Date.now() + PATIENCE_MS;
    const turn = this.last.then(() => this.transaction(fn, end));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Checkpoints the write-ahead log and closes. */
  close(): void {
    if (!this.connection.memory) this.connection.pragma('wal_checkpoint(TRUNCATE)');
    this.connection.close();
  }

  /**
   * @param end until when to wait for another process's lock; all queued transactions wait until
   * the same instant, not one after the other
   */
  private async transaction<T>(fn: (write: Queries) => Promise<T>, end: number): Promise<T> {
    await this.patiently('BEGIN IMMEDIATE', end);
    try {
      const result = await fn(this.queries);
      await this.patiently('COMMIT', Date.now() + PATIENCE_MS);
      return result;
    } catch (error) {
      if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
      throw error;
    }
  }

  private async patiently(statement: 'BEGIN IMMEDIATE' | 'COMMIT', end: number): Promise<void> {
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        this.connection.exec(statement);
        return;
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (Date.now() > end) throw new BusyError();
        await pause(wait);
      }
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
