import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import { mention } from '@/db/schema/comments';
import { story, text } from '@/db/schema/stories';
import { violations } from '../support/axe';
import { type Person, signedIn } from '../support/staff/staff';
import {
  editorOf,
  expectStatus,
  openTab,
  openWritingPage,
  writingPath,
} from '../support/staff/writing-page';
import { type TestStory, write } from '../support/stories';
import { expect, test } from '../support/test';

test.describe.configure({ timeout: 240_000 });

const AXE = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

async function draftOf(of: TestStory, author: Person, words: string): Promise<void> {
  await write(of, 'en', { text: words });
  await tx(async (queries) => {
    const createdBy = author.staffId;
    await queries.update(text).set({ createdBy }).where(eq(text.storyId, of.id));
    await queries.update(story).set({ createdBy }).where(eq(story.id, of.id));
  });
}

/** Selects words on the sheet, as a pointer would. */
async function selectWords(page: Page, sheet: string, words: string): Promise<void> {
  await page
    .locator(sheet)
    .first()
    .evaluate((element, sought) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(sought) ?? -1;
        if (at < 0) continue;
        if (element instanceof HTMLElement) element.focus();
        document.getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
        return;
      }
      throw new Error(`The sheet does not say ${sought}.`);
    }, words);
}

/** The words that the browser highlights as those of comments. */
const highlighted = (page: Page, name = 'comment') =>
  page.evaluate((of) => {
    const found = CSS.highlights.get(of);
    return Array.from(found ?? [], (range) => String(range));
  }, name);

const EDITOR = '.desk-body .ProseMirror';

test('words are commented on, highlighted, followed while one writes, and found from either side', async ({
  newStory,
  pageAs,
}) => {
  const of = await newStory({ topicIds: [] });
  const author = await signedIn('author', { name: `Anna ${of.mark}` });
  await draftOf(of, author, 'The strike began in May of 1890.\n\nIt ended in June.');
  const page = await pageAs(author);
  await openWritingPage(page, of.id);
  await selectWords(page, EDITOR, 'in May of 1890');
  const bubble = page.getByRole('toolbar', { name: 'Selected words' });
  await bubble.getByRole('button', { name: 'Comment' }).click();
  const form = page.locator('#comment');
  await expect(form.getByLabel('Words (optional)')).toHaveValue('in May of 1890');
  await expect(form.getByLabel('Comment', { exact: true })).toBeFocused();
  await page.keyboard.type('Which day?');
  await form.getByRole('button', { name: 'Add comment' }).click();
  const comment = page.locator('#comments article');
  await expect(comment).toContainText('Which day?');
  await expect(comment).toContainText('in May of 1890');
  await expect.poll(() => highlighted(page)).toEqual(['in May of 1890']);

  // Typed before the words, which the comment and the highlight follow.
  await editorOf(page).locator('p').first().click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('In Antwerp too: ');
  await expect.poll(() => highlighted(page)).toEqual(['in May of 1890']);
  await expectStatus(page, 'saved');
  await page.reload();
  await openTab(page, 'comments');
  await expect.poll(() => highlighted(page)).toEqual(['in May of 1890']);

  await comment.getByRole('button', { name: 'Go to the words:' }).click();
  expect(await page.evaluate(() => String(document.getSelection()))).toBe('in May of 1890');
  await expect.poll(() => highlighted(page, 'comment-selected')).toEqual(['in May of 1890']);
  await openTab(page, 'details');
  await page.locator(EDITOR).focus();
  await selectWords(page, EDITOR, 'May');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+Shift+KeyM');
  await expect(comment).toBeFocused();
  expect(await violations(page, AXE)).toEqual([]);

  // The words are taken out: the comment says so, and shows them.
  await selectWords(page, EDITOR, ' in May of 1890');
  await page.keyboard.press('Delete');
  await expect(comment).toContainText('The words are no longer in the text:');
  await expect(comment.locator('blockquote')).toHaveText('in May of 1890');
  await expectStatus(page, 'saved');
  await page.locator(EDITOR).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(comment).not.toContainText('no longer');
  await expect.poll(() => highlighted(page)).toEqual(['in May of 1890']);
});

test('the margin button comments on a paragraph, by pointer and by keys', async ({
  newStory,
  pageAs,
}) => {
  const of = await newStory({ topicIds: [] });
  const author = await signedIn('author');
  await draftOf(of, author, 'One.\n\nTwo.\n\nThree.');
  const page = await pageAs(author);
  await openWritingPage(page, of.id);
  await editorOf(page).locator('p').nth(1).hover();
  const plus = page.getByRole('button', { name: 'Comment on paragraph 2' });
  await plus.click();
  const about = page.locator('#comment').getByLabel('About');
  await expect(about).toHaveValue('1');
  await plus.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Comment on paragraph 3' }).press('Enter');
  await expect(about).toHaveValue('2');
  await expect(page.locator('#comment').getByLabel('Comment', { exact: true })).toBeFocused();
});

test('a suggestion is accepted as one edit that is saved, undone and credited; another is declined', async ({
  newStory,
  pageAs,
}) => {
  const of = await newStory({ topicIds: [] });
  const author = await signedIn('author', { name: `Anna ${of.mark}` });
  const editor = await signedIn('editor', { name: `Edith ${of.mark}` });
  await draftOf(of, author, 'The strike began in May.\n\nIt ended in June.');
  const page = await pageAs(author);
  await openWritingPage(page, of.id);
  // The author has the edit lock; the editor comments all the same.
  await page.locator(EDITOR).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' So.');
  await expectStatus(page, 'saved');

  const read = await pageAs(editor);
  await read.goto(`${writingPath(of.id)}/review`);
  const suggest = async (old: string, replacement: string) => {
    await selectWords(read, '.review-text', old);
    const bubble = read.getByRole('toolbar', { name: 'Selected words' });
    await bubble.getByRole('button', { name: 'Suggestion' }).click();
    const put = read.getByLabel('Replace by').locator('visible=true');
    await expect(put).toBeFocused();
    await put.fill(replacement);
    await put.locator('xpath=ancestor::form').getByRole('button', { name: 'Add comment' }).click();
    const made = read.locator('article', { hasText: old });
    await expect(made.locator('ins')).toHaveText(replacement);
  };
  await suggest('May', 'April');
  await suggest('ended', 'stopped');
  await expect.poll(() => highlighted(read, 'comment-suggestion')).toEqual(['May', 'ended']);

  await page.reload();
  await openTab(page, 'comments');
  const first = page.locator('#comments article').filter({ hasText: 'April' });
  await first.getByRole('button', { name: 'Accept suggestion' }).click();
  await expect(page.locator(EDITOR)).toContainText('The strike began in April.');
  await expect(page.locator('#comments')).toContainText(`Suggestion accepted by ${author.name}`);
  await page.locator(EDITOR).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator(EDITOR)).toContainText('The strike began in May.');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(page.locator(EDITOR)).toContainText('The strike began in April.');
  const second = page.locator('#comments article').filter({ hasText: 'stopped' });
  await second.getByText('Decline suggestion').first().click();
  await second.getByLabel('Reason').fill('It is what they said.');
  await second.getByRole('button', { name: 'Decline suggestion' }).click();
  await expect(page.locator('#comments')).toContainText(`Suggestion declined by ${author.name}`);
  await expect(page.locator(EDITOR)).toContainText('It ended in June.');
  await page.goto(`${writingPath(of.id)}/history`);
  await expect(page.getByText(`Suggestion by ${editor.name} accepted`)).toBeVisible();

  await openWritingPage(page, of.id);
  await expect(page.locator(EDITOR)).toContainText('in April.');
});

test('a suggestion whose save fails is offered until it is recorded', async ({
  newStory,
  pageAs,
}) => {
  const of = await newStory({ topicIds: [] });
  const author = await signedIn('author', { name: `Anna ${of.mark}` });
  const editor = await signedIn('editor');
  await draftOf(of, author, 'The strike began in May.');
  const read = await pageAs(editor);
  await read.goto(`${writingPath(of.id)}/review`);
  await selectWords(read, '.review-text', 'May');
  await read.getByRole('button', { name: 'Suggestion' }).click();
  const put = read.getByLabel('Replace by').locator('visible=true');
  await put.fill('April');
  await put.locator('xpath=ancestor::form').getByRole('button', { name: 'Add comment' }).click();
  await expect(read.locator('article ins')).toHaveText('April');

  const page = await pageAs(author);
  await openWritingPage(page, of.id);
  await openTab(page, 'comments');
  await page.route('**/save', (route) => route.abort());
  const accept = page.locator('#comments').getByRole('button', { name: 'Accept suggestion' });
  await accept.click();
  await expect(page.locator(EDITOR)).toContainText('The strike began in April.');
  await expect(page.locator('#comments').getByRole('alert')).toContainText('could not be saved');
  await page.unroute('**/save');
  await page.locator(EDITOR).click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('So: ');
  await accept.click();
  await expect(page.locator('#comments')).toContainText(`Suggestion accepted by ${author.name}`);
  await expect(page.locator(EDITOR)).toContainText('So: The strike began in April.');
});

test('a mention is chosen from those who may see the text, counted, and read when it is opened', async ({
  newStory,
  pageAs,
}) => {
  const of = await newStory({ topicIds: [] });
  const author = await signedIn('author', { name: `Anna ${of.mark}` });
  const stranger = await signedIn('author', { name: `Sam ${of.mark}` });
  const editor = await signedIn('editor', { name: `Edith ${of.mark}` });
  await draftOf(of, author, 'The strike began in May.');
  const page = await pageAs(editor);
  await page.goto(`${writingPath(of.id)}/review`);
  await page.getByText('Comment on paragraph 1').click();
  const form = page.locator('#comment-on-0');
  const words = form.getByLabel('Comment', { exact: true });
  await words.fill('At noon @ the reading room, ');
  await page.keyboard.type(`@${stranger.name}`);
  await expect(form).toContainText(`${stranger.name} cannot see this text.`);
  for (const _ of stranger.name) await page.keyboard.press('Backspace');
  await page.keyboard.type(author.name.toLowerCase());
  const option = form.getByRole('option', { name: author.name });
  await expect(option).toBeVisible();
  const [below, field] = [await option.boundingBox(), await words.boundingBox()];
  expect((below?.y ?? 0) - (field?.y ?? 0) - (field?.height ?? 0)).toBeLessThan(40);
  await page.keyboard.press('Enter');
  await page.keyboard.type('?');
  await expect(words).toBeFocused();
  await expect(words).toHaveValue(`At noon @ the reading room, @${author.name} ?`);
  await form.getByRole('button', { name: 'Add comment' }).click();
  await expect(page.locator('article strong')).toHaveText(`@${author.name}`);

  const unread = async () => {
    const ofAuthor = eq(mention.staffId, author.staffId);
    const rows = await reads().select().from(mention).where(ofAuthor);
    return rows.filter(({ readAt }) => readAt === null).length;
  };
  expect(await unread()).toBe(1);
  const theirs = await pageAs(author);
  await openWritingPage(theirs, of.id);
  await openTab(theirs, 'comments');
  await expect(theirs.locator('#comments')).toContainText('You are mentioned');
  await expect.poll(unread).toBe(0);
});

test('comments on words and suggestions work without scripts', async ({ newStory, pageAs }) => {
  const of = await newStory({ topicIds: [] });
  const editor = await signedIn('editor');
  await write(of, 'en', { text: 'The strike began in May.' });
  const page = await pageAs(editor, { javaScriptEnabled: false });
  await page.goto(`${writingPath(of.id)}/review`);
  const form = page.locator('#comment-on-0');
  const unfold = () => page.getByText('Comment on paragraph 1').click();
  await unfold();
  await form.getByLabel('Words (optional)').fill('in July');
  await form.getByLabel('Suggest other words').check();
  await form.getByLabel('Replace by').fill('in June');
  await form.getByRole('button', { name: 'Add comment' }).click();
  if (!(await form.isVisible())) await unfold();
  await expect(form.getByText('These words are not in the paragraph.').first()).toBeVisible();
  await form.getByLabel('Words (optional)').fill('in  May');
  await form.getByRole('button', { name: 'Add comment' }).click();
  const comment = page.locator('article');
  await expect(comment.locator('del')).toHaveText('in May');
  await comment.getByRole('button', { name: 'Accept suggestion' }).click();
  await expect(page.locator('.review-text')).toContainText('The strike began in June.');
});
