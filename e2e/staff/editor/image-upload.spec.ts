import type { Page } from '@playwright/test';
import { violations } from '@/e2e/support/axe';
import { drop, newImage } from '@/e2e/support/staff/dropping';
import { insert, paragraph, savedBlocks } from '@/e2e/support/staff/editor';
import { editorOf, expectStatus, writingPath } from '@/e2e/support/staff/writing-page';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

/** Returns to the page, which then asks who has the edit lock. */
const look = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

const UPLOAD = '**/admin/images/upload*';

test('a new image in the text is described there, in four actions', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('First words'), paragraph('last words')]);
  const image = await newImage('meeting.png');
  let actions = 0;
  const act = async (does: Promise<unknown>) => {
    actions += 1;
    await does;
  };

  await act(drop(page, 'First words', [image]));
  const form = editorOf(page).getByRole('group', { name: 'Describe this image' });
  await act(form.getByRole('textbox', { name: 'Alternative text' }).fill('A meeting in a hall'));
  await act(form.getByLabel('Credit').fill('IISG, Amsterdam'));
  await act(form.getByRole('button', { name: 'Save' }).click());

  const figure = editorOf(page).locator('figure');
  await expect(form).toHaveCount(0);
  await expect(figure.getByRole('img', { name: 'A meeting in a hall' })).toBeVisible();
  await expect(figure.getByText('IISG, Amsterdam')).toBeVisible();
  expect(actions).toBeLessThanOrEqual(4);

  await page.keyboard.type('after it ');
  const blocks = await savedBlocks(page, story.id);
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'paragraph']);
  expect(JSON.stringify(blocks[2])).toContain('after it last words');
  await page.reload();
  await expect(figure.getByRole('img', { name: 'A meeting in a hall' })).toBeVisible();
});

test('several images are uploaded in order, and each refused one says why in its place', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('First words')]);
  const svg = {
    ...{ name: 'drawing.svg', mimeType: 'image/svg+xml' },
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  };
  await drop(page, 'First words', [await newImage('one.png'), svg, await newImage('two.png')]);
  await expect(editorOf(page).locator('figure')).toHaveCount(2);
  const refused = editorOf(page).locator('.image-upload');
  await expect(refused).toContainText('drawing.svg');
  await expect(refused).toContainText('Unsupported file type. Use JPEG');
  await expect(refused.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  const placed = editorOf(page).locator('figure, .image-upload');
  await expect(placed.nth(1)).toHaveClass(/image-upload/);
  await expect(placed.nth(2).locator('img')).toBeVisible();
  await refused.getByRole('button', { name: 'Remove' }).click();
  await expect(refused).toHaveCount(0);
  expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])).toEqual([]);
});

test('an upload survives a lost connection and an ended session, and what is typed meanwhile', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('First words')]);
  await page.route(UPLOAD, (route) => route.abort());
  await drop(page, 'First words', [await newImage('lost.png')]);
  const sign = editorOf(page).locator('.image-upload');
  await expect(sign).toContainText('The connection was lost.');
  await page.unroute(UPLOAD);

  const { cookies } = await page.context().storageState();
  await page.context().clearCookies();
  await sign.getByRole('button', { name: 'Try again' }).click();
  await expect(sign.getByRole('link', { name: 'Sign in again' })).toBeVisible();
  await page.context().addCookies(cookies);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' and more');
  await page.keyboard.press('ControlOrMeta+z');
  await sign.getByRole('button', { name: 'Try again' }).click();
  await expect(editorOf(page).locator('figure img')).toBeVisible();
});

test('a text saved during an upload has no unfinished image, and leaving then is asked', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('First words')]);
  let go: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    go = done;
  });
  await page.route(UPLOAD, async (route) => {
    await held;
    await route.continue();
  });
  await drop(page, 'First words', [await newImage('slow.png')]);
  await expect(editorOf(page).getByRole('progressbar', { name: 'slow.png' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' and more');
  expect((await savedBlocks(page, story.id)).map(({ type }) => type)).toEqual(['paragraph']);
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  go();
  await expect(editorOf(page).locator('figure img')).toBeVisible();
  await expectStatus(page, 'saved');
});

test('a file that is in the library already is that image, with its description', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('First words')]);
  const image = await newImage('twice.png');
  await drop(page, 'First words', [image]);
  const form = editorOf(page).getByRole('group', { name: 'Describe this image' });
  await form.getByRole('textbox', { name: 'Alternative text' }).fill('A flag');
  await form.getByRole('textbox', { name: 'Alternative text' }).press('Enter');
  await expect(form).toHaveCount(0);
  await drop(page, 'First words', [{ ...image, name: 'again.png' }]);
  await expect(editorOf(page).getByRole('img', { name: 'A flag' })).toHaveCount(2);
  await expect(page.getByText('The image was already in the image library.')).toBeAttached();
});

test('/image offers the library and files; a chosen file is uploaded at the cursor', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('First words'), paragraph()]);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('/image');
  await page.keyboard.press('Enter');
  const picker = page.getByRole('dialog', { name: 'Image', exact: true });
  await expect(picker.getByRole('list').getByRole('button').first()).toBeVisible();
  await picker.getByLabel('Drop images here').setInputFiles([await newImage('chosen.png')]);
  await expect(picker).toHaveCount(0);
  await expect(editorOf(page).locator('figure img')).toBeVisible();
  await expect(editorOf(page).getByRole('group', { name: 'Describe this image' })).toBeVisible();
  const blocks = await savedBlocks(page, story.id);
  expect(blocks.map(({ type }) => type).slice(0, 2)).toEqual(['paragraph', 'figure']);
});

test('the same picker takes several images for a gallery, uploads among them', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph()]);
  await insert(page, 'Gallery');
  const picker = page.getByRole('dialog', { name: 'Gallery' });
  await picker
    .getByLabel('Drop images here')
    .setInputFiles([await newImage('first.png'), await newImage('second.png')]);
  await expect(picker.getByText('2 images selected')).toBeVisible();
  const first = picker.getByRole('listitem').filter({ hasText: 'first.png' }).first();
  await first.getByRole('textbox', { name: 'Alternative text' }).fill('A banner');
  await first.getByRole('button', { name: 'Save' }).click();
  await expect(picker.getByRole('button', { name: 'A banner' })).toBeVisible();
  expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])).toEqual([]);
  await picker.getByRole('button', { name: 'Use the selected images' }).click();
  const gallery = editorOf(page).locator('.gallery');
  await expect(gallery.locator('figure')).toHaveCount(2);
  await expect(gallery.getByRole('img', { name: 'A banner' })).toBeVisible();
  expect((await savedBlocks(page, story.id))[0]?.type).toBe('gallery');
});

test('an image that arrives while another tab has the edit lock waits until this one may write', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const first = await openBlocks(story, [paragraph('First words')]);
  await first.keyboard.press('ControlOrMeta+End');
  await first.keyboard.type(' and more');
  await savedBlocks(first, story.id);
  let go: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    go = done;
  });
  await first.route(UPLOAD, async (route) => {
    await held;
    await route.continue();
  });
  await drop(first, 'First words', [await newImage('late.png')]);
  const second = await first.context().newPage();
  await second.goto(writingPath(story.id));
  const takeOver = (page: Page) => page.getByRole('button', { name: 'Take over editing' }).click();
  await takeOver(second);
  await expect(editorOf(second)).toBeVisible();
  await second.keyboard.press('ControlOrMeta+s');
  await look(first);
  await expect(editorOf(first)).toHaveCount(0);
  go();
  await expect(first.locator('.image-upload')).toContainText('It is inserted when you can');
  await takeOver(first);
  await expect(editorOf(first).locator('figure img')).toBeVisible();
  await expect(first.locator('.image-upload')).toHaveCount(0);
});
