import { drop } from '@/e2e/support/staff/dropping';
import { paragraph, savedBlocks } from '@/e2e/support/staff/editor';
import { editorOf } from '@/e2e/support/staff/writing-page';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

test('a PDF that is dropped is uploaded for the story and placed there', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('First words'), paragraph('last words')]);
  const letter = Buffer.from(`%PDF-1.7 ${story.mark}`);
  await drop(page, 'First words', [
    { name: 'letter.pdf', mimeType: 'application/pdf', buffer: letter },
  ]);
  const figure = editorOf(page).locator('figure');
  await figure.getByRole('button', { name: 'Describe file' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'letter.pdf' })).toBeVisible();
  await dialog.getByLabel('Title').fill('A letter');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(figure.getByText('A letter')).toBeVisible();
  const blocks = await savedBlocks(page, story.id);
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'attachedFile', 'paragraph']);
});

test('a file that no story can have is refused with a visible message, and a broken one can be removed', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const lines = Array.from({ length: 60 }, (_, n) => paragraph(`Line ${n}.`));
  const page = await openBlocks(story, [...lines, paragraph('The end.')]);
  await editorOf(page).getByText('The end.').scrollIntoViewIfNeeded();
  await drop(page, 'The end.', [
    {
      name: 'letter.odt',
      mimeType: 'application/vnd.oasis.opendocument.text',
      buffer: Buffer.from('PK'),
    },
  ]);
  const warning = page.getByRole('alert').filter({ hasText: '1 file was not inserted.' });
  await expect(warning).toBeInViewport();
  await drop(page, 'The end.', [
    { name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('no image') },
  ]);
  await editorOf(page).getByRole('button', { name: 'Remove' }).click();
  await expect(editorOf(page).getByText('broken.png')).toHaveCount(0);
  await expect(editorOf(page)).toContainText('The end.');
});
