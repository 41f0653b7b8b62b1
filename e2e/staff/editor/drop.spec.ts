import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { paragraph, savedBlocks } from '@/e2e/support/staff/editor';
import { editorOf } from '@/e2e/support/staff/writing-page';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

/** Drops a file on the paragraph with these words. */
async function drop(page: Page, words: string, name: string, type: string, bytes: Buffer) {
  await editorOf(page)
    .getByText(words)
    .evaluate(
      (target, [fileName, mime, base64]) => {
        const binary = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([binary], fileName, { type: mime }));
        const { left, top } = target.getBoundingClientRect();
        const at = { clientX: left + 4, clientY: top + 4 };
        const given = { dataTransfer, bubbles: true, cancelable: true, ...at };
        target.dispatchEvent(new DragEvent('drop', given));
      },
      [name, type, bytes.toString('base64')] as const,
    );
}

test('an image dropped into the text is uploaded and placed there, and asks for an alternative text', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('First words'), paragraph('last words')]);
  const background = {
    r: 9,
    g: Math.floor(Math.random() * 255),
    b: Math.floor(Math.random() * 255),
  };
  const image = await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .png()
    .toBuffer();
  await drop(page, 'First words', 'meeting.png', 'image/png', image);
  const figure = editorOf(page).locator('figure');
  await expect(figure.locator('img')).toBeVisible();
  await expect(figure.getByRole('link', { name: 'Add alternative text' })).toBeVisible();
  const blocks = await savedBlocks(page, story.id);
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'paragraph']);
});

test('a file that is no image is refused with a visible message, and a broken one can be removed', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const lines = Array.from({ length: 60 }, (_, n) => paragraph(`Line ${n}.`));
  const page = await openBlocks(story, [...lines, paragraph('The end.')]);
  await editorOf(page).getByText('The end.').scrollIntoViewIfNeeded();
  await drop(page, 'The end.', 'letter.pdf', 'application/pdf', Buffer.from('%PDF-1.7'));
  const warning = page.getByRole('alert').filter({ hasText: '1 file was not inserted.' });
  await expect(warning).toBeInViewport();
  await drop(page, 'The end.', 'broken.png', 'image/png', Buffer.from('no image'));
  await editorOf(page).getByRole('button', { name: 'Remove' }).click();
  await expect(editorOf(page).getByText('broken.png')).toHaveCount(0);
  await expect(editorOf(page)).toContainText('The end.');
});
