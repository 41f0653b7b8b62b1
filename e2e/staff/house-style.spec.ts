import sharp from 'sharp';
import { violations } from '../support/axe';
import { serverOfFile } from '../support/file-server';
import { ask } from '../support/http';
import { overflow } from '../support/overflow';
import { expect, test } from '../support/test';

// The style is on every page, so this test has its own server.
const server = serverOfFile();

const STORY = '/en/stories/sur-e-esrafil';

const accentsOf = async () => {
  const { text } = await ask(STORY, { port: server.port });
  return [...text.matchAll(/--color-accent:(#\w+)/g)].map(([, colour]) => colour).slice(0, 2);
};

test('An administrator tries a house style, and all pages have it when it is published', async ({
  pageAs,
  visitor,
}) => {
  test.setTimeout(120_000);
  const page = await pageAs('administrator', { at: server, javaScriptEnabled: false });
  await page.goto('/admin/site/style');
  await page.getByLabel('Accent colour', { exact: true }).fill('#ff8800');
  await page.getByRole('button', { name: 'Save draft' }).first().click();
  await expect(page.getByText('The nearest shade that will do is #a65600').first()).toBeVisible();
  await expect(page.getByLabel('Accent colour', { exact: true })).toHaveValue('#ff8800');
  await page.getByRole('button', { name: 'Fill in “Herbarium”' }).click();
  await expect(page.getByRole('status').first()).toContainText('Saved as a draft');
  const svg = '<svg viewBox="0 0 60 20"><script>1</script><path d="M0 0h60v20z"/></svg>';
  const file = { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) };
  await page.getByLabel('File', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Upload', exact: true }).click();
  await expect(page.getByText('Removed from the file: script.')).toBeVisible();
  const logo = await page.locator('img[src^="/media/"]').first().getAttribute('src');
  expect((await ask(logo ?? '', { port: server.port })).status, 'not public yet').toBe(404);
  const image = await sharp({
    create: { width: 1300, height: 700, channels: 3, background: '#0b5d3b' },
  })
    .png()
    .toBuffer();
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'share.png', mimeType: 'image/png', buffer: image });
  await page.getByRole('radio', { name: 'Share image' }).check();
  await page.getByRole('button', { name: 'Upload', exact: true }).click();
  await expect(page.getByText('Share image, all languages')).toBeVisible();
  const links = page.getByLabel('Links of column 1');
  await page.getByLabel('Heading of column 1').fill('Visit');
  await links.fill('Reading room https://example.org/room\nOpening hours');
  await page.getByLabel('Postal address').fill('Cruquiusweg 31\n1019 AT Amsterdam');
  await page.getByLabel('Telephone').fill('+31 20 668 58 66');
  const save = page.getByRole('form', { name: 'Footer' }).getByRole('button');
  await save.click();
  await expect(page.getByText('Line 2: enter the name of the link').first()).toBeVisible();
  await links.fill('Reading room https://example.org/room\nOn this day /en/today');
  await save.click();
  await expect(page.getByRole('status').first()).toContainText('Saved as a draft');
  await page
    .getByRole('textbox', { name: 'Social media' })
    .fill('Mastodon https://example.org/@archive');
  await page.getByRole('form', { name: 'Social media' }).getByRole('button').click();
  await expect(page.getByRole('status').first()).toContainText('Saved as a draft');
  await page.getByRole('link', { name: 'Topic', exact: true }).click();
  const preview = page.frameLocator('iframe');
  const size = (heading: ReturnType<typeof preview.locator>) =>
    heading.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(await size(preview.locator('h1'))).toBeLessThan(45);
  expect(await accentsOf()).toEqual(['#4b2a86', '#b8a4f0']);
  await page.getByRole('button', { name: 'Publish draft' }).click();
  await expect(page.getByRole('status').first()).toContainText('has been published');
  expect((await accentsOf())[0]).toBe('#0b5d3b');
  const { status, text, headers } = await ask(logo ?? '', { port: server.port });
  expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml']);
  expect(text).not.toContain('script');
  const manifest = await ask('/en/manifest.webmanifest', { port: server.port });
  const icons: { src: string }[] = JSON.parse(manifest.text).icons;
  for (const { src } of icons) expect((await ask(src, { port: server.port })).status).toBe(200);
  expect(icons).toHaveLength(2);
  const topics = await ask('/en/topics', { port: server.port });
  const [, shared = ''] =
    /property="og:image" content="[^"]*(\/media\/[^"]+)"/.exec(topics.text) ?? [];
  expect((await ask(shared, { port: server.port })).headers['content-type']).toBe('image/jpeg');
  const favicon = await ask('/favicon.ico', { port: server.port });
  expect(favicon.headers['content-type']).toBe('image/png');
  const reader = await visitor({
    at: server,
    viewport: { width: 360, height: 800 },
    javaScriptEnabled: true,
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    await reader.emulateMedia({ colorScheme });
    await reader.goto(STORY);
    await expect(
      reader.getByRole('img', { name: 'Sample Archive of Social History' }),
    ).toBeVisible();
    const foot = reader.getByRole('contentinfo');
    await expect(foot.getByRole('heading', { name: 'Visit' })).toBeVisible();
    await expect(foot.getByRole('link', { name: 'On this day' })).toBeVisible();
    await expect(foot.getByText('1019 AT Amsterdam')).toBeVisible();
    await expect(foot.getByRole('link', { name: 'Mastodon' })).toBeVisible();
    expect(await overflow(reader)).toEqual([]);
    expect(await violations(reader, ['wcag2a', 'wcag2aa'])).toEqual([]);
  }
});
