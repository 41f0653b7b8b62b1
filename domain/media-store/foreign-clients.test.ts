import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUCKET, type BucketServer, startBucketServer } from '@/testing/bucket-server';
import { programPath, without } from '@/testing/programs';
import { MediaBucket } from './bucket';
import { bucketAddress } from './bucket-address';

const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-foreign-'));
const bytes = randomBytes(70_000);
let server: BucketServer;
let store: MediaBucket;

beforeAll(async () => {
  server = await startBucketServer();
  store = new MediaBucket(bucketAddress(`s3://${BUCKET}/one`, server.environment));
});
afterAll(async () => {
  await server.stop();
  server.clear();
  rmSync(folder, { recursive: true });
});

function factsOf(content: Buffer) {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const name = `${sha256.slice(0, 2)}/${sha256.slice(2, 34)}.webp`;
  return { name, facts: { sha256, bytes: content.length, type: 'image/webp' } };
}

/** Runs a foreign client and returns what it printed. */
async function run(program: string, args: string[]): Promise<string> {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    RCLONE_CONFIG_REMOTE_TYPE: 's3',
    RCLONE_CONFIG_REMOTE_PROVIDER: 'Other',
    RCLONE_CONFIG_REMOTE_ENDPOINT: server.endpoint,
    RCLONE_CONFIG_REMOTE_ACCESS_KEY_ID: 'S3RVER',
    RCLONE_CONFIG_REMOTE_SECRET_ACCESS_KEY: 'S3RVER',
  };
  const { stdout } = await promisify(execFile)(programPath(program), args, {
    env: { ...env, NODE_ENV: 'test' },
  });
  return stdout;
}

async function goesBothWays(client: {
  list(): Promise<string>;
  get(name: string, to: string): Promise<unknown>;
  put(from: string, name: string): Promise<unknown>;
}): Promise<void> {
  const ours = factsOf(bytes);
  await store.put(ours.name, bytes, ours.facts);
  expect(await client.list()).toContain(ours.name);
  const fetched = path.join(folder, 'fetched');
  await client.get(ours.name, fetched);
  expect(readFileSync(fetched).equals(bytes)).toBe(true);
  const other = randomBytes(5_000);
  const theirs = factsOf(other);
  const given = path.join(folder, 'given');
  writeFileSync(given, other);
  await client.put(given, theirs.name);
  expect((await buffer(await store.read(theirs.name))).equals(other)).toBe(true);
  const listed: string[] = [];
  for await (const { name } of store.list()) listed.push(name);
  expect(listed).toEqual([ours.name, theirs.name].sort());
  for (const name of listed) await store.drop(name);
  expect(await client.list()).not.toContain(ours.name);
}

describe.skipIf(without('rclone'))('rclone', () => {
  it('lists and reads what we store, and we read what it stores', async () => {
    const at = (name = '') => `remote:${BUCKET}/one${name && `/${name}`}`;
    await goesBothWays({
      list: () => run('rclone', ['lsf', '-R', at()]),
      get: (name, to) => run('rclone', ['copyto', at(name), to]),
      put: (from, name) => run('rclone', ['copyto', from, at(name)]),
    });
  });
});

describe.skipIf(without('s3cmd'))('s3cmd', () => {
  it('lists and reads what we store, and we read what it stores', async () => {
    const host = server.endpoint.replace('http://', '');
    const key = ['--access_key=S3RVER', '--secret_key=S3RVER', '--no-ssl', '--config=/dev/null'];
    const where = [...key, `--host=${host}`, `--host-bucket=${host}`];
    const at = (name = '') => `s3://${BUCKET}/one/${name}`;
    await goesBothWays({
      list: () => run('s3cmd', [...where, 'ls', '--recursive', at()]),
      get: (name, to) => run('s3cmd', [...where, '--force', 'get', at(name), to]),
      put: (from, name) => run('s3cmd', [...where, 'put', from, at(name)]),
    });
  });
});
