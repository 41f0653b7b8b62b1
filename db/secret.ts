/** The secret of this installation, out of which every key is made; it is kept beside the database. */
import { hkdfSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { dataFolder } from './client';

const FILE = 'secret';
const KEY_BYTES = 32;
const SECRET_BYTES = 32;
const SHAPE = /^[0-9a-f]{64,}$/i;

let held: { folder: string; secret: Buffer } | null = null;

/**
 * A key for one purpose; keys of different purposes tell nothing of each other.
 * @param purpose words that no other use of the secret has
 * @returns 32 bytes
 * @throws Error when the data folder has no secret (`vitrine setup` makes one), or one that is none
 */
export function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret(), 'vitrine', purpose, KEY_BYTES));
}

/** Takes these bytes for the secret of the data folder, whatever its file says; for tests. */
export function holdSecret(bytes: Buffer): void {
  held = { folder: dataFolder(), secret: bytes };
}

/**
 * Makes the secret of a data folder where there is none yet: readable by its owner alone, and on disk before anything is
 * sealed with it.
 * @returns whether it was made
 * @throws Error that says what to do where there is one that is none
 */
export function makeSecret(folder: string): boolean {
  const file = path.join(folder, FILE);
  if (existsSync(file)) {
    readSecret(folder);
    return false;
  }
  const aside = `${file}.${process.pid}.part`;
  const handle = openSync(aside, 'w', 0o600);
  try {
    writeSync(handle, `${randomBytes(SECRET_BYTES).toString('hex')}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(aside, file);
  const parent = openSync(folder, 'r');
  fsyncSync(parent);
  closeSync(parent);
  return true;
}

/**
 * The secret of a data folder.
 * @throws Error that says what to do when it is missing, empty or no secret: keys made of it could be made by anybody
 */
export function readSecret(folder: string): Buffer {
  const file = path.join(folder, FILE);
  const text = readFileSync(file, 'utf8').trim();
  if (!SHAPE.test(text) || text.length % 2 !== 0) {
    throw new Error(
      `${file} is no secret: it must be at least 64 hexadecimal digits. Put the right one back from a backup; without one, remove the file and start again: a new one is made, everybody signs in anew, and second factors and mail under way are lost.`,
    );
  }
  return Buffer.from(text, 'hex');
}

function secret(): Buffer {
  const folder = dataFolder();
  if (held?.folder !== folder) held = { folder, secret: readSecret(folder) };
  return held.secret;
}
