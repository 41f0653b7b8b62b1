/**
 * The journal of noes: what ended since the last backup, in a file beside the database that no
 * restore replaces. It holds keyed hashes, hashes of ids, and times.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';

export const JOURNAL = 'unsubscribed.journal';

/**
 * `address`: a keyed hash that is not to be written to, and why; `subscriber`: one who was deleted;
 * `scope`: one thing that a subscriber gave up; `pause`: one who wants no mail for now. `isOver`: it
 * was taken back.
 */
export interface JournalLine {
  at: number;
  of: 'address' | 'subscriber' | 'scope' | 'pause';
  hash: string;
  why?: string;
  isOver?: true;
}

/** Names something of a subscriber without saying what, since ids cannot be guessed. */
export function journalHash(subscriberId: string, what = ''): string {
  return createHash('sha256').update(`${subscriberId} ${what}`).digest('base64url');
}

/** Adds lines, and waits until they are on disk. @param folder of the data */
export function addToJournal(folder: string, lines: readonly JournalLine[]): void {
  if (lines.length === 0) return;
  const file = openSync(path.join(folder, JOURNAL), 'a', 0o600);
  try {
    writeSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Reads a journal, the oldest line first; a line that a crash cut off is left out. */
export function readJournal(folder: string): JournalLine[] {
  const file = path.join(folder, JOURNAL);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as JournalLine];
      } catch {
        return [];
      }
    });
}
