import { existsSync } from 'node:fs';
import path from 'node:path';
import { fetchFile } from '@/cli/media/transfer';
import { typeOfMedium } from '@/domain/images/medium-type';
import { mediaStore } from '@/domain/media-store/media-store';
import { copyWhole, filesBelow } from './copied-files';
import type { Manifest } from './manifest';

const MEDIA = 'media/';

/**
 * Copies media that a backup does not have yet. What is damaged in a bucket is left out, so that the
 * backup counts it as lost.
 * @param to folder of the backup's media
 */
export async function copyMedia(to: string, say: (line: string) => void): Promise<void> {
  const store = mediaStore();
  if (store.kind === 'bucket') {
    for await (const { name } of store.list()) {
      const target = path.join(to, name);
      if (existsSync(target)) continue;
      const how = await fetchFile(store, name, target);
      if (how === 'damaged') say(`${name} is damaged in ${store.place}`);
    }
    return;
  }
  for (const name of filesBelow(store.place)) {
    if (existsSync(path.join(to, name))) continue;
    try {
      await copyWhole(path.join(store.place, name), path.join(to, name));
    } catch (error) {
      const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!isGone) throw error;
    }
  }
}

/**
 * Puts the media of a backup into the bucket, those that are there already left out. Nothing in the bucket is
 * deleted.
 * @returns how many were put there
 */
export async function bringMediaBack(folder: string, { files }: Manifest): Promise<number> {
  const store = mediaStore();
  const there = new Map<string, number>();
  for await (const { name, bytes } of store.list()) there.set(name, bytes);
  let count = 0;
  for (const { name: file, bytes, sha256 } of files.filter(isMedium)) {
    const name = file.slice(MEDIA.length);
    if (there.get(name) === bytes) continue;
    const facts = { bytes, sha256, type: typeOfMedium(name) };
    await store.put(name, { file: path.join(folder, file) }, facts);
    count++;
  }
  return count;
}

/** Whether a file of a backup is one of its media. */
export function isMedium({ name }: { name: string }): boolean {
  return name.startsWith(MEDIA);
}
