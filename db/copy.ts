import { existsSync } from 'node:fs';
import { type Connection, openConnection } from './open';
import { appliedTimes, rowCounts } from './row-counts';

/** What a copy must have in common with what it was made from. */
export interface DatabaseState {
  /** When each migration that it has was written: the version of its schema. */
  migrations: number[];
  rows: Record<string, number>;
}

/** Enough that a copy is quick, few enough that no write waits for it noticeably. */
const PAGES_A_STEP = 200;

/**
 * Copies a database as it is at one instant, while others read and write it. The snapshot is held for as long as the
 * copy takes; without that, each write by another process would begin the copy anew.
 * @param to a file that is not there yet; it is one file without a log beside it
 * @returns what the copy must hold
 */
export async function copyDatabase(from: string, to: string): Promise<DatabaseState> {
  const source = openConnection(from, { readonly: true });
  try {
    source.exec('BEGIN');
    const state = stateOf(source);
    await source.backup(to, { progress: () => PAGES_A_STEP });
    return state;
  } finally {
    source.close();
    if (existsSync(to)) makeOneFile(to);
  }
}

/**
 * Opens a copy without changing it and looks whether it is whole.
 * @returns what it holds
 * @throws Error that says what is wrong with it
 */
export function examineDatabase(file: string): DatabaseState {
  const copy = openConnection(file, { readonly: true });
  try {
    const found = copy.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new Error(`The database is damaged: ${found}.`);
    const broken = copy.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`The database has ${broken.length} broken references.`);
    return stateOf(copy);
  } finally {
    copy.close();
  }
}

function stateOf(connection: Connection): DatabaseState {
  return {
    migrations: appliedTimes(connection),
    rows: Object.fromEntries(rowCounts(connection)),
  };
}

/** A copy must be complete by itself: nobody carries a `-wal` file along. */
function makeOneFile(file: string): void {
  const copy = openConnection(file);
  copy.pragma('journal_mode = DELETE');
  copy.close();
}
