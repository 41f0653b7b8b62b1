/** The secret of this installation, out of which every key is made; it is kept beside the database. */
import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from './client';

const KEY_BYTES = 32;

let held: { folder: string; secret: Buffer } | null = null;

/**
 * A key for one purpose; keys of different purposes tell nothing of each other.
 * @param purpose words that no other use of the secret has
 * @returns 32 bytes
 * @throws Error when the data folder has no secret (`vitrine setup` makes one)
 */
export function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret(), 'vitrine', purpose, KEY_BYTES));
}

/** Takes these bytes for the secret of the data folder, whatever its file says; for tests. */
export function holdSecret(bytes: Buffer): void {
  held = { folder: dataFolder(), secret: bytes };
}

function secret(): Buffer {
  const folder = dataFolder();
  if (held?.folder !== folder) {
    const text = readFileSync(path.join(folder, 'secret'), 'utf8').trim();
    held = { folder, secret: Buffer.from(text, 'hex') };
  }
  return held.secret;
}
