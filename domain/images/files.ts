import { createHash, randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { copyFile, link, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder } from '@/db/client';
import { mediaName } from '@/domain/addresses/media-name';
import { IMAGE_ENDINGS } from './file-type';

const ENDINGS: Partial<Record<string, string>> = IMAGE_ENDINGS;

export function mediaFolder(): string {
  return path.join(dataFolder(), 'media');
}

/** Folder of files being uploaded, on the media folder's disk so that they can be moved there. */
export function incomingFolder(): string {
  return path.join(dataFolder(), 'incoming');
}

/** SHA-256 in hex. */
export function hashOf(file: Uint8Array): string {
  return createHash('sha256').update(file).digest('hex');
}

/**
 * Stores a file under its hash: written to a temporary file, flushed to disk, then renamed.
 * @returns its name below `/media/`
 * @throws Error for an unsupported media type
 */
export async function keepImageFile(file: Uint8Array, mime: string): Promise<string> {
  const ending = ENDINGS[mime];
  if (!ending) throw new Error(`Images are not kept as ${mime}.`);
  return keepMediaFile(file, ending);
}

/** Stores the bytes of a media file under their hash. @returns its name below `/media/` */
export async function keepMediaFile(file: Uint8Array, ending: string): Promise<string> {
  const name = mediaName(hashOf(file), ending);
  const target = path.join(mediaFolder(), name);
  await mkdir(path.dirname(target), { recursive: true });
  const aside = `${target}.${randomUUID()}.part`;
  const handle = await open(aside, 'w');
  try {
    await handle.writeFile(file);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await moveIntoPlace(aside, target);
  return name;
}

/**
 * Stores a file that is in the data folder already, such as an uploaded attachment.
 * @param hash SHA-256 of the file, in hex
 * @returns its name below `/media/`
 */
export async function keepFile(file: string, hash: string, ending: string): Promise<string> {
  const name = mediaName(hash, ending);
  const target = path.join(mediaFolder(), name);
  await mkdir(path.dirname(target), { recursive: true });
  await flush(file);
  await moveIntoPlace(file, target);
  return name;
}

/**
 * Stores an uploaded file unchanged, and leaves the upload in place.
 * @param hash SHA-256 of the file, in hex
 * @returns its name below the media folder
 */
export async function keepOriginal(file: string, hash: string, ending: string): Promise<string> {
  const name = mediaName(hash, ending);
  const target = path.join(mediaFolder(), name);
  await mkdir(path.dirname(target), { recursive: true });
  const aside = `${target}.${randomUUID()}.part`;
  // A hard link takes no space; file systems without hard links get a copy.
  await link(file, aside).catch(() => copyFile(file, aside));
  await flush(aside);
  await moveIntoPlace(aside, target);
  // Renaming one hard link onto another of the same file leaves both, so one is removed.
  await rm(aside, { force: true });
  return name;
}

/** A part of an uploaded file; fewer bytes at its end. */
export async function partOfFile(file: string, from: number, length: number): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Whether a media file exists; synchronous, so that a transaction can use it. */
export function isKept(name: string): boolean {
  return existsSync(path.join(mediaFolder(), name));
}

/** Deletes a media file synchronously, so that no transaction runs in between; may be missing. */
export function dropFile(name: string): void {
  rmSync(path.join(mediaFolder(), name), { force: true });
}

/** Flushes both folders too, since a power cut loses files without a flushed directory entry. */
async function moveIntoPlace(aside: string, target: string): Promise<void> {
  await rename(aside, target);
  await flush(path.dirname(target));
  await flush(mediaFolder());
}

async function flush(place: string): Promise<void> {
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
