import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform, type Writable } from 'node:stream';
import { composed } from '@/domain/documents/plain/clean-text';
import { HEAD_BYTES } from './file-type';
import { incomingFolder } from './files';
import { received, reserve } from './room';
import type { UploadProblem } from './upload';

/** An uploaded file in the temporary folder. */
export interface Incoming {
  /** Absolute path; the caller deletes it. */
  file: string;
  /** SHA-256 in hex. */
  hash: string;
  bytes: number;
  /** Its first bytes. */
  head: Uint8Array;
  /** The file name at upload. */
  fileName: string;
}

/** Temporary files older than this are left over from interrupted uploads. */
const FORGOTTEN_MS = 24 * 60 * 60 * 1000;

const LONGEST_NAME = 200;

/** A file during its upload. */
export interface Sent {
  fileName: string;
  /** Limit in bytes. */
  most: number;
  /** Upper limit in bytes derived from Content-Length; `most` without one. */
  announced?: number;
  /** Whether the parser cut it at the limit; valid once the stream has ended. */
  isCut: () => boolean;
}

/** Disk access, replaced in tests. */
interface Disk {
  free?: (folder: string) => Promise<number>;
  write: (file: string) => Writable;
}

const DISK: Disk = { write: (file) => createWriteStream(file) };

/**
 * Receives one file and writes at most `most` bytes. Space is reserved before writing. A refused
 * body is still read to its end, since clients read the response only then.
 */
export async function receive(
  body: Readable,
  given: Sent,
  disk: Disk = DISK,
): Promise<{ ok: true; value: Incoming } | { ok: false; problem: UploadProblem }> {
  const folder = incomingFolder();
  await mkdir(folder, { recursive: true });
  const file = await reserve(
    folder,
    Math.min(given.announced ?? given.most, given.most),
    disk.free,
  );
  if (file === null) {
    body.resume();
    return { ok: false, problem: 'noRoom' };
  }
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const error = await written(body, counted, disk.write(file));
  const problem = error ? writeProblem(error) : receivedProblem(bytes, given.most, given.isCut());
  if (problem) {
    await discard(file);
    return { ok: false, problem };
  }
  const fileName = plainName(given.fileName);
  const kept = await received(file);
  return {
    ok: true,
    value: { file: kept, hash: hash.digest('hex'), bytes, head: await headOf(kept), fileName },
  };
}

/** Deletes an uploaded file, and temporary files of uploads interrupted a day ago or earlier. */
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

/** Writes a body to disk. Returns the error, after which the rest of the body is discarded. */
function written(body: Readable, counted: Transform, sink: Writable): Promise<Error | null> {
  return new Promise((resolve) => {
    const fail = (error: Error) => {
      body.unpipe(counted);
      body.resume();
      sink.destroy();
      resolve(error);
    };
    const cutShort = () => body.readableEnded || fail(new Error('The body ended too early.'));
    for (const stream of [body, counted, sink]) stream.on('error', fail);
    if (body.destroyed) cutShort();
    body.once('close', cutShort);
    sink.once('finish', () => resolve(null));
    body.pipe(counted).pipe(sink);
  });
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

/** The last part of a path, without control characters and bidi marks. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return composed(last)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, LONGEST_NAME);
}
