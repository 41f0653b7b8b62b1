import { existsSync } from 'node:fs';
import { type Connection, openConnection } from './open';
import { appliedTimes, rowCounts } from './row-counts';

/** What a copy must have in common with the original. */
export interface DatabaseState {
  /** The creation times of its migrations, which identify the schema. */
  migrations: number[];
  rows: Record<string, number>;
}

/** Pages per step: enough for a quick copy, few enough that writes do not wait noticeably. */
const PAGES_A_STEP = 200;

/**
 * Copies a database as of one instant, while others read and write it. One snapshot is held for the
 * whole copy, because otherwise each write by another process would restart it.
 * @param to a file that does not exist yet; the copy has no separate log
 * @returns what the copy must contain
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
 * Opens a copy read-only and checks its integrity.
 * @returns its state
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

/** A copy must be complete in one file, since people do not copy a `-wal` file with it. */
function makeOneFile(file: string): void {
  const copy = openConnection(file);
  copy.pragma('journal_mode = DELETE');
  copy.close();
}
