import path from 'node:path';
import { dataFolder } from '@/db/client';
import { markRunning } from '@/db/running';
import { incomingFolder } from '@/domain/images/files';
import { MediaFolder } from '@/domain/media-store/folder';
import { mediaStore, storeAt } from '@/domain/media-store/media-store';
import type { Listed, MediaStore } from '@/domain/media-store/store';
import { megabytes, Progress } from './progress';
import { transfer } from './transfer';

/** Files under way at once; each waits for the network most of its time. */
const AT_ONCE = 8;

/**
 * The store that media are copied to.
 * @param where `s3://bucket/prefix`, `folder` (that of the data) or `folder:PATH`
 * @param meant makes a path absolute
 * @throws Error with a sentence that says what is allowed
 */
export function storeNamed(where: string, meant: (path: string) => string): MediaStore {
  if (where.startsWith('s3://')) return storeAt(where);
  const found = /^folder(?::(.+))?$/.exec(where);
  if (!found) {
    throw new Error(`--to is "${where}", but must be s3://bucket/prefix, folder or folder:PATH.`);
  }
  const [, named] = found;
  return new MediaFolder(named ? meant(named) : path.join(dataFolder(), 'media'));
}

/**
 * Copies all media of this archive's store to another one, each compared with its name. What is there with the
 * same name, which is made of the hash, and the same size is left out, so that an interrupted copy is
 * continued. Nothing is deleted.
 * @returns whether the other store has all of it
 * @throws StoreDown, and Error for the same store
 */
export async function copyMediaTo(to: MediaStore, say: (line: string) => void): Promise<boolean> {
  const from = mediaStore();
  if (from.place === to.place) throw new Error(`The media are in ${to.place} already.`);
  const letGo = markRunning(dataFolder());
  try {
    const files = await listOf(from);
    const there = sizesOf(await listOf(to));
    const wanted = files.filter(({ name, bytes }) => there.get(name) !== bytes);
    say(`${from.place}: ${files.length} files, ${megabytes(files)}`);
    say(`${to.place} lacks ${wanted.length} of them, ${megabytes(wanted)}`);
    const damaged = await copyEach(wanted, from, to, say);
    return await compare(from, to, damaged, say);
  } finally {
    letGo();
  }
}

/** @returns how many were not copied because they are damaged */
async function copyEach(
  files: readonly Listed[],
  from: MediaStore,
  to: MediaStore,
  say: (line: string) => void,
): Promise<number> {
  const progress = new Progress(files.length, 'copied', say);
  const waiting = files[Symbol.iterator]();
  let damaged = 0;
  const work = async () => {
    for (const { name, bytes } of waiting) {
      const how = await transfer(name, { from, to, aside: incomingFolder() });
      if (how === 'damaged') {
        damaged++;
        say(`DAMAGED, not copied: ${name} is not what its name is made of`);
      }
      progress.add(bytes);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return damaged;
}

/** Lists both stores anew; what was added in the meantime has to be copied by another run. */
async function compare(
  from: MediaStore,
  to: MediaStore,
  damaged: number,
  say: (line: string) => void,
): Promise<boolean> {
  const files = await listOf(from);
  const there = sizesOf(await listOf(to));
  const lacking = files.filter(({ name, bytes }) => there.get(name) !== bytes);
  if (lacking.length === 0) {
    say(`${to.place} has all ${files.length} files, ${megabytes(files)}`);
    return true;
  }
  say(`NOT COMPLETE: ${to.place} lacks ${lacking.length} files, ${damaged} of them damaged:`);
  for (const { name } of lacking) say(`  ${name}`);
  if (lacking.length > damaged) say('run it again for what was added in the meantime');
  return false;
}

async function listOf(store: MediaStore): Promise<Listed[]> {
  const files: Listed[] = [];
  for await (const each of store.list()) files.push(each);
  return files;
}

function sizesOf(files: readonly Listed[]): ReadonlyMap<string, number> {
  return new Map(files.map(({ name, bytes }) => [name, bytes]));
}
