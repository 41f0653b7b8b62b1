import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder } from '@/db/client';
import { mediaName } from '@/domain/addresses/media-name';
import { mediaStore } from '@/domain/media-store/media-store';
import { IMAGE_ENDINGS } from './file-type';
import { typeOfMedium } from './medium-type';

const ENDINGS: Partial<Record<string, string>> = IMAGE_ENDINGS;

/** Folder of files being uploaded, on the data folder's disk so that they can be moved into media. */
export function incomingFolder(): string {
  return path.join(dataFolder(), 'incoming');
}

/** SHA-256 in hex. */
export function hashOf(file: Uint8Array): string {
  return createHash('sha256').update(file).digest('hex');
}

/**
 * Stores a file under its hash.
 * @returns its name below `/media/`
 * @throws Error for an unsupported media type; StoreDown
 */
export async function keepImageFile(file: Uint8Array, mime: string): Promise<string> {
  const ending = ENDINGS[mime];
  if (!ending) throw new Error(`Images are not kept as ${mime}.`);
  return keepMediaFile(file, ending);
}

/** Stores the bytes of a media file under their hash. @returns its name below `/media/` @throws StoreDown */
export async function keepMediaFile(file: Uint8Array, ending: string): Promise<string> {
  const sha256 = hashOf(file);
  const name = mediaName(sha256, ending);
  const facts = { sha256, bytes: file.length, type: typeOfMedium(name) };
  await mediaStore().put(name, file, facts);
  return name;
}

/**
 * Stores a file that is in the data folder already, such as an uploaded attachment; it may be moved away.
 * @param sha256 of the file, in hex
 * @returns its name below `/media/`
 * @throws StoreDown
 */
export function keepFile(file: string, sha256: string, ending: string): Promise<string> {
  return keepFileAs({ file, isSpare: true }, sha256, ending);
}

/**
 * Stores an uploaded file unchanged, and leaves the upload in place.
 * @param sha256 of the file, in hex
 * @returns its name below `/media/`
 * @throws StoreDown
 */
export function keepOriginal(file: string, sha256: string, ending: string): Promise<string> {
  return keepFileAs({ file }, sha256, ending);
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

async function keepFileAs(
  content: { file: string; isSpare?: boolean },
  sha256: string,
  ending: string,
): Promise<string> {
  const name = mediaName(sha256, ending);
  const { size: bytes } = await stat(content.file);
  await mediaStore().put(name, content, { sha256, bytes, type: typeOfMedium(name) });
  return name;
}
