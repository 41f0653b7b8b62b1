import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { flush } from '@/cli/backup/copied-files';
import { typeOfMedium } from '@/domain/images/medium-type';
import { MediaFolder } from '@/domain/media-store/folder';
import { FileMissing, isNameOf, type MediaStore } from '@/domain/media-store/store';

/** `damaged`: its content is not what its name is made of; it was not copied. */
export type Transferred = 'copied' | 'damaged' | 'missing';

/** Reads a whole file of a store and compares it with its name. */
export async function readThrough(
  store: MediaStore,
  name: string,
): Promise<'whole' | 'damaged' | 'missing'> {
  try {
    return isNameOf(name, await hashOf(store, name)) ? 'whole' : 'damaged';
  } catch (error) {
    if (isMissing(error)) return 'missing';
    throw error;
  }
}

/**
 * Copies a file of a store to a path of this machine, compared with its name. The path has it only when all
 * of it is on disk.
 */
export async function fetchFile(
  store: MediaStore,
  name: string,
  target: string,
): Promise<Transferred> {
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const aside = `${target}.${randomUUID()}.part`;
  try {
    const sha256 = await write(store, name, aside);
    if (!isNameOf(name, sha256)) return 'damaged';
    await flush(aside);
    await rename(aside, target);
    await flush(path.dirname(target));
    return 'copied';
  } catch (error) {
    if (isMissing(error)) return 'missing';
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/**
 * Copies a file from one store to another, compared with its name. One of a bucket comes by way of a file in
 * `aside`, since its hash has to be known before it is sent on.
 */
export async function transfer(
  name: string,
  { from, to, aside }: { from: MediaStore; to: MediaStore; aside: string },
): Promise<Transferred> {
  const passing = path.join(aside, `${randomUUID()}.part`);
  await mkdir(aside, { recursive: true, mode: 0o700 });
  try {
    const isHere = from instanceof MediaFolder;
    const file = isHere ? from.fileOf(name) : passing;
    const sha256 = isHere ? await hashOf(from, name) : await write(from, name, file);
    if (!isNameOf(name, sha256)) return 'damaged';
    const { size: bytes } = await stat(file);
    await to.put(name, { file }, { sha256, bytes, type: typeOfMedium(name) });
    return 'copied';
  } catch (error) {
    if (isMissing(error)) return 'missing';
    throw error;
  } finally {
    await rm(passing, { force: true });
  }
}

/** @returns the SHA-256 of a file of a store, in hex */
async function hashOf(store: MediaStore, name: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of await store.read(name)) hash.update(chunk);
  return hash.digest('hex');
}

/** @returns the SHA-256 of what was written, in hex */
async function write(store: MediaStore, name: string, file: string): Promise<string> {
  const hash = createHash('sha256');
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(await store.read(name), counted, createWriteStream(file));
  return hash.digest('hex');
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof FileMissing ||
    (error instanceof Error && 'code' in error && error.code === 'ENOENT')
  );
}
