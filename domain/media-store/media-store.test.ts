import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BucketServer, startBucketServer } from '@/testing/bucket-server';
import { MediaBucket } from './bucket';
import { bucketAddress } from './bucket-address';
import { MediaFolder } from './folder';
import type { Content, Listed, MediaStore } from './store';

const root = mkdtempSync(path.join(tmpdir(), 'vitrine-store-'));
let server: BucketServer;

beforeAll(async () => {
  server = await startBucketServer();
});

afterAll(async () => {
  await server.stop();
  server.clear();
  rmSync(root, { recursive: true });
});

const stores: [string, () => MediaStore][] = [
  ['a folder', () => new MediaFolder(path.join(root, 'media'))],
  ['a bucket', () => bucketAt('s3://archive-media/an/archive')],
  ['a bucket without prefix', () => bucketAt('s3://archive-media')],
];

function bucketAt(mediaUrl: string): MediaBucket {
  return new MediaBucket(bucketAddress(mediaUrl, server.environment));
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function put(store: MediaStore, bytes: Uint8Array, content: Content = bytes) {
  const sha256 = sha256Of(bytes);
  const name = `${sha256.slice(0, 2)}/${sha256.slice(2, 34)}.webp`;
  await store.put(name, content, { sha256, bytes: bytes.length, type: 'image/webp' });
  return name;
}

async function listed(store: MediaStore): Promise<Listed[]> {
  const all: Listed[] = [];
  for await (const each of store.list()) all.push(each);
  return all;
}

const read = async (store: MediaStore, name: string, part?: { start: number; end: number }) =>
  buffer(await store.read(name, part));

describe.each(stores)('media in %s', (_, make) => {
  it('are stored, measured, read in whole and in parts, and deleted', async () => {
    const store = make();
    const bytes = randomBytes(300_000);
    const name = await put(store, bytes);
    expect(await store.size(name)).toBe(300_000);
    expect(await make().size(name), 'by somebody else').toBe(300_000);
    expect(sha256Of(await read(store, name))).toBe(sha256Of(bytes));
    expect(sha256Of(await read(make(), name))).toBe(sha256Of(bytes));
    const part = await read(store, name, { start: 100_000, end: 100_009 });
    expect(part).toEqual(bytes.subarray(100_000, 100_010));
    expect(await read(store, name, { start: 299_999, end: 299_999 })).toHaveLength(1);
    await put(store, bytes);
    expect(await store.size(name), 'stored again').toBe(300_000);
    await store.drop(name);
    await store.drop(name);
    expect(await store.size(name)).toBeNull();
    await expect(read(store, name)).rejects.toThrow();
  });

  it('are taken from files, which stay unless they are spare', async () => {
    const store = make();
    const bytes = randomBytes(2_000_000);
    const file = path.join(root, 'upload');
    writeFileSync(file, bytes);
    const name = await put(store, bytes, { file });
    expect(existsSync(file)).toBe(true);
    expect(sha256Of(await read(store, name))).toBe(sha256Of(bytes));
    await put(store, bytes, { file });
    await put(store, bytes, { file, isSpare: true });
    expect(sha256Of(await read(store, name))).toBe(sha256Of(bytes));
    await store.drop(name);
  });

  it('are listed in the order of their names, also when there are many', async () => {
    const store = make();
    const before = Date.now();
    const names: string[] = [];
    for (let at = 0; at < 12; at++) names.push(await put(store, Buffer.from(`file ${at}`)));
    const all = await listed(store);
    expect(all.map(({ name }) => name)).toEqual(names.sort());
    for (const { bytes, changedAt } of all) {
      expect(bytes).toBeGreaterThanOrEqual(6);
      expect(changedAt).toBeGreaterThan(before - 5_000);
    }
    for (const name of names) await store.drop(name);
    expect(await listed(store)).toEqual([]);
  });

  it.each([
    '../vitrine.db',
    'ab/../../secret',
    `ab/${'0'.repeat(32)}.web p`,
    `AB/${'0'.repeat(32)}.webp`,
    `ab/${'0'.repeat(32)}`,
    '',
  ])('have no other names: %s', async (name) => {
    const store = make();
    const facts = { sha256: sha256Of(Buffer.from('x')), bytes: 1, type: 'image/webp' };
    await expect(store.put(name, Buffer.from('x'), facts)).rejects.toThrow('not the name');
    await expect(store.size(name)).rejects.toThrow('not the name');
    await expect(store.read(name)).rejects.toThrow('not the name');
    await expect(store.drop(name)).rejects.toThrow('not the name');
  });
});

it('a folder lists no file that is being written, and nothing that is no media', async () => {
  const store = new MediaFolder(path.join(root, 'mixed'));
  const name = await put(store, Buffer.from('whole'));
  const inside = path.join(root, 'mixed', name.slice(0, 2));
  writeFileSync(path.join(inside, `${'1'.repeat(32)}.webp.0.part`), 'half');
  mkdirSync(path.join(root, 'mixed', 'notes'));
  utimesSync(path.join(root, 'mixed', name), 1_000, 1_000);
  expect(await listed(store)).toEqual([{ name, bytes: 5, changedAt: 1_000_000 }]);
  expect(readdirSync(inside)).toHaveLength(2);
});

it('archives with different prefixes share a bucket without seeing each other', async () => {
  const [one, other] = [bucketAt('s3://archive-media/one'), bucketAt('s3://archive-media/other')];
  const name = await put(one, Buffer.from('of one'));
  expect(await listed(other)).toEqual([]);
  expect(await other.size(name)).toBeNull();
  expect(await listed(one)).toHaveLength(1);
  await one.drop(name);
});
