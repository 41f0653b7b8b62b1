import { createHash } from 'node:crypto';
import { constants, createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { copyFile, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { ManifestFile } from './manifest';

/** Every file below a folder, by path with `/`, sorted; unfinished files (`.part`) are left out. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    )
    .sort();
}

/** Copies a file, creates its folders, and flushes it to disk. */
export async function copyWhole(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await flush(to);
}

/** Flushes a file or folder to disk, so that it survives a power cut. */
export async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function entryOf(folder: string, name: string): Promise<ManifestFile> {
  const file = path.join(folder, name);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return { name, bytes: statSync(file).size, sha256: hash.digest('hex') };
}
