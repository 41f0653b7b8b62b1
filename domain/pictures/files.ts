import { createHash } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder } from '@/db/client';

/** Media types that pictures are kept in, and the ending of their files. */
export const PICTURE_ENDINGS: Record<string, string> = {
  'image/webp': 'webp',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/avif': 'avif',
};

/** Folder of all media files. */
export function mediaFolder(): string {
  return path.join(dataFolder(), 'media');
}

/** SHA-256 in hex. */
export function hashOf(file: Uint8Array): string {
  return createHash('sha256').update(file).digest('hex');
}

/**
 * Keeps a file under its own hash: written aside, flushed to disk, then moved into place.
 * @returns its name below `/media/`
 * @throws Error for a media type that pictures are not kept in
 */
export async function keepPictureFile(file: Uint8Array, mime: string): Promise<string> {
  const ending = PICTURE_ENDINGS[mime];
  if (!ending) throw new Error(`Pictures are not kept as ${mime}.`);
  const hash = hashOf(file);
  const name = `${hash.slice(0, 2)}/${hash.slice(2, 34)}.${ending}`;
  const target = path.join(mediaFolder(), name);
  await mkdir(path.dirname(target), { recursive: true });
  const aside = `${target}.${process.pid}.part`;
  const handle = await open(aside, 'w');
  try {
    await handle.writeFile(file);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, target);
  return name;
}
