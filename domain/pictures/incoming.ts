import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HEAD_BYTES } from './file-type';
import { incomingFolder } from './files';
import type { UploadProblem } from './upload';

/** A file that somebody sent, lying aside until it is known to be good. */
export interface Incoming {
  /** Absolute path; the one who received it takes it away again. */
  file: string;
  /** SHA-256 in hex. */
  hash: string;
  bytes: number;
  /** Its first bytes. */
  head: Uint8Array;
  /** What it was called where it came from. */
  fileName: string;
}

/** Room in bytes that uploads leave on the disk: the database needs it to go on. */
const LEFT_FREE = 256 * 1024 * 1024;

/** A file that has lain aside for so long belongs to an upload that broke off. */
const FORGOTTEN_MS = 24 * 60 * 60 * 1000;

const LONGEST_NAME = 200;

/**
 * Receives one file, of which at most `most` bytes are written.
 * @param given `isCut`: whether its reader stopped at the bound, asked once the stream has ended
 */
export async function receive(
  body: Readable,
  given: { fileName: string; most: number; isCut: () => boolean },
): Promise<{ ok: true; value: Incoming } | { ok: false; problem: UploadProblem }> {
  const folder = incomingFolder();
  await mkdir(folder, { recursive: true });
  if (!(await hasRoom(folder))) {
    body.resume();
    return { ok: false, problem: 'noRoom' };
  }
  const file = path.join(folder, randomUUID());
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const problem = await pipeline(body, counted, createWriteStream(file, { flags: 'wx' })).then(
    () => receivedProblem(bytes, given.most, given.isCut()),
    writeProblem,
  );
  if (problem) {
    await discard(file);
    return { ok: false, problem };
  }
  const fileName = plainName(given.fileName);
  return {
    ok: true,
    value: { file, hash: hash.digest('hex'), bytes, head: await headOf(file), fileName },
  };
}

/** Takes a received file away again, and with it what broken uploads left a day ago. */
export async function discard(file: string): Promise<void> {
  await rm(file, { force: true });
  const folder = path.dirname(file);
  for (const name of await readdir(folder)) {
    const left = path.join(folder, name);
    const found = await stat(left).catch(() => null);
    if (found && Date.now() - found.mtimeMs > FORGOTTEN_MS) await rm(left, { force: true });
  }
}

function receivedProblem(bytes: number, most: number, isCut: boolean): UploadProblem | null {
  if (isCut || bytes > most) return 'tooLarge';
  return bytes === 0 ? 'empty' : null;
}

function writeProblem(error: unknown): UploadProblem {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'noRoom' : 'incomplete';
}

async function hasRoom(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize > LEFT_FREE;
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The last part of a path, without control characters and signs that turn the writing direction. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, LONGEST_NAME);
}
