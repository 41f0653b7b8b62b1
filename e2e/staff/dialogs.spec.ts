import { insert, paragraph } from '@/e2e/support/staff/editor';
import { editorOf, openPublishMenu } from '@/e2e/support/staff/writing-page';
import { publish } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

test('a question takes the focus, keeps what is typed in it, and gives the focus back', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await publish(story, 'en', { title: `Dockers of ${story.mark}` });
  const page = await openText(story, { as: 'administrator' });
  await openPublishMenu(page);
  const opener = page.getByRole('link', { name: 'Delete permanently' });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: 'Permanently delete' });
  const reason = dialog.getByLabel('Reason');
  await expect(reason).toBeFocused();
  await page.keyboard.type('A court order');
  await page.mouse.click(4, 4);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.click();
  await expect(reason).toHaveValue('A court order');
  await dialog.getByRole('link', { name: 'Cancel' }).click();
  await expect(opener).toBeFocused();
});

test('a dialog of the editor stays when no file is chosen, and Escape leads back to the text', async ({
  newStory,
  openBlocks,
}) => {
  const page = await openBlocks(await newStory({ topicIds: [] }), [paragraph('One')]);
  await insert(page, 'Import from Word');
  const file = page.getByRole('dialog').getByLabel(/^Word file/);
  await expect(file).toBeFocused();
  await file.dispatchEvent('cancel');
  await expect(file).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(editorOf(page)).toBeFocused();
});
