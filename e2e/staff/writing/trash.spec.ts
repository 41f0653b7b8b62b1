/** A story in the trash can be read and restored, and nothing else. */
import { tx } from '@/db/client';
import { textPath } from '@/domain/addresses/staff-address';
import { trashStory } from '@/domain/trash/trash-changes';
import { workingText } from '@/e2e/support/staff/working-text';
import {
  editorOf,
  expectStatus,
  openPublishMenu,
  statusOf,
  typeInBody,
} from '@/e2e/support/staff/writing-page';
import { write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

const PROGRAM = { staffId: null };

test('a story in the trash is read-only, and what was typed meanwhile is saved once it is restored', async ({
  newStory,
  openText,
  pageAs,
}) => {
  const story = await newStory();
  await write(story, 'en', { text: 'As it was.' });
  const page = await openText(story);
  await tx((queries) => trashStory(queries, PROGRAM, story.id, Date.now()));
  await typeInBody(page, ' Typed meanwhile.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expectStatus(page, 'refused');
  await expect(statusOf(page)).toContainText('the story is in the trash');

  const other = await pageAs('editor');
  await other.goto(textPath(story.id, 'en'));
  await expect(other.locator('.prose').last()).toContainText('As it was.');
  await expect(other.getByText('Nothing in it can be changed until it is restored.')).toBeVisible();
  await expect(editorOf(other)).toHaveCount(0);
  await expect(other.locator('#facts')).toHaveCount(0);
  await openPublishMenu(other);
  await other.getByRole('button', { name: 'Restore' }).click();
  await expect(other.locator('.flash-message .notice')).toBeVisible();
  await openPublishMenu(other);
  await expect(other.getByRole('link', { name: 'Move to trash' })).toBeVisible();

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expectStatus(page, 'saved');
  expect(JSON.stringify((await workingText(story.id))?.revision.body)).toContain(
    'Typed meanwhile.',
  );
});
