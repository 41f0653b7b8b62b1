import { dataFolder } from '@/db/client';
import { markRunning } from '@/db/running';
import { mediaStore } from '@/domain/media-store/media-store';
import { namedFiles } from '@/domain/media-store/named-file-queries';
import type { Listed } from '@/domain/media-store/store';
import { dropUnused } from '@/domain/media-store/unused-file-changes';
import { megabytes, Progress } from './progress';
import { readThrough } from './transfer';

const DAY_MS = 86_400_000;
/** Orphans that are named one by one. */
const MOST_NAMED = 20;
const PORTION = 100;

export interface VerifyOptions {
  /** Reads every file and compares it with its name. */
  isRead: boolean;
  /** Deletes what no row names and what is older than a day. */
  deletesOrphans: boolean;
  now: number;
  say: (line: string) => void;
}

/**
 * Compares the media store with the database. Files that nothing names are orphans once they are a day
 * old: a younger one may be an upload under way.
 * @returns whether all that the database names is there and, when it was read, undamaged
 * @throws StoreDown, and Error where orphans are to be deleted of a store that seems another archive's
 */
export async function verifyMedia(options: VerifyOptions): Promise<boolean> {
  const { now, say } = options;
  const letGo = markRunning(dataFolder());
  try {
    const store = mediaStore();
    const files: Listed[] = [];
    for await (const each of store.list()) files.push(each);
    // After the list, so that what is added in between is not taken for an orphan.
    const named = await namedFiles();
    const there = new Set(files.map(({ name }) => name));
    say(
      `${store.place}: ${files.length} files, ${megabytes(files)}; the database names ${named.size}`,
    );
    const unnamed = files.filter(({ name }) => !named.has(name));
    const orphans = unnamed.filter(({ changedAt }) => changedAt < now - DAY_MS);
    sayOrphans(orphans, unnamed.length - orphans.length, options);
    if (options.deletesOrphans) refuseForeign(store.place, files, unnamed);
    if (options.deletesOrphans) await deleteAll(orphans, now);
    const missing: string[] = [];
    for (const name of [...named].sort()) {
      // Once more, because it may have been stored since the list.
      if (!there.has(name) && (await store.size(name)) === null) missing.push(name);
    }
    say(missing.length === 0 ? 'none is missing' : `MISSING: ${missing.length}`);
    for (const name of missing) say(`  ${name}`);
    const damaged = options.isRead ? await readAll(files, named, say) : 0;
    return missing.length === 0 && damaged === 0;
  } finally {
    letGo();
  }
}

function sayOrphans(
  orphans: readonly Listed[],
  young: number,
  { deletesOrphans, say }: VerifyOptions,
): void {
  const what = `${orphans.length} orphans, ${megabytes(orphans)}`;
  if (young > 0) say(`${young} unnamed files are younger than a day and may be uploads under way`);
  if (orphans.length === 0) say('no orphans');
  else if (deletesOrphans) say(`deleting ${what}`);
  else say(`${what}: named nowhere and older than a day; --delete-orphans deletes them`);
  for (const { name, bytes } of orphans.slice(0, MOST_NAMED)) say(`  ${name}, ${bytes} bytes`);
  const more = orphans.length - MOST_NAMED;
  if (more > 0) say(`  and ${more} more`);
}

/** A store of which the database names nothing belongs to another archive, or the database does. */
function refuseForeign(place: string, files: readonly Listed[], unnamed: readonly Listed[]): void {
  if (files.length === 0 || unnamed.length < files.length) return;
  throw new Error(
    `The database names none of the files in ${place}, so nothing was deleted: check that DATA_DIR and MEDIA_URL are those of one archive.`,
  );
}

/** What a row came to name since is kept. */
async function deleteAll(orphans: readonly Listed[], now: number): Promise<void> {
  for (let at = 0; at < orphans.length; at += PORTION) {
    const part = orphans.slice(at, at + PORTION).map(({ name }) => name);
    await dropUnused(part, now);
  }
}

/** @returns how many of the named files are damaged */
async function readAll(
  files: readonly Listed[],
  named: ReadonlySet<string>,
  say: (line: string) => void,
): Promise<number> {
  const store = mediaStore();
  const toRead = files.filter(({ name }) => named.has(name));
  const progress = new Progress(toRead.length, 'read', say);
  let damaged = 0;
  for (const { name, bytes } of toRead) {
    const how = await readThrough(store, name);
    if (how === 'damaged') {
      damaged++;
      say(`DAMAGED: ${name} is not what its name is made of`);
    }
    progress.add(bytes);
  }
  say(`${toRead.length} files read, ${damaged} of them damaged`);
  return damaged;
}
