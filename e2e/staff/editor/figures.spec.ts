import type { Page } from '@playwright/test';
import { asc, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { image, imageText } from '@/db/schema/images';
import type { Block } from '@/domain/documents/document';
import { violations } from '@/e2e/support/axe';
import { heard, paragraph, putCursor, savedBlocks } from '@/e2e/support/staff/editor';
import { editorOf } from '@/e2e/support/staff/writing-page';
import { publish } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

/** Images of the sample that have an English text. */
async function imageIds(count: number): Promise<string[]> {
  const rows = await reads()
    .selectDistinct({ id: image.id })
    .from(image)
    .innerJoin(imageText, eq(imageText.imageId, image.id))
    .where(eq(imageText.language, 'en'))
    .orderBy(asc(image.id))
    .limit(count);
  expect(rows).toHaveLength(count);
  return rows.map(({ id }) => id);
}

const figure = (pictureId: string): Block => ({ type: 'figure', attrs: { pictureId } });

const figures = (page: Page) => editorOf(page).locator('figure');
const panel = (page: Page) => page.getByRole('group', { name: 'Caption, width and crop' });

/** Selects an image by mouse. */
async function take(page: Page, at: number) {
  await figures(page).nth(at).locator('img').first().click();
  await expect(panel(page)).toBeVisible();
}

test('caption, width and crop of an image are set at it, seen at once, and shown to readers', async ({
  newStory,
  openBlocks,
  visitor,
}) => {
  const [id = ''] = await imageIds(1);
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('Before'), figure(id), paragraph('after')]);
  await take(page, 0);

  await panel(page)
    .getByRole('textbox', { name: 'Caption in this text' })
    .fill('Seen from the square');
  await expect(figures(page).locator('figcaption')).toContainText('Seen from the square');
  await panel(page).getByLabel('Width', { exact: true }).selectOption('As wide as the page');
  await expect(figures(page).first()).toHaveClass(/is-full/);
  await panel(page).getByLabel('Crop').selectOption('3:1');
  const shown = figures(page).locator('> img');
  await expect(shown).toHaveClass(/crop-3-1/);
  await panel(page)
    .getByRole('button', { name: /^Focal point in this text/ })
    .focus();
  for (let n = 0; n < 60; n += 1) await page.keyboard.press('ArrowUp');
  await expect(shown).toHaveClass(/focus-0/);
  await expect(panel(page).getByRole('button', { name: /, 0 %$/ })).toBeFocused();

  expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag22aa'])).toEqual([]);

  const [, saved] = await savedBlocks(page, story.id);
  expect(saved).toMatchObject({
    attrs: {
      pictureId: id,
      caption: 'Seen from the square',
      width: 'full',
      crop: { ratio: '3:1', y: 0 },
    },
  });
  await page.reload();
  await expect(editorOf(page).locator('figure.is-full figcaption')).toContainText('Seen from');
  await expect(figures(page).locator('> img')).toHaveClass(/crop-3-1/);

  await publish(story, 'en');
  const reader = await visitor({ viewport: { width: 1280, height: 900 } });
  await reader.goto(story.path('en'));
  const plate = reader.locator('figure.is-full');
  await expect(plate.getByText('Seen from the square')).toBeVisible();
  const { width = 0, height = 1 } = (await plate.locator('img').boundingBox()) ?? {};
  expect(width / height).toBeCloseTo(3, 1);
});

test('the panel is reached and left by keyboard, and a caption can be left out or taken back', async ({
  newStory,
  openBlocks,
}) => {
  const [id = ''] = await imageIds(1);
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('Before'), figure(id), paragraph('after')]);
  await putCursor(page, 'Before', 6);
  await page.keyboard.press('ArrowDown');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('textbox', { name: 'Caption in this text' })).toBeFocused();
  await page.keyboard.type('Mine');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(panel(page).getByLabel('No caption in this text')).toBeChecked();
  expect((await savedBlocks(page, story.id))[1]).toMatchObject({ attrs: { caption: '' } });
  await panel(page).getByLabel('No caption in this text').uncheck();
  await page.keyboard.press('Escape');
  await expect(editorOf(page)).toBeFocused();
  expect((await savedBlocks(page, story.id))[1]).toEqual(figure(id));
});

test('images become a gallery, are ordered by keys, and stand alone again', async ({
  newStory,
  openBlocks,
}) => {
  const [one = '', two = '', three = ''] = await imageIds(3);
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [
    paragraph('Before'),
    figure(one),
    figure(two),
    paragraph('between'),
    figure(three),
    paragraph('after'),
  ]);
  await take(page, 0);
  await panel(page).getByRole('button', { name: 'Make a gallery of 2 images' }).click();
  await expect(editorOf(page).locator('.gallery figure')).toHaveCount(2);

  await putCursor(page, 'Before', 0);
  await page.keyboard.press('ControlOrMeta+a');
  await heard(page);
  await page.getByRole('button', { name: 'Make a gallery of 3 images' }).click();
  await expect(editorOf(page).locator('.gallery figure')).toHaveCount(3);
  await expect(
    page.getByText('The text between the images now follows the gallery.'),
  ).toBeVisible();

  await page.keyboard.press('ControlOrMeta+z');
  await expect(editorOf(page).locator('.gallery figure')).toHaveCount(2);
  await take(page, 0);
  await panel(page).getByRole('button', { name: 'Gallery with the next image' }).click();
  await expect(editorOf(page).locator('.gallery figure')).toHaveCount(3);
  await expect(panel(page)).toBeVisible();

  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(page.getByText('Image 3 of 3')).toBeAttached();
  await panel(page).getByRole('button', { name: 'Move earlier' }).click();
  await panel(page).getByLabel('Width of the gallery').selectOption('Wider than the text');
  const ids = (blocks: Block[]) =>
    blocks.flatMap((block) =>
      block.type === 'gallery' ? block.content.map(({ attrs }) => attrs.pictureId) : [],
    );
  const saved = await savedBlocks(page, story.id);
  expect(ids(saved)).toEqual([two, one, three]);
  expect(saved.map(({ type }) => type)).toEqual(['paragraph', 'gallery', 'paragraph', 'paragraph']);
  expect(saved[1]).toMatchObject({ attrs: { width: 'wide' } });

  await panel(page).getByRole('button', { name: 'Remove from the gallery' }).click();
  expect(ids(await savedBlocks(page, story.id))).toEqual([two, three]);
  await take(page, 0);
  await panel(page).getByRole('button', { name: 'Take the gallery apart' }).click();
  const apart = await savedBlocks(page, story.id);
  expect(apart.map(({ type }) => type)).toEqual([
    'paragraph',
    'figure',
    'figure',
    'figure',
    'paragraph',
    'paragraph',
  ]);
});

test('an image of a gallery is dragged before another', async ({ newStory, openBlocks }) => {
  const [one = '', two = ''] = await imageIds(2);
  const story = await newStory({ topicIds: [] });
  const gallery: Block = {
    type: 'gallery',
    content: [one, two].map((pictureId) => ({ type: 'figure', attrs: { pictureId } })),
  };
  const page = await openBlocks(story, [paragraph('Before'), gallery, paragraph('after')]);
  const [first, second] = [figures(page).nth(0), figures(page).nth(1)];
  await second.locator('img').dragTo(first.locator('img'), { targetPosition: { x: 3, y: 40 } });
  expect((await savedBlocks(page, story.id))[1]).toMatchObject({
    content: [{ attrs: { pictureId: two } }, { attrs: { pictureId: one } }],
  });
});

test('a save with a width that does not exist says what to do', async ({
  newStory,
  openBlocks,
}) => {
  const [id = ''] = await imageIds(1);
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('Before'), figure(id)]);
  const saveAddress = new URL(`/admin/stories/${story.id}/en/save`, page.url()).href;
  const answer = async (block: unknown) => {
    const sent = await page.request.post(saveAddress, {
      headers: { origin: new URL(page.url()).origin },
      data: {
        title: 'T',
        baseVersion: 1,
        sittingId: 'x',
        body: { type: 'doc', content: [block] },
      },
    });
    return { status: sent.status(), text: await sent.text() };
  };
  const attrs = { pictureId: id };
  const wrong = await answer({ type: 'figure', attrs: { ...attrs, width: '900px' } });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('Choose its width again');
  const many = await answer({
    type: 'gallery',
    content: Array(500).fill({ type: 'figure', attrs }),
  });
  expect(many.status).toBe(422);
  expect(many.text).toContain('more than 100 images');
  const out = { ...attrs, crop: { ratio: '1:1', x: 4, y: 0 } };
  expect((await answer({ type: 'figure', attrs: out })).text).toContain('Choose the crop again');
});
