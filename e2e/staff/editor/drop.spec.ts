import { drop } from '@/e2e/support/staff/dropping';
import { paragraph } from '@/e2e/support/staff/editor';
import { editorOf } from '@/e2e/support/staff/writing-page';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

test('a file that is no image is refused with a visible message, and a broken one can be removed', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const lines = Array.from({ length: 60 }, (_, n) => paragraph(`Line ${n}.`));
  const page = await openBlocks(story, [...lines, paragraph('The end.')]);
  await editorOf(page).getByText('The end.').scrollIntoViewIfNeeded();
  await drop(page, 'The end.', [
    { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
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
