import { newImage } from '@/e2e/support/staff/dropping';
import { insert, paragraph, savedBlocks } from '@/e2e/support/staff/editor';
import { editorOf } from '@/e2e/support/staff/writing-page';
import { expect, test } from '@/e2e/support/test';
import { drawing, run, wordFile } from '@/server/word/docx.fixtures';

test.describe.configure({ timeout: 120_000 });

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test('the images of a Word file come along in their places, with the alternative texts of Word', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph()]);
  const [flag, broken] = [await newImage('flag.png'), Buffer.from('no image')];
  const body =
    `<w:p>${run('Before')}</w:p><w:p>${drawing(0, 'A flag')}</w:p>` +
    `<w:p>${run('Between')}${drawing(1, '')}</w:p><w:p>${run('After')}</w:p>`;
  await insert(page, 'Import from Word');
  const dialog = page.getByRole('dialog');
  const buffer = Buffer.from(wordFile(body, undefined, [flag.buffer, broken]));
  await dialog.getByLabel(/^Word file/).setInputFiles({ name: 'a.docx', mimeType: TYPE, buffer });
  await dialog.getByRole('button', { name: 'Insert' }).click();

  const form = editorOf(page).getByRole('group', { name: 'Describe this image' });
  await expect(form.getByRole('textbox', { name: 'Alternative text' })).toHaveValue('A flag');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(editorOf(page).getByRole('img', { name: 'A flag' })).toBeVisible();
  const refused = editorOf(page).locator('.image-upload');
  await expect(refused).toContainText('image1.png');
  await expect(refused).toContainText('Unsupported file type.');
  await refused.getByRole('button', { name: 'Remove' }).click();
  const blocks = await savedBlocks(page, story.id);
  const types = blocks.map(({ type }) => type);
  expect(types.slice(0, 4)).toEqual(['paragraph', 'figure', 'paragraph', 'paragraph']);
  expect(JSON.stringify(blocks)).not.toMatch(/[\ue000\ue001]/);
});

test('pasted images come along too, and go with the pasted text when it is undone', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('First words')]);
  await page.keyboard.press('ControlOrMeta+End');
  const { buffer } = await newImage('pasted.png');
  const src = `data:image/png;base64,${buffer.toString('base64')}`;
  const html = `<p>Pasted words</p><p><img src="${src}" alt="A letter"></p><p>Last words</p>`;
  const paste = () =>
    page.evaluate((given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', given);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, html);
  await page.route('**/admin/images/upload*', () => undefined);
  await paste();
  const sign = editorOf(page).locator('.image-upload');
  await expect(sign).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(sign).toHaveCount(0);
  await expect(editorOf(page)).not.toContainText('Pasted words');
  await page.unroute('**/admin/images/upload*');

  await paste();
  await expect(editorOf(page).locator('figure img')).toBeVisible();
  const blocks = await savedBlocks(page, story.id);
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'paragraph']);
});
