/** Room on the disk for files that are being received, shared by all processes that receive some. */
import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';

/** Room in bytes that uploads leave on the disk: the database needs it to go on. */
export const LEFT_FREE = 256 * 1024 * 1024;

/** A file that is still being received is named for the room it may take. */
const RESERVED = /\.(\d+)\.part$/;

/**
 * Begins a file and reserves room for it: what others reserved and did not write yet counts as taken.
 * @param bytes that the file may have at most
 * @param free bytes on the disk, for tests
 * @returns its path, or null where there is no room for it
 */
export async function reserve(
  folder: string,
  bytes: number,
  free: (folder: string) => Promise<number> = freeBytes,
): Promise<string | null> {
  const file = path.join(folder, `${randomUUID()}.${bytes}.part`);
  // Made first, so that of two who look at once at least one sees the other.
  await (await open(file, 'wx')).close();
  if ((await free(folder)) - (await promised(folder)) >= LEFT_FREE) return file;
  await rm(file, { force: true });
  return null;
}

/** Gives a received file its lasting name, which reserves nothing. Returns its path. */
export async function received(file: string): Promise<string> {
  const whole = file.replace(RESERVED, '');
  await rename(file, whole);
  return whole;
}

/** Bytes that files still being received may take beyond what they have. */
async function promised(folder: string): Promise<number> {
  let bytes = 0;
  for (const name of await readdir(folder)) {
    const most = Number(RESERVED.exec(name)?.[1] ?? 0);
    if (most === 0) continue;
    const found = await stat(path.join(folder, name)).catch(() => null);
    if (found) bytes += Math.max(0, most - found.size);
  }
  return bytes;
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
