/** The secret of this installation, from which every key is derived; stored beside the database. */
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
 * A key for one purpose, independent of keys for other purposes.
 * @param purpose unique among all uses of the secret
 * @returns 32 bytes
 * @throws Error when the data folder has no secret (`vitrine setup` creates it), or an invalid one
 */
export function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret(), 'vitrine', purpose, KEY_BYTES));
}

/** Uses these bytes as the secret instead of the data folder's file; for tests. */
export function holdSecret(bytes: Buffer): void {
  held = { folder: dataFolder(), secret: bytes };
}

/**
 * Creates the secret of a data folder if there is none: readable by its owner alone, and flushed to
 * disk before it is used.
 * @returns whether it was created
 * @throws Error that says what to do about an invalid one
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
 * @throws Error that says what to do when it is missing, empty or malformed, because anybody could
 * compute keys derived from such a value
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
