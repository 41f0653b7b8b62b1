import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { restoreBackup } from '@/cli/restore/restore';
import { setUp } from '@/cli/setup/setup';
import { closeDatabase, databaseFile, openDatabase, tx } from '@/db/client';
import { styleFile } from '@/db/schema/site';
import { keepMediaFile } from '@/domain/images/files';
import { mediaStore } from '@/domain/media-store/media-store';
import { type BucketServer, startBucketServer } from '@/testing/bucket-server';
import { makeBackup } from './backup';
import { filesBelow } from './copied-files';

const NOW = Date.UTC(2026, 10, 22, 12);
const root = path.resolve('.');

let server: BucketServer & { folder: string };
let home: string;
let said: string[];
const say = (line: string) => said.push(line);

beforeEach(async () => {
  server = await startBucketServer();
  home = mkdtempSync(path.join(tmpdir(), 'vitrine-bucket-backup-'));
  said = [];
  Object.assign(process.env, { DATA_DIR: path.join(home, 'data'), ...server.environment });
  await setUp(root, false, say);
  openDatabase(databaseFile());
});

afterEach(async () => {
  closeDatabase();
  for (const name of ['DATA_DIR', ...Object.keys(server.environment)]) delete process.env[name];
  await server.stop();
  server.clear();
  rmSync(home, { recursive: true });
});

async function addLogo(words: string): Promise<string> {
  const name = await keepMediaFile(Buffer.from(words), 'svg');
  await tx(async (write) => {
    await write.insert(styleFile).values({ name, createdAt: NOW });
  });
  return name;
}

const backup = (name: string) =>
  makeBackup(path.join(home, name), { root, withSecret: true, now: NOW, say });

it('a backup has the media of a bucket, and restoring puts back those that it lacks', async () => {
  const [one, other] = [await addLogo('one'), await addLogo('other')];
  expect(await backup('copy')).toBe(true);
  const media = path.join(home, 'copy', 'media');
  expect(filesBelow(media)).toEqual([one, other].sort());
  expect(readFileSync(path.join(media, one), 'utf8')).toBe('one');
  await mediaStore().drop(one);
  const later = await keepMediaFile(Buffer.from('later'), 'svg');
  closeDatabase();
  process.env.DATA_DIR = path.join(home, 'elsewhere');
  await restoreBackup(path.join(home, 'copy'), { root, now: NOW + 1, say });
  expect(said).toContain('1 files were not there');
  for (const name of [one, other, later]) expect(await mediaStore().size(name)).not.toBeNull();
  expect(filesBelow(path.join(home, 'elsewhere')).filter((each) => /media/.test(each))).toEqual([]);
});

it('what is missing or damaged in the bucket is named, and the backup is not complete', async () => {
  const [one, other] = [await addLogo('one'), await addLogo('other')];
  const object = path.join(
    server.folder,
    'archive-media',
    'one-archive',
    `${other}._S3rver_object`,
  );
  writeFileSync(object, 'rotten');
  await mediaStore().drop(one);
  expect(await backup('copy')).toBe(false);
  expect(said).toContain(`${other} is damaged in s3://archive-media/one-archive`);
  expect(said).toContain('NOT COMPLETE: the database names 2 files that are not among the media:');
});

it('without its bucket nothing is begun, restored or served', async () => {
  await addLogo('one');
  await backup('copy');
  await server.stop();
  await expect(backup('second')).rejects.toThrow('does not answer');
  expect(filesBelow(home).some((each) => each.includes('second'))).toBe(false);
  closeDatabase();
  const restoring = restoreBackup(path.join(home, 'copy'), { root, now: NOW + 1, say });
  const rows = readFileSync(databaseFile());
  await rejects(restoring);
  expect(readFileSync(databaseFile()).equals(rows)).toBe(true);
  await expect(setUp(root, false, say)).rejects.toThrow('does not answer');
}, 60_000);

it('a start says when the media were left behind in the folder', async () => {
  await addLogo('one');
  closeDatabase();
  for (const name of Object.keys(server.environment)) delete process.env[name];
  await setUp(root, false, say);
  const place = path.join(home, 'data', 'media');
  expect(said).toContain(`1 of 1 media looked for are not in ${place}:`);
});

async function rejects(promise: Promise<unknown>): Promise<void> {
  const error = await promise.then(
    () => null,
    (reason: Error) => reason,
  );
  expect(error?.name).toBe('StoreDown');
}
