import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newContext, withContext } from '@/cache/context';
import { SITE } from '@/cache/tags';
import { closeDatabase, openDatabase, tx } from '@/db/client';
import { migrateConnection } from '@/db/migrate';
import { openConnection } from '@/db/open';
import { saveSettings } from './changes';
import { getSettings } from './queries';

beforeEach(() => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'vitrine-settings-')), 'data.db');
  const connection = openConnection(file);
  migrateConnection(connection, path.resolve('drizzle'));
  connection.close();
  openDatabase(file);
});

afterEach(closeDatabase);

it('shows changed settings at once, though unchanged ones are kept', async () => {
  const before = await getSettings();
  expect(await getSettings()).toBe(before);
  await tx((write) => saveSettings(write, { timeZone: 'Asia/Tehran' }, 1));
  expect((await getSettings()).timeZone).toBe('Asia/Tehran');
});

it('gives each page the tag of the settings, also when they are kept', async () => {
  await getSettings();
  const context = newContext();
  await withContext(context, () => getSettings());
  expect([...context.tags]).toEqual([SITE]);
});
