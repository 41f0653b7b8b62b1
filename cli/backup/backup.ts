import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { requireArchive } from '@/cli/archive';
import { databaseFile, dataFolder } from '@/db/client';
import { copyDatabase } from '@/db/copy';
import { noteBackup } from '@/db/last-backup';
import { markRunning } from '@/db/running';
import { copyWhole, entryOf, filesBelow, flush } from './copied-files';
import { writeManifest } from './manifest';
import { copyMedia } from './media';
import { refuseOnPostgres } from './sqlite-only';
import { DATABASE, lostMedia, verifyBackup } from './verify';

export interface BackupOptions {
  /** Folder of the program; the manifest records its version. */
  root: string;
  /** Whether the secret is included; without it a stolen backup has no key. */
  withSecret: boolean;
  now: number;
  /** Progress, one line per step. */
  say: (line: string) => void;
}

/**
 * Makes a backup of database and media while the site may be running, then reads it again and
 * compares. The folder gets its name only after that succeeded.
 * @param folder must be absent or empty
 * @returns whether it has all media that the database names; files lost before cannot be included
 * @throws Error with a sentence that says what to do; then there is no backup
 */
export async function makeBackup(folder: string, options: BackupOptions): Promise<boolean> {
  refuseOnPostgres();
  const began = performance.now();
  requireArchive();
  refuseFull(folder);
  const aside = `${folder}.${process.pid}.part`;
  const letGo = markRunning(dataFolder());
  try {
    mkdirSync(aside, { recursive: true, mode: 0o700 });
    await fill(aside, options);
    options.say('reading the copy again and comparing it');
    const { rows, files, lost } = await verifyBackup(aside);
    renameSync(aside, folder);
    await flush(path.dirname(folder));
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
    const megabytes = files.reduce((sum, file) => sum + file.bytes, 0) / 1e6;
    const seconds = (performance.now() - began) / 1000;
    options.say(
      `${folder}: ${total} rows, ${files.length} files, ${megabytes.toFixed(1)} MB, ${lost.length > 0 ? 'incomplete' : 'verified'}, in ${seconds.toFixed(1)} s`,
    );
    if (lost.length > 0) sayLost(lost, options.say);
    else noteBackup(dataFolder(), options.now);
    if (!options.withSecret) {
      options.say('the secret is not in it: keep a copy of that elsewhere, or add --with-secret');
    }
    return lost.length === 0;
  } finally {
    rmSync(aside, { recursive: true, force: true });
    letGo();
  }
}

function sayLost(lost: readonly string[], say: (line: string) => void): void {
  const most = 10;
  say(`NOT COMPLETE: the database names ${lost.length} files that are not among the media:`);
  for (const name of lost.slice(0, most)) say(`  ${name}`);
  if (lost.length > most)
    say(`  and ${lost.length - most} more, listed in manifest.json as "lost"`);
  say('put them back from an older backup, or remove what shows them, and make a backup again');
}

/**
 * Copies media before and after the database, so that the files its rows name are included even if
 * an image is added or deleted meanwhile. Files are named by their hash and never change; the
 * second pass copies only new ones.
 */
async function fill(folder: string, { root, withSecret, now, say }: BackupOptions): Promise<void> {
  say('copying the media');
  await copyMedia(path.join(folder, 'media'), say);
  say('copying the database');
  const state = await copyDatabase(databaseFile(), path.join(folder, DATABASE));
  await flush(path.join(folder, DATABASE));
  await copyMedia(path.join(folder, 'media'), say);
  if (withSecret) await copyWhole(path.join(dataFolder(), 'secret'), path.join(folder, 'secret'));
  const names = [
    DATABASE,
    ...(withSecret ? ['secret'] : []),
    ...filesBelow(path.join(folder, 'media')).map((name) => `media/${name}`),
  ];
  const files = [];
  for (const name of names) files.push(await entryOf(folder, name));
  const program = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;
  const madeAt = new Date(now).toISOString();
  const lost = lostMedia(folder, new Set(names));
  await writeManifest(folder, { format: 1, program, madeAt, ...state, files, lost });
}

function refuseFull(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Error(`${folder} is not empty: name a folder that does not exist yet.`);
  }
}
