/** Reserves disk space for uploads, across all processes. */
import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';

/** Bytes that uploads leave free on the disk, because the database needs them. */
export const LEFT_FREE = 256 * 1024 * 1024;

/** A file being uploaded has its reserved bytes in its name. */
const RESERVED = /\.(\d+)\.part$/;

/**
 * Creates a file and reserves space for it; space that other uploads reserved but have not written
 * yet counts as used.
 * @param bytes the file's maximum
 * @param free bytes on the disk, for tests
 * @returns its path, or null when there is not enough space
 */
export async function reserve(
  folder: string,
  bytes: number,
  free: (folder: string) => Promise<number> = freeBytes,
): Promise<string | null> {
  const file = path.join(folder, `${randomUUID()}.${bytes}.part`);
  // Created before checking, so that of two simultaneous uploads at least one sees the other.
  await (await open(file, 'wx')).close();
  if ((await free(folder)) - (await promised(folder)) >= LEFT_FREE) return file;
  await rm(file, { force: true });
  return null;
}

/** Renames a complete upload to a name that reserves nothing. Returns its path. */
export async function received(file: string): Promise<string> {
  const whole = file.replace(RESERVED, '');
  await rename(file, whole);
  return whole;
}

/** Bytes reserved by uploads in progress beyond what they have written. */
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
