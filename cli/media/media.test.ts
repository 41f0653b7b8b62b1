import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { styleFile } from '@/db/schema/site';
import { hashOf, keepMediaFile } from '@/domain/images/files';
import { MediaFolder } from '@/domain/media-store/folder';
import { mediaStore, storeAt } from '@/domain/media-store/media-store';
import type { MediaStore } from '@/domain/media-store/store';
import { type BucketServer, startBucketServer } from '@/testing/bucket-server';
import { freshDatabase } from '@/testing/database';
import { copyMediaTo, storeNamed } from './copy';
import { verifyMedia } from './verify';

const DAY = 86_400_000;

let server: BucketServer & { folder: string };
let data: string;
let said: string[];
let archives = 0;
const say = (line: string) => said.push(line);

beforeAll(async () => {
  server = await startBucketServer();
});
afterAll(async () => {
  await server.stop();
  server.clear();
});
beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'vitrine-media-'));
  const { MEDIA_URL: _, ...key } = server.environment;
  Object.assign(process.env, { DATA_DIR: data, ...key });
  freshDatabase();
  said = [];
  archives++;
});
afterEach(() => {
  for (const name of ['DATA_DIR', ...Object.keys(server.environment)]) delete process.env[name];
  rmSync(data, { recursive: true });
});

const bucketUrl = () => `s3://archive-media/archive-${archives}`;

async function add(words: string, isNamed = true): Promise<string> {
  const name = await keepMediaFile(Buffer.from(words), 'svg');
  if (isNamed) await tx(async (write) => write.insert(styleFile).values({ name, createdAt: 1 }));
  return name;
}

/** Replaces what a store has under a name, as a broken disk would. */
function damage(name: string, words: string): void {
  const prefix = bucketUrl().slice('s3://archive-media/'.length);
  const inBucket = path.join(server.folder, 'archive-media', prefix, `${name}._S3rver_object`);
  const isBucket = mediaStore().kind === 'bucket';
  writeFileSync(isBucket ? inBucket : path.join(mediaStore().place, name), words);
}

async function namesIn(store: MediaStore): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of store.list()) names.push(name);
  return names;
}

const verify = (over: Partial<Parameters<typeof verifyMedia>[0]> = {}) =>
  verifyMedia({ isRead: false, deletesOrphans: false, now: Date.now(), say, ...over });

describe.each(['folder', 'bucket'])('verification of media in a %s', (kind) => {
  beforeEach(() => {
    if (kind === 'bucket') process.env.MEDIA_URL = bucketUrl();
  });

  it('finds nothing wrong where nothing is', async () => {
    await add('one');
    expect(await verify({ isRead: true })).toBe(true);
    expect(said).toEqual([
      `${mediaStore().place}: 1 files, 0.0 MB; the database names 1`,
      'no orphans',
      'none is missing',
      '1 files read, 0 of them damaged',
    ]);
  });

  it('names orphans once they are a day old, and deletes them only when told to', async () => {
    const one = await add('one');
    const orphan = await add('orphan', false);
    const now = Date.now() + 2 * DAY;
    expect(await verify()).toBe(true);
    expect(said).toContain('1 unnamed files are younger than a day and may be uploads under way');
    expect(await verify({ deletesOrphans: true })).toBe(true);
    expect(await namesIn(mediaStore()), 'a young one stays').toHaveLength(2);
    said = [];
    expect(await verify({ now })).toBe(true);
    expect(said).toContain(
      '1 orphans, 0.0 MB: named nowhere and older than a day; --delete-orphans deletes them',
    );
    expect(said).toContain(`  ${orphan}, 6 bytes`);
    expect(await namesIn(mediaStore()), 'dry unless told otherwise').toHaveLength(2);
    await verify({ now, deletesOrphans: true });
    expect(await namesIn(mediaStore())).toEqual([one]);
  });

  it('deletes nothing where the database names none of the files', async () => {
    await add('of another archive', false);
    const now = Date.now() + 2 * DAY;
    await expect(verify({ now, deletesOrphans: true })).rejects.toThrow('those of one archive');
    expect(await namesIn(mediaStore())).toHaveLength(1);
  });

  it('is not content with missing or damaged files', async () => {
    const [one, other] = [await add('one'), await add('other')];
    await mediaStore().drop(one);
    expect(await verify()).toBe(false);
    expect(said.slice(-2)).toEqual(['MISSING: 1', `  ${one}`]);
    await add('one', false);
    damage(other, 'rotten');
    expect(await verify(), 'as long as it is not read').toBe(true);
    expect(await verify({ isRead: true })).toBe(false);
    expect(said).toContain(`DAMAGED: ${other} is not what its name is made of`);
  });
});

describe('a copy of media', () => {
  it('into a bucket and back is the same, and a second one has nothing to do', async () => {
    const names = [await add('one'), await add('other'), await add('orphan', false)].sort();
    expect(await copyMediaTo(storeNamed(bucketUrl(), String), say)).toBe(true);
    expect(said.at(-1)).toBe(`${bucketUrl()} has all 3 files, 0.0 MB`);
    expect(await namesIn(storeAt(bucketUrl()))).toEqual(names);
    await copyMediaTo(storeNamed(bucketUrl(), String), say);
    expect(said).toContain(`${bucketUrl()} lacks 0 of them, 0.0 MB`);
    process.env.MEDIA_URL = bucketUrl();
    const back = path.join(data, 'back');
    expect(await copyMediaTo(storeNamed(`folder:${back}`, String), say)).toBe(true);
    expect(await namesIn(new MediaFolder(back))).toEqual(names);
    const read = await buffer(await new MediaFolder(back).read(names[0] ?? ''));
    expect(names[0]).toBe(`${hashOf(read).slice(0, 2)}/${hashOf(read).slice(2, 34)}.svg`);
    expect(await copyMediaTo(storeNamed('s3://archive-media/a-copy', String), say)).toBe(true);
    expect(await copyMediaTo(storeNamed('folder', String), say)).toBe(true);
  });

  it('is continued, and replaces what broke off', async () => {
    const names: string[] = [];
    for (let at = 0; at < 20; at++) names.push(await add(`file ${at}`));
    const to = new MediaFolder(path.join(data, 'other'));
    const [first = '', second = ''] = names;
    mkdirSync(path.dirname(to.fileOf(first)), { recursive: true });
    writeFileSync(to.fileOf(first), 'file');
    writeFileSync(`${to.fileOf(second)}.1.part`.replace(second.slice(0, 3), first.slice(0, 3)), '');
    expect(await copyMediaTo(to, say)).toBe(true);
    expect(await buffer(await to.read(first))).toEqual(Buffer.from('file 0'));
  });

  it('leaves damaged files out, names them and is not complete', async () => {
    const [one, other] = [await add('one'), await add('other')];
    damage(one, 'rotten');
    utimesSync(path.join(mediaStore().place, one), 1, 1);
    expect(await copyMediaTo(storeNamed(bucketUrl(), String), say)).toBe(false);
    expect(said).toContain(`DAMAGED, not copied: ${one} is not what its name is made of`);
    expect(await namesIn(storeAt(bucketUrl()))).toEqual([other]);
  });

  it('has to go somewhere else', async () => {
    await expect(copyMediaTo(storeNamed('folder', String), say)).rejects.toThrow('already');
    expect(() => storeNamed('ftp://x', String)).toThrow('must be s3://bucket/prefix, folder');
    expect(() => storeNamed('s3://x', String)).toThrow('is not the address of a bucket');
    delete process.env.AWS_SECRET_ACCESS_KEY;
    expect(() => storeNamed(bucketUrl(), String)).toThrow('AWS_SECRET_ACCESS_KEY is not set');
  });
});
