import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { reads } from '@/db/client';
import { image } from '@/db/schema/images';
import { fileDeletion } from '@/db/schema/media';
import { mediaStore } from '@/domain/media-store/media-store';
import { namedFiles } from '@/domain/media-store/named-file-queries';
import { endDeletions } from '@/domain/media-store/unused-file-changes';
import type { Staff } from '@/domain/permissions/staff';
import { type BucketServer, startBucketServer } from '@/testing/bucket-server';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { hashOf } from './files';
import type { Incoming } from './incoming';
import { removeImage } from './remove-changes';
import type { Made } from './upload';
import { uploadImage } from './upload-changes';

const HEAD = Buffer.from('89504e470d0a1a0a', 'hex');
const MINUTE = 60_000;

let server: BucketServer & { folder: string };
let data: string;
let editor: Staff;
let now = Date.UTC(2026, 0, 1);

beforeAll(async () => {
  server = await startBucketServer();
});
afterAll(async () => {
  await server.stop();
  server.clear();
});

beforeEach(async () => {
  data = mkdtempSync(path.join(tmpdir(), 'vitrine-bucket-images-'));
  Object.assign(process.env, { DATA_DIR: data, ...server.environment });
  freshDatabase();
  editor = await anyStaff('editor');
});

afterEach(() => {
  for (const name of ['DATA_DIR', ...Object.keys(server.environment)]) delete process.env[name];
  rmSync(data, { recursive: true });
});

function incoming(content: string): Incoming {
  const file = path.join(data, 'received');
  writeFileSync(file, content);
  const hash = hashOf(Buffer.from(content));
  return { file, hash, bytes: content.length, head: HEAD, fileName: 'a.png' };
}

/** A substitute for the image process. */
const sizes = (content: string) => async (): Promise<Made> => ({
  ok: true,
  original: { mime: 'image/png', width: 1600, height: 800, pages: 1 },
  files: [800, 400].map((width) => ({
    ...{ width, height: width / 2, mime: 'image/webp' as const },
    file: Buffer.from(`${content} ${width}`),
  })),
});

async function upload(content: string, make = sizes(content)): Promise<string> {
  const done = await uploadImage(editor, incoming(content), ++now, make);
  return done.ok ? done.id : done.problem;
}

async function stored(): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of mediaStore().list()) names.push(name);
  return names;
}

it('images are stored in the bucket before a row names them, and deleted with it', async () => {
  const id = await upload('one');
  expect(await stored()).toEqual([...(await namedFiles())].sort());
  expect(await stored()).toHaveLength(3);
  await removeImage(editor, id, ++now);
  expect(await stored()).toEqual([]);
  expect(await reads().$count(fileDeletion)).toBe(3);
  expect(await upload('one'), 'again').not.toBe('failed');
  expect(await stored()).toHaveLength(3);
  await endDeletions(now + 2 * 86_400_000);
  expect(await reads().$count(fileDeletion), 'forgotten').toBe(0);
  expect(await stored()).toHaveLength(3);
  await removeImage(editor, (await reads().select().from(image))[0]?.id ?? '', now);
});

it('an upload that meets a deletion of the same files stores them again', async () => {
  const first = await upload('two');
  let isFirst = true;
  const second = await uploadImage(
    await anyStaff('editor'),
    { ...incoming('another original'), fileName: 'b.png' },
    ++now,
    async () => {
      const made = await sizes('two')();
      // While it is stored, the image with the same sizes goes.
      const { put } = Object.getPrototypeOf(mediaStore());
      Object.assign(mediaStore(), {
        async put(...args: unknown[]) {
          await put.apply(mediaStore(), args);
          if (!isFirst) return;
          isFirst = false;
          await removeImage(editor, first, ++now);
        },
      });
      return made;
    },
  );
  Reflect.deleteProperty(mediaStore(), 'put');
  expect(second).toMatchObject({ ok: true, isNew: true });
  for (const name of await namedFiles()) expect(await stored()).toContain(name);
  expect(await stored()).toHaveLength(3);
});

it('a bucket that is down refuses an upload without a row, and deletions are done when it is back', async () => {
  const id = await upload('three');
  const { port, folder } = server;
  const before = await stored();
  await server.stop();
  await expect(upload('four')).rejects.toMatchObject({ name: 'StoreDown' });
  expect(await reads().$count(image)).toBe(1);
  await removeImage(editor, id, ++now);
  expect(await reads().$count(image)).toBe(0);
  await expect(endDeletions(now + 3 * MINUTE)).rejects.toMatchObject({ name: 'StoreDown' });
  server = await startBucketServer({ port, folder });
  expect(await stored()).toEqual(before);
  expect(await endDeletions(now + 4 * MINUTE), 'not yet again').toBe(0);
  expect(await endDeletions(now + 10 * MINUTE)).toBe(3);
  expect((await stored()).length).toBe(before.length - 3);
  expect(await upload('four')).not.toBe('failed');
}, 60_000);
