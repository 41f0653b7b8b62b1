import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { clearKilledRestores, refuseHalfRestored } from '@/cli/restore/swap';
import { firstAdministratorAddress } from '@/cli/staff-invite';
import { closeDatabase, databaseFile, dataFolder, openDatabase, tx } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import type { Queries } from '@/db/open';
import { shutFromOthers } from '@/db/private-files';
import { makeSecret } from '@/db/secret';
import { clearAway } from '@/domain/maintenance/housekeeping-changes';
import { mediaStore } from '@/domain/media-store/media-store';
import { namedFiles } from '@/domain/media-store/named-file-queries';
import type { MediaStore } from '@/domain/media-store/store';
import { putSetting } from '@/domain/settings/changes';
import { getEpoch } from '@/domain/settings/queries';
import { loadSample } from './load-sample';

/**
 * Prepares the data folder: secret, database with the newest schema, and the sample archive in a
 * new database. Running it again changes nothing, but prints a new one-time link while there are no
 * users.
 * @param root folder of the program (with `drizzle/` and `content/`)
 * @param sample whether a new database gets the sample archive
 * @param say progress, one line per step
 * @throws Error with a sentence that says what to do
 */
export async function setUp(
  root: string,
  sample: boolean,
  say: (line: string) => void,
): Promise<void> {
  refuseHalfRestored(dataFolder());
  clearKilledRestores(dataFolder());
  mkdirSync(dataFolder(), { recursive: true, mode: 0o700 });
  const store = mediaStore();
  if (store.kind === 'folder') mkdirSync(store.place, { recursive: true, mode: 0o700 });
  else await store.probe();
  if (makeSecret(dataFolder())) say('a secret of its own');
  shutFromOthers(dataFolder());
  const file = databaseFile();
  const isNew = !existsSync(file);
  const { applied, backup } = await migrateDatabase(file, path.join(root, 'drizzle'));
  if (isNew) say('a new database');
  else if (applied > 0) say(`the database brought up to date; the one before is kept as ${backup}`);
  openDatabase(file);
  if (!(await getEpoch())) {
    const name = async (write: Queries) => {
      await putSetting(write, 'epoch', randomBytes(8).toString('hex'));
      await putSetting(write, 'siteId', randomUUID());
    };
    if (sample) {
      say('the sample archive, with its images in several sizes (a minute or so, only this once)');
      await loadSample(path.join(root, 'content'), Date.now(), say, name);
    } else {
      await tx(name);
    }
  }
  if (!isNew) await sayMissingMedia(store, say);
  await tx(async (write) => clearAway(write, Date.now()));
  const address = await firstAdministratorAddress(Date.now());
  if (address) say(`nobody works here yet: become the first administrator at ${address}`);
  closeDatabase();
}

/** A few files are looked for: after a change of MEDIA_URL without a copy none of them would be there. */
async function sayMissingMedia(store: MediaStore, say: (line: string) => void): Promise<void> {
  const names = [...(await namedFiles(5))];
  const sizes = await Promise.all(names.map((name) => store.size(name)));
  const missing = sizes.filter((size) => size === null).length;
  if (missing === 0) return;
  say(`${missing} of ${names.length} media looked for are not in ${store.place}:`);
  say('npx vitrine media verify says which are missing, npx vitrine media copy copies them');
}
