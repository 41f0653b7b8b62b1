import { createHash, randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { copyFile, link, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder } from '@/db/client';
import { IMAGE_ENDINGS } from './file-type';

const ENDINGS: Partial<Record<string, string>> = IMAGE_ENDINGS;

/** Folder of all media files. */
export function mediaFolder(): string {
  return path.join(dataFolder(), 'media');
}

/** Folder of files that are being received; on the same disk as the media, so that they can be moved there. */
export function incomingFolder(): string {
  return path.join(dataFolder(), 'incoming');
}

/** SHA-256 in hex. */
export function hashOf(file: Uint8Array): string {
  return createHash('sha256').update(file).digest('hex');
}

/**
 * Keeps a file under its own hash: written aside, flushed to disk, then moved into place.
 * @returns its name below `/media/`
 * @throws Error for a media type that images are not kept in
 */
export async function keepImageFile(file: Uint8Array, mime: string): Promise<string> {
  const ending = ENDINGS[mime];
  if (!ending) throw new Error(`Images are not kept as ${mime}.`);
  const name = nameOf(hashOf(file), ending);
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
 * Keeps a file that lies in the data folder already, such as an attachment that was just received.
 * @param hash SHA-256 of the file, in hex
 * @returns its name below `/media/`
 */
export async function keepFile(file: string, hash: string, ending: string): Promise<string> {
  const name = nameOf(hash, ending);
  const target = path.join(mediaFolder(), name);
  await mkdir(path.dirname(target), { recursive: true });
  await flush(file);
  await moveIntoPlace(file, target);
  return name;
}

/**
 * Keeps a received file as it came, and leaves the received one where it lies.
 * @param hash SHA-256 of the file, in hex
 * @returns its name below the media folder
 */
export async function keepOriginal(file: string, hash: string, ending: string): Promise<string> {
  const name = nameOf(hash, ending);
  const target = path.join(mediaFolder(), name);
  await mkdir(path.dirname(target), { recursive: true });
  const aside = `${target}.${randomUUID()}.part`;
  // A second name takes no room; a disk that knows none gets a copy.
  await link(file, aside).catch(() => copyFile(file, aside));
  await flush(aside);
  await moveIntoPlace(aside, target);
  // Moving one name of a file onto another of the same file leaves both.
  await rm(aside, { force: true });
  return name;
}

/** A part of a file that was received; fewer bytes where it ends before. */
export async function partOfFile(file: string, from: number, length: number): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Whether a media file is there; looked up at once, so that a transaction can ask. */
export function isKept(name: string): boolean {
  return existsSync(path.join(mediaFolder(), name));
}

/** Deletes a media file at once, so that no transaction comes between; one that is gone already is no problem. */
export function dropFile(name: string): void {
  rmSync(path.join(mediaFolder(), name), { force: true });
}

function nameOf(hash: string, ending: string): string {
  return `${hash.slice(0, 2)}/${hash.slice(2, 34)}.${ending}`;
}

/** Both folders are flushed too: a name that is not on disk is no file after a power cut. */
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
