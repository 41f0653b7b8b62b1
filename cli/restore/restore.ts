import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { copyWhole } from '@/cli/backup/copied-files';
import { MANIFEST, MANIFEST_SUM } from '@/cli/backup/manifest';
import { bringMediaBack, isMedium } from '@/cli/backup/media';
import { refuseOnPostgres } from '@/cli/backup/sqlite-only';
import { DATABASE, verifyBackup } from '@/cli/backup/verify';
import { closeDatabase, dataFolder, openDatabase, tx } from '@/db/client';
import { type JournalLine, readJournal } from '@/db/journal';
import { migrateDatabase } from '@/db/migrate';
import { whileNothingRuns } from '@/db/running';
import { holdRestoredDatabase } from '@/domain/maintenance/restored-changes';
import { mediaStore } from '@/domain/media-store/media-store';
import { applyJournal } from '@/domain/subscriptions/journal-changes';
import { asideName, clearKilledRestores, swapIn } from './swap';

export interface RestoreOptions {
  /** Folder of the program, with its migrations. */
  root: string;
  now: number;
  /** Progress, one line per step. */
  say: (line: string) => void;
}

/**
 * Replaces the data folder's content by a backup, after it was read, compared, copied, compared
 * again and migrated. The copy sends nothing until released.
 * @param folder made by `vitrine backup`
 * @throws Error with a sentence that says what to do; then the data folder is unchanged
 */
export async function restoreBackup(folder: string, options: RestoreOptions): Promise<void> {
  refuseOnPostgres();
  const { say, now } = options;
  const began = performance.now();
  const data = dataFolder();
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const letGo = whileNothingRuns(data);
  clearKilledRestores(data);
  const aside = path.join(data, asideName(process.pid));
  try {
    say('reading the backup and comparing it with its manifest');
    const manifest = await verifyBackup(folder);
    const store = mediaStore();
    const isHere = (file: { name: string }) => store.kind === 'folder' || !isMedium(file);
    const files = manifest.files.filter(isHere);
    say(`copying ${files.length} files, and comparing them again`);
    const names = [MANIFEST, MANIFEST_SUM, ...files.map((file) => file.name)];
    for (const name of names) await copyWhole(path.join(folder, name), path.join(aside, name));
    await verifyBackup(aside, isHere);
    if (store.kind === 'folder') {
      mkdirSync(path.join(aside, 'media'), { recursive: true, mode: 0o700 });
    } else {
      say(`putting the media into ${store.place}, from which nothing is deleted`);
      say(`${await bringMediaBack(folder, manifest)} files were not there`);
    }
    const lines = [...readJournal(path.dirname(path.resolve(folder))), ...readJournal(data)];
    const ready = { madeAt: Date.parse(manifest.madeAt), lines };
    await makeReady(path.join(aside, DATABASE), ready, options);
    const former = `former-${new Date(now).toISOString().replaceAll(':', '-')}`;
    const hadData = await swapIn(data, aside, former, store.kind);
    say(`${data} is as of ${manifest.madeAt}, in ${seconds(began)} s; everybody signs in anew`);
    if (hadData) say(`what was there before is in ${former}: remove it once all is well`);
    if (!existsSync(path.join(data, 'secret'))) {
      say('no secret was in the backup: the next start makes one');
    }
    say('mail and schedules are held: npx vitrine release lets them go');
  } finally {
    closeDatabase();
    rmSync(aside, { recursive: true, force: true });
    letGo();
  }
}

async function makeReady(
  file: string,
  { madeAt, lines }: { madeAt: number; lines: readonly JournalLine[] },
  { root, now, say }: RestoreOptions,
): Promise<void> {
  const { applied, backup } = await migrateDatabase(file, path.join(root, 'drizzle'));
  if (applied > 0) say('brought up to date with this version of the program');
  if (backup) rmSync(backup);
  openDatabase(file);
  const epoch = randomBytes(8).toString('hex');
  // A clock that was put right meanwhile, or a change during the backup, must hide no line.
  const since = lines.filter(({ at }) => at > madeAt - 86_400_000);
  const inOrder = since.sort((one, other) => one.at - other.at);
  const ended = await tx(async (write) => {
    await holdRestoredDatabase(write, { epoch, madeAt }, now);
    return applyJournal(write, inOrder);
  });
  if (ended > 0) say(`ended what readers unsubscribed from since the backup: ${ended} entries`);
  closeDatabase();
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}
