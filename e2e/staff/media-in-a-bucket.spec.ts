/** A site whose media are in a bucket: uploaded, published, while the bucket is down, and back. */
import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { type BucketServer, startBucketServer } from '@/testing/bucket-server';
import { serverOfFile } from '../support/file-server';
import { ask } from '../support/http';
import { BUILD } from '../support/site';
import { newImage } from '../support/staff/dropping';
import {
  editorOf,
  expectStatus,
  openPublishMenu,
  openWritingPage,
} from '../support/staff/writing-page';
import { expect, test } from '../support/test';

test.describe.configure({ timeout: 240_000, mode: 'serial' });

let bucket: BucketServer & { folder: string };

const server = serverOfFile(
  () => bucket.environment,
  async ({ data }) => {
    bucket = await startBucketServer();
    const { MEDIA_URL = '', ...key } = bucket.environment;
    const copied = await vitrine(data, key, 'media', 'copy', '--to', MEDIA_URL);
    expect(copied).toMatchObject({ code: 0, said: expect.stringMatching(/has all \d{3,} files/) });
    rmSync(path.join(data, 'media'), { recursive: true });
  },
);

test.afterAll(async () => {
  await bucket.stop();
  bucket.clear();
});

/** Runs the built command; returns its output and exit code. */
async function vitrine(data: string, given: Record<string, string>, ...words: string[]) {
  const env = { ...process.env, ...given, DATA_DIR: data, NODE_ENV: 'production' as const };
  const program = path.join(BUILD, 'server/vitrine.js');
  return promisify(execFile)(process.execPath, [program, ...words], { env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error) => ({ code: Number(error.code), said: String(error.stdout) + error.stderr }),
  );
}

/** Waits until the browser shows the pixels of an image, which the editor may draw anew. */
async function expectDrawn(page: Page, name: string): Promise<void> {
  const image = page.getByRole('img', { name });
  await expect(async () => {
    await image.scrollIntoViewIfNeeded({ timeout: 2_000 });
    const width = await image.evaluate((each) =>
      each instanceof HTMLImageElement && each.complete ? each.naturalWidth : 0,
    );
    expect(width).toBeGreaterThan(0);
  }).toPass({ timeout: 20_000 });
}

async function addImage(page: Page, name: string): Promise<void> {
  await page.goto('/admin/images');
  await page.getByLabel('Drop images here').setInputFiles([await newImage(name)]);
}

test('an image uploaded into a bucket is for readers once its story is published', async ({
  pageAs,
  visitor,
}) => {
  const page = await pageAs('editor', { at: server });
  await page.goto('/admin/stories/new');
  await page.getByLabel('Title').fill('Kept in a bucket');
  await page.getByRole('button', { name: 'Create and edit' }).click();
  await page.waitForURL(/\/admin\/stories\/[\w-]+\/en/);
  await openWritingPage(page, page.url().split('/').at(-2) ?? '');
  await editorOf(page).click();
  await page.keyboard.type('What was kept. ');
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Image', exact: true }).click();
  const picker = page.getByRole('dialog', { name: 'Image', exact: true });
  await picker.getByLabel('Drop images here').setInputFiles([await newImage('kept.png')]);
  await expect(picker).toHaveCount(0);
  const form = editorOf(page).getByRole('group', { name: 'Describe this image' });
  await form.getByRole('textbox', { name: 'Alternative text' }).fill('A hall full of chests');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toHaveCount(0);
  await expectDrawn(page, 'A hall full of chests');
  await expectStatus(page, 'saved');
  const src = await page.getByRole('img', { name: 'A hall full of chests' }).getAttribute('src');
  const medium = new URL(src ?? '', server.origin).pathname;
  const status = async () => (await ask(medium, { port: server.port })).status;
  expect(await status()).toBe(404);
  expect(existsSync(path.join(server.data, 'media'))).toBe(false);

  await openPublishMenu(page);
  await page.locator('#publishing').getByRole('button', { name: 'Publish in English' }).click();
  await expect(page.getByText('Published.')).toBeVisible();
  expect(await status()).toBe(200);
  const reader = await visitor({ at: server });
  await reader.goto('/en/stories/kept-in-a-bucket');
  await expect(reader.getByRole('heading', { name: 'Kept in a bucket' })).toBeVisible();
  await expectDrawn(reader, 'A hall full of chests');
  expect(await vitrine(server.data, bucket.environment, 'media', 'verify', '--read')).toMatchObject(
    {
      code: 0,
      said: expect.stringContaining('none is missing'),
    },
  );
});

test('while the bucket is down uploads are refused in words and images answer 503, and then all is back', async ({
  pageAs,
  visitor,
}) => {
  const page = await pageAs('editor', { at: server });
  const reader = await visitor({ at: server });
  await reader.goto('/en/stories/kept-in-a-bucket');
  const image = reader.getByRole('img', { name: 'A hall full of chests' });
  const medium = new URL((await image.getAttribute('src')) ?? '', server.origin).pathname;
  const answer = async () => ask(medium, { port: server.port });
  expect((await answer()).status).toBe(200);

  const { port, folder } = bucket;
  await bucket.stop();
  const down = await answer();
  expect([down.status, down.headers['retry-after'], down.text]).toEqual([503, '10', '']);
  await reader.reload();
  await expect(reader.getByRole('heading', { name: 'Kept in a bucket' })).toBeVisible();
  await addImage(page, 'refused.png');
  const uploads = page.getByRole('list', { name: 'Files being added' });
  await expect(uploads.getByText('The upload failed. Try again')).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await expect(page.getByText('refused.png')).toHaveCount(0);
  const checked = await vitrine(server.data, bucket.environment, 'media', 'verify');
  expect(checked).toMatchObject({ code: 1, said: expect.stringContaining('does not answer') });

  bucket = await startBucketServer({ port, folder });
  expect((await answer()).status).toBe(200);
  await reader.reload();
  await expectDrawn(reader, 'A hall full of chests');
  await addImage(page, 'accepted.png');
  await expect(uploads.getByText('Added')).toBeVisible();
});
