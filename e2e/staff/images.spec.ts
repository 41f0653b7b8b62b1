import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { violations } from '../support/axe';
import { signedIn } from '../support/staff/staff';
import { expect, test } from '../support/test';

test.use({ javaScriptEnabled: true });

/** An image that is not in the library yet. */
async function photograph(width = 900, height = 600): Promise<Buffer> {
  const pixels = randomBytes(90 * 60 * 3);
  return sharp(pixels, { raw: { width: 90, height: 60, channels: 3 } })
    .resize(width, height)
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 21/1 0/1' } })
    .jpeg()
    .toBuffer();
}

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

test.describe('Images', () => {
  test('An author adds an image, describes it in two languages, and finds it again', async ({
    page,
    context,
  }) => {
    const author = await signedIn('author');
    await context.addCookies([author.cookie]);
    await page.goto('/admin/images');
    const mark = `e2e-${randomBytes(4).toString('hex')}`;
    await page.getByLabel('Drop images here').setInputFiles([
      { name: `${mark}.jpg`, mimeType: 'image/jpeg', buffer: await photograph() },
      { name: 'drawing.png', mimeType: 'image/png', buffer: SVG },
      { name: 'empty.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) },
    ]);
    const uploads = page.getByRole('list', { name: 'Files being added' });
    await expect(uploads.getByText('Added')).toBeVisible();
    await expect(uploads.getByText('Unsupported file type.')).toBeVisible();
    await expect(uploads.getByText('The file is empty.')).toBeVisible();
    await uploads.getByRole('link', { name: 'Add alternative text' }).click();

    await page
      .getByRole('textbox', { name: 'Alternative text' })
      .fill(`A march in the rain ${mark}`);
    await page.getByRole('button', { name: 'Save' }).first().click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await page.getByRole('link', { name: 'Persian' }).click();
    await expect(page.getByRole('textbox', { name: 'Alternative text' })).toHaveAttribute(
      'dir',
      'rtl',
    );
    await page.getByRole('textbox', { name: 'Alternative text' }).fill('راه‌پیمایی زیر باران');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await expect(page.getByText('Saved.')).toBeVisible();

    const point = page.getByRole('button', { name: 'Focal point' });
    await point.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByLabel('From the left')).toHaveValue('52');
    await expect(page.getByLabel('From the top')).toHaveValue('48');
    await page.getByLabel('Rights', { exact: true }).selectOption({ label: 'CC BY-SA 4.0' });
    await page.getByRole('button', { name: 'Save' }).last().click();
    const facts = page.getByRole('form', { name: 'Rights and focal point' });
    await expect(facts.getByText('Saved.')).toBeVisible();

    await page.goto(`/admin/images?q=${mark}`);
    const plate = page.getByRole('link', { name: `A march in the rain ${mark}` });
    await expect(plate).toBeVisible();
    await page.goto(`/admin/images?q=${mark}&without=en`);
    await expect(page.getByText('No images found')).toBeVisible();
    await page.goto(`/admin/images?q=${mark}&unused=1&mine=1&without=nl`);
    await plate.click();
    await page.getByRole('link', { name: 'Delete' }).click();
    const question = page.getByRole('dialog', { name: 'Delete this image?' });
    await question.getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('Image deleted.')).toBeVisible();
    await page.goto(`/admin/images?q=${mark}`);
    await expect(page.getByText('No images found')).toBeVisible();
  });

  test("A scan is stored unchanged; a file in the iPhone's format is refused before upload", async ({
    page,
    context,
  }) => {
    const author = await signedIn('author', { interfaceLanguage: 'fa' });
    await context.addCookies([author.cookie]);
    await page.goto('/admin/images');
    const pages = await Promise.all([1, 2].map(() => photograph()));
    const scan = await sharp(pages, { join: { animated: true } })
      .tiff()
      .toBuffer();
    const heic = Buffer.from('0000001c6674797068656963000000006d69663168656963', 'hex');
    let sent = 0;
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/admin/images/upload') sent++;
    });
    await page.locator('input[type="file"]').setInputFiles([
      { name: 'photo.heic', mimeType: 'image/heic', buffer: heic },
      { name: 'روزنامه ۱۹۱۹.tif', mimeType: 'image/tiff', buffer: scan },
    ]);
    const uploads = page.locator('main').getByRole('list').filter({ hasText: 'heic' });
    await expect(uploads.getByText('Most Compatible')).toBeVisible();
    await expect(uploads.getByText('۲ صفحه دارد')).toBeVisible();
    expect(sent).toBe(1);
    await uploads.getByRole('link').click();
    await expect(page.getByText('TIFF')).toBeVisible();
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'دریافت فایل اصلی' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('روزنامه ۱۹۱۹.tif');
    const path = await file.path();
    expect((await readFile(path)).equals(scan)).toBe(true);
    const answer = await page.request.get(new URL(file.url()).pathname);
    expect(answer.headers()).toMatchObject({
      'content-type': 'image/tiff',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringMatching(/^attachment; filename="/),
    });
  });

  test('An image in use lists its stories and cannot be deleted; new texts are public at once', async ({
    page,
    context,
    newStory,
    request,
  }) => {
    const editor = await signedIn('editor');
    await context.addCookies([editor.cookie]);
    const buffer = await photograph();
    const sent = await request.post('/admin/images/upload', {
      headers: { ...editor.headers, accept: 'application/json' },
      multipart: { file: { name: 'cover.jpg', mimeType: 'image/jpeg', buffer } },
    });
    expect(sent.status()).toBe(200);
    const { files } = await sent.json();
    const id: string = files[0].image.id;
    const again = await request.post('/admin/images/upload', {
      headers: { ...editor.headers, accept: 'application/json' },
      multipart: { file: { name: 'other.jpg', mimeType: 'image/jpeg', buffer } },
    });
    expect((await again.json()).files[0]).toMatchObject({ isNew: false, image: { id } });

    const story = await newStory({ coverImageId: id, topicIds: [], eventDate: '' });
    const { publish } = await import('../support/stories');
    await publish(story, 'en');
    expect(await (await request.get(story.path('en'))).text()).not.toContain('A wet flag');

    await page.goto(`/admin/images/${id}`);
    await expect(page.getByText('Cover image of the story')).toBeVisible();
    await expect(page.getByText('cannot be deleted')).toBeVisible();
    await page.getByRole('textbox', { name: 'Alternative text' }).fill('A wet flag');
    await page.getByLabel('Text in the image').fill('WORKERS\nUNITE');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await expect(page.getByText('Saved.')).toBeVisible();
    const html = await (await request.get(story.path('en'))).text();
    expect(html).toContain('alt="A wet flag"');
    expect(html).toContain('WORKERS\nUNITE');
  });

  test('Without scripts the form uploads images and lists refused ones', async ({ pageAs }) => {
    const author = await signedIn('author');
    const page = await pageAs(author, { javaScriptEnabled: false });
    await page.goto('/admin/images');
    await page.getByLabel('Drop images here').setInputFiles([
      { name: 'plain.png', mimeType: 'image/png', buffer: await photograph() },
      { name: 'half.jpg', mimeType: 'image/jpeg', buffer: (await photograph()).subarray(0, 900) },
    ]);
    const answer = page.waitForResponse((response) => response.url().includes('/images/add'));
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    expect((await answer).status()).toBe(422);
    await expect(page.getByText('half.jpg: The image is damaged')).toBeVisible();
    await expect(page.getByRole('link', { name: 'plain.png' })).toBeVisible();
  });

  test('An invalid upload is refused with a message, and translators may not upload', async ({
    request,
  }) => {
    const author = await signedIn('author');
    const headers = { ...author.headers, accept: 'application/json' };
    const post = (data: string, type: string) =>
      request.post('/admin/images/upload', {
        headers: { ...headers, 'content-type': type },
        data,
      });
    expect((await post('{}', 'application/json')).status()).toBe(415);
    expect((await post('', 'multipart/form-data; boundary=x')).status()).toBe(422);
    expect((await post('--x\r\nbroken', 'multipart/form-data; boundary=x')).status()).toBe(422);
    const cut = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\nabc';
    const answer = await post(cut, 'multipart/form-data; boundary=x');
    expect(answer.status()).toBe(422);
    expect((await answer.json()).files[0]).toMatchObject({ problem: 'incomplete' });
    const translator = await signedIn('translator', { languages: ['fa'] });
    const refused = await request.post('/admin/images/upload', {
      headers: { ...translator.headers, accept: 'application/json' },
      multipart: { file: { name: 'a.png', mimeType: 'image/png', buffer: SVG } },
    });
    expect(refused.status()).toBe(403);
    const nobody = await request.post('/admin/images/upload', {
      headers: { accept: 'application/json', origin: author.headers.origin },
      multipart: { file: { name: 'a.png', mimeType: 'image/png', buffer: SVG } },
    });
    expect(nobody.status()).toBe(401);
  });

  test('Very tall, very wide and tiny images are not enlarged, and no page overflows', async ({
    page,
    context,
    request,
  }) => {
    const editor = await signedIn('editor');
    await context.addCookies([editor.cookie]);
    for (const [width, height] of [
      [3, 8_000],
      [8_000, 3],
      [1, 1],
      [200, 150],
    ] as const) {
      const pixels = sharp(randomBytes(width * height * 3), {
        raw: { width, height, channels: 3 },
      });
      const file = {
        name: `${width}.png`,
        mimeType: 'image/png',
        buffer: await pixels.png().toBuffer(),
      };
      const sent = await request.post('/admin/images/upload', {
        headers: { ...editor.headers, accept: 'application/json' },
        multipart: { file },
      });
      const answer = await sent.json();
      expect(answer.files[0], file.name).toMatchObject({ ok: true });
      await page.goto(`/admin/images/${answer.files[0].image.id}`);
      await expect(
        page.getByText(`${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels, `),
      ).toBeVisible();
      for (const image of await page.locator('main img').all()) {
        const box = await image.boundingBox();
        const most = page.viewportSize()?.height ?? 0;
        expect(box?.width ?? 0, file.name).toBeLessThanOrEqual(width + 1);
        expect(box?.height ?? 0, file.name).toBeLessThanOrEqual(Math.min(height + 1, most));
      }
    }
  });

  test('The library and an image’s page are accessible, and fit a telephone', async ({
    page,
    context,
    request,
  }) => {
    const editor = await signedIn('editor', { interfaceLanguage: 'zh-Hans' });
    await context.addCookies([editor.cookie]);
    const sent = await request.post('/admin/images/upload', {
      headers: { ...editor.headers, accept: 'application/json' },
      multipart: { file: { name: 'axe.jpg', mimeType: 'image/jpeg', buffer: await photograph() } },
    });
    const id: string = (await sent.json()).files[0].image.id;
    await page.setViewportSize({ width: 360, height: 900 });
    for (const path of ['/admin/images', `/admin/images/${id}`]) {
      await page.goto(path);
      expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(360);
    }
  });
});
