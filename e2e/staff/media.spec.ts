import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { tx } from '@/db/client';
import { createPreviewLink } from '@/domain/preview-links/changes';
import { anyStaff } from '@/testing/staff';
import { signedIn } from '../support/staff/staff';
import { publish, withdraw, write } from '../support/stories';
import { expect, test } from '../support/test';

const pdf = () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(400)]);

/** Visible images in the main part of a page. */
async function shownIn(page: Pick<Page, 'locator'>): Promise<string[]> {
  const images = page.locator('main img');
  await expect(images.first()).toBeVisible();
  return images.evaluateAll((all) =>
    all.flatMap((each) =>
      each instanceof HTMLImageElement && each.naturalWidth > 0 ? [each.currentSrc] : [],
    ),
  );
}

test('Images and attachments are for staff and preview links, for readers once published, and gone when unpublished', async ({
  newStory,
  request,
  pageAs,
  visitor,
}) => {
  const editor = await signedIn('editor');
  const post = async (path: string, name: string, mimeType: string, buffer: Buffer) => {
    const sent = await request.post(path, {
      headers: { ...editor.headers, accept: 'application/json' },
      multipart: { file: { name, mimeType, buffer } },
    });
    expect(sent.status()).toBe(200);
    return (await sent.json()).files[0];
  };
  const pixels = { width: 60, height: 40, channels: 3 } as const;
  const photograph = await sharp(randomBytes(7_200), { raw: pixels }).jpeg().toBuffer();
  const { image } = await post('/admin/images/upload', 'a.jpg', 'image/jpeg', photograph);
  const story = await newStory({ topicIds: [], eventDate: '' });
  const figure = { type: 'figure' as const, attrs: { pictureId: image.id } };
  await write(story, 'en', { body: { type: 'doc', content: [figure] } });
  await post(`/admin/stories/${story.id}/attachments/upload`, 'نامه.pdf', 'application/pdf', pdf());
  const src: string = image.files[0].src;
  const statusFor = async (headers: Record<string, string> = {}) =>
    (await request.get(src, { headers })).status();

  expect(await statusFor()).toBe(404);
  expect(await statusFor({ cookie: 'vitrine=made-up' })).toBe(404);
  const own = await request.get(src, { headers: editor.headers });
  expect([own.status(), own.headers()['cache-control']]).toEqual([200, 'private, no-store']);

  const desk = await pageAs(editor);
  await desk.goto(`/admin/images/${image.id}`);
  expect((await shownIn(desk)).length).toBeGreaterThan(0);
  await desk.goto(`/admin/stories/${story.id}/en/preview`);
  await expect.poll(() => shownIn(desk.frameLocator('iframe'))).toHaveLength(1);
  await desk.goto(`/admin/stories/${story.id}/attachments`);
  const saved = desk.waitForEvent('download');
  await desk.getByRole('link', { name: 'Open file' }).click();
  expect((await saved).suggestedFilename()).toBe('نامه.pdf');

  const by = await anyStaff('editor');
  const wanted = { storyId: story.id, language: 'en', recipient: '', endsAt: Date.now() + 60_000 };
  const made = await tx((queries) => createPreviewLink(queries, by, wanted, Date.now()));
  if (made.status !== 'made') throw new Error('No link was made.');
  const page = await visitor({ javaScriptEnabled: false });
  await page.goto(`/preview/${made.token}`);
  const [seen = ''] = await shownIn(page);
  expect(seen).toContain(`/preview/${made.token}/media/`);
  const paper = await page.getByRole('link', { name: 'نامه.pdf' }).getAttribute('href');
  expect((await request.get(paper ?? '')).headers()).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'private, no-store',
  });
  expect((await request.get(seen.replace(made.token, `${made.token.slice(1)}A`))).status()).toBe(
    404,
  );

  await publish(story, 'en');
  await page.goto(story.path('en'));
  expect(await shownIn(page)).toHaveLength(1);
  const sent = await request.get(src);
  expect(sent.headers()['cache-control']).toBe('public, max-age=600');
  const etag = { 'if-none-match': sent.headers().etag ?? '' };
  expect(await statusFor(etag)).toBe(304);
  const file = await page.getByRole('link', { name: 'نامه.pdf' }).getAttribute('href');
  expect((await request.get(file ?? '')).status()).toBe(200);

  await withdraw(story, 'en');
  expect(await statusFor(etag)).toBe(404);
  expect((await request.get(file ?? '')).status()).toBe(404);
  expect(await statusFor(editor.headers)).toBe(200);
});
