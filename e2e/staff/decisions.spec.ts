import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { tx } from '@/db/client';
import { story, text } from '@/db/schema/stories';
import { violations } from '../support/axe';
import { type Person, signedIn } from '../support/staff/staff';
import {
  expectFlashMessage,
  openPublishMenu,
  openTab,
  openWritingPage,
  typeInBody,
  writingPath,
} from '../support/staff/writing-page';
import { type TestStory, write } from '../support/stories';
import { expect, test } from '../support/test';

test.describe.configure({ timeout: 240_000 });

const AXE = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const reviewOf = (storyId: string) => `${writingPath(storyId)}/review`;

async function draftOf(of: TestStory, author: Person, words: string): Promise<void> {
  await write(of, 'en', { text: words });
  await tx(async (queries) => {
    const createdBy = author.staffId;
    await queries.update(text).set({ createdBy }).where(eq(text.storyId, of.id));
    await queries.update(story).set({ createdBy }).where(eq(story.id, of.id));
  });
}

async function requestReview(page: Page): Promise<void> {
  await openPublishMenu(page);
  const form = page.locator('#publishing #submit');
  if (!(await form.isVisible())) {
    await page.locator('#publishing').getByText('Request review').first().click();
  }
  await form.getByRole('button', { name: 'Request review' }).click();
  await expectFlashMessage(page, 'Review requested.');
}

test('a comment that is typed but not added goes along with the decision, or is asked about', async ({
  newStory,
  pageAs,
}) => {
  const of = await newStory({ topicIds: [] });
  const author = await signedIn('author', { name: `Anna ${of.mark}` });
  const editor = await signedIn('editor', { name: `Edith ${of.mark}` });
  await draftOf(of, author, 'The strike began in May.\n\nIt ended in June.');
  const page = await pageAs(author);
  await openWritingPage(page, of.id);
  await requestReview(page);

  const read = await pageAs(editor);
  await read.goto(reviewOf(of.id));
  await read.getByText('Comment on paragraph 2').click();
  const form = read.locator('#comment-on-1');
  await form.getByLabel('Comment', { exact: true }).fill('Which June?');
  await read.getByText('Request changes').first().click();
  await read.getByLabel('What should be changed').fill('Say the year.');
  await read.getByRole('button', { name: 'Request changes' }).click();
  const asked = read.getByRole('dialog', { name: 'A comment has not been added yet' });
  await expect(asked).toContainText('Which June?');
  await expect(asked.getByRole('button', { name: 'Add the comment' })).toBeFocused();
  expect(await violations(read, AXE)).toEqual([]);
  await asked.getByRole('button', { name: 'Back to the comment' }).click();
  await expect(form.getByLabel('Comment', { exact: true })).toBeFocused();
  await expect(form.getByLabel('Comment', { exact: true })).toHaveValue('Which June?');
  await read.getByRole('button', { name: 'Request changes' }).click();
  await asked.getByRole('button', { name: 'Add the comment and continue' }).click();
  await expectFlashMessage(read, 'Changes requested.');

  await openWritingPage(page, of.id);
  await openTab(page, 'comments');
  const comment = page.locator('#comments article');
  await expect(comment).toContainText('Which June?');

  // In the room, where the answer lies in a tab that is not shown while one decides.
  await comment.getByText('Reply', { exact: true }).first().click();
  await comment.getByLabel('Your reply').fill('Of 1871.');
  await openTab(page, 'details');
  await openPublishMenu(page);
  const submit = page.locator('#publishing #submit');
  if (!(await submit.isVisible())) {
    await page.locator('#publishing').getByText('Request review').first().click();
  }
  await submit.getByRole('button', { name: 'Request review' }).click();
  const again = page.getByRole('dialog', { name: 'A comment has not been added yet' });
  await again.getByRole('button', { name: 'Back to the comment' }).click();
  await expect(comment.getByLabel('Your reply')).toBeFocused();
  await openPublishMenu(page);
  await submit.getByRole('button', { name: 'Request review' }).click();
  await again.getByRole('button', { name: 'Continue without the comment' }).click();
  await expectFlashMessage(page, 'Review requested.');
  await openTab(page, 'comments');
  await expect(page.locator('#comments')).not.toContainText('Of 1871.');
  await expect(comment.getByLabel('Your reply')).toHaveValue('Of 1871.');
});

test('an open page learns of a decision: status, menu and a sentence, and nothing typed is lost', async ({
  newStory,
  pageAs,
}) => {
  const of = await newStory({ topicIds: [] });
  const author = await signedIn('author', { name: `Anna ${of.mark}` });
  const editor = await signedIn('editor', { name: `Edith ${of.mark}` });
  await draftOf(of, author, 'The strike began in May.');
  const page = await pageAs(author);
  await openWritingPage(page, of.id);
  await requestReview(page);
  await expect(page.locator('h1 + [data-state]')).toContainText('in review');
  await typeInBody(page, ' It ended in June.');

  const read = await pageAs(editor);
  await read.goto(reviewOf(of.id));
  await read.getByText('Request changes').first().click();
  await read.getByLabel('What should be changed').fill('Say the year.');
  await read.getByRole('button', { name: 'Request changes' }).click();
  await expectFlashMessage(read, 'Changes requested.');

  await page.bringToFront();
  const said = page.getByRole('status').filter({ hasText: `Edith ${of.mark} requested changes` });
  await expect(said).toBeVisible({ timeout: 40_000 });
  await expect(page.locator('h1 + [data-state]')).toContainText('changes requested');
  await expect(page.getByRole('region', { name: 'Requested changes' })).toContainText(
    'Say the year.',
  );
  await expect(page.locator('.desk-body .ProseMirror')).toContainText('It ended in June.');
  await openPublishMenu(page);
  await expect(page.locator('#publishing')).toContainText(`Changes requested by ${editor.name}`);
});
