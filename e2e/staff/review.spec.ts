import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { tx } from '@/db/client';
import { story, text } from '@/db/schema/stories';
import { violations } from '../support/axe';
import { elsewhere } from '../support/elsewhere';
import { type ParsedMail, readMail } from '../support/mail';
import { type Person, signedIn } from '../support/staff/staff';
import {
  expectFlashMessage,
  expectStatus,
  openPublishMenu,
  openTab,
  openWritingPage,
  typeInBody,
  writingPath,
} from '../support/staff/writing-page';
import { insertStory, type TestStory, write } from '../support/stories';
import { expect, type PageAs, test } from '../support/test';

test.describe.configure({ timeout: 240_000 });

const AXE = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const reviewOf = (storyId: string) => `${writingPath(storyId)}/review`;

/** Creates a draft of two paragraphs by the author. */
async function draftOf(of: TestStory, author: Person): Promise<void> {
  await write(of, 'en', { text: 'The strike began in May.\n\nIt ended in June.' });
  await tx(async (queries) => {
    const createdBy = author.staffId;
    await queries.update(text).set({ createdBy }).where(eq(text.storyId, of.id));
    await queries.update(story).set({ createdBy }).where(eq(story.id, of.id));
  });
}

/** Axe needs scripts. */
async function expectSound(pageAs: PageAs, person: Person, path: string): Promise<void> {
  const page = await pageAs(person);
  await page.goto(path);
  expect(await violations(page, AXE)).toEqual([]);
  await page.close();
}

async function send(page: Page, reviewer: string, note: string): Promise<void> {
  await openPublishMenu(page);
  const panel = page.locator('#publishing');
  const form = panel.locator('#submit');
  if (!(await form.isVisible())) await panel.getByText('Request review').first().click();
  await form.getByLabel('Reviewer', { exact: true }).selectOption({ label: reviewer });
  await form.getByLabel('Note to the reviewer').fill(note);
  await form.getByRole('button', { name: 'Request review' }).click();
  await expectFlashMessage(page, 'Review requested.');
}

test('the approved revision is published, although its author continues typing', async ({
  newStory,
  request,
  pageAs,
}) => {
  const of = await newStory({ topicIds: [] });
  const author = await signedIn('author', { name: `Anna ${of.mark}` });
  const editor = await signedIn('editor', { name: `Edith ${of.mark}` });
  await draftOf(of, author);
  const page = await pageAs(author);
  const read = await pageAs(editor);
  await openWritingPage(page, of.id);
  await send(page, editor.name, 'Please look at the dates.');

  await read.goto('/admin');
  await expect(read.getByRole('region', { name: 'Waiting for my review' })).toContainText(
    'Please look at the dates.',
  );
  await read.goto(reviewOf(of.id));
  await expect(read.getByText('Please look at the dates.')).toBeVisible();
  await expect(read.getByText(`Waiting for review by ${editor.name}.`)).toBeVisible();
  await read.getByText('Comment on paragraph 2').click();
  await read.locator('#comment-on-1').getByLabel('Comment', { exact: true }).fill('Which June?');
  await read.locator('#comment-on-1').getByRole('button', { name: 'Add comment' }).click();
  await expect(read.locator('article')).toContainText('Which June?');
  await read.getByText('Request changes').first().click();
  await read.getByRole('button', { name: 'Request changes' }).click();
  await expect(read.locator('#send-back')).toContainText('Write what should be changed');
  await read.getByLabel('What should be changed').fill('Say the year.');
  await read.getByRole('button', { name: 'Request changes' }).click();
  await expectFlashMessage(read, 'Changes requested.');

  await page.goto('/admin');
  const news = page.getByRole('region', { name: 'Notifications' });
  await expect(news.locator('[data-kind="returned"]')).toContainText('Say the year.');
  await expect(news.locator('[data-kind="commented"]')).toContainText(`Comment by ${editor.name}`);
  await expect(page.getByRole('region', { name: 'Comments to answer' })).toContainText(
    '1 comment is waiting',
  );
  await openWritingPage(page, of.id);
  await expect(page.locator('#publishing')).toContainText('1 open comment');
  await expect(page.locator('#publishing')).toContainText(`Changes requested by ${editor.name}`);
  await expect(page.locator('h1 + [data-state]')).toContainText('changes requested');
  await expect(page.getByRole('region', { name: 'Requested changes' })).toContainText(
    'Say the year.',
  );
  await openTab(page, 'comments');
  const comment = page.locator('#comments article');
  await expect(comment).toContainText('It ended in June.');
  await comment.getByText('Reply', { exact: true }).first().click();
  await comment.getByLabel('Your reply').fill('Of 1871.');
  await comment.getByRole('button', { name: 'Reply' }).click();
  await expect(comment).toContainText('Of 1871.');
  await typeInBody(page, ' That was in 1871.');
  await expectStatus(page, 'unsaved');
  await expectStatus(page, 'saved');
  await comment.getByRole('button', { name: 'Resolve' }).click();
  await expect(page.locator('#comments .is-settled')).toBeVisible();
  await send(page, editor.name, 'Done.');

  await read.goto(reviewOf(of.id));
  await expect(read.locator('#changes + *')).toContainText('1 paragraph differs');
  await expect(read.getByRole('insertion')).toContainText('1871');
  await read.getByRole('button', { name: 'Approve this version' }).click();
  await expect(read.getByText(`Approved by ${editor.name}`)).toBeVisible();

  await openWritingPage(page, of.id);
  await typeInBody(page, ' Typed on.');
  await expectStatus(page, 'unsaved');
  await expectStatus(page, 'saved');

  await read.goto(reviewOf(of.id));
  await expect(read.getByText('1 paragraph has been edited since')).toBeVisible();
  await read.getByRole('button', { name: 'Publish the approved version' }).click();
  await expect(read.getByText('Published.')).toBeVisible();
  const words = await (await request.get(of.path('en'))).text();
  expect(words).toContain('That was in 1871.');
  expect(words).not.toContain('Typed on.');
  await page.goto('/admin');
  await expect(news.locator('[data-kind="published"]')).toContainText(editor.name);
});

test('a review works without scripts, in Persian, and can be reassigned', async ({
  newStory,
  pageAs,
}) => {
  const of = await newStory({ topicIds: [] });
  const author = await signedIn('author');
  await draftOf(of, author);
  const other = await signedIn('editor', { name: `Olga ${of.mark}` });
  const editor = await signedIn('editor', { interfaceLanguage: 'fa' });
  const page = await pageAs(author, { javaScriptEnabled: false });
  await page.goto(writingPath(of.id));
  await openPublishMenu(page);
  await page.locator('#submit').getByRole('button', { name: 'Request review' }).click();
  await expectFlashMessage(page, 'Review requested.');

  const read = await pageAs(editor, { javaScriptEnabled: false });
  await read.goto(reviewOf(of.id));
  expect(await read.locator('html').getAttribute('dir')).toBe('rtl');
  const form = read.locator('#comment-on-0');
  const unfold = async () => {
    if (await form.isVisible()) return;
    await form.locator('xpath=ancestor::details').locator('summary').click();
  };
  await unfold();
  await form.getByRole('button').click();
  await unfold();
  await expect(form.getByText('متنی وارد کنید.').first()).toBeVisible();
  await form.locator('textarea[name="body"]').fill('کدام سال؟');
  await form.getByRole('button').click();
  await expect(read.locator('article')).toContainText('کدام سال؟');
  await expectSound(pageAs, editor, reviewOf(of.id));
  await read.locator('#pass').locator('xpath=ancestor::details').locator('summary').click();
  await read.locator('#pass select').selectOption({ label: other.name });
  await read.locator('#pass').getByRole('button').click();
  await expect(read.getByText(other.name).first()).toBeVisible();
  await read.locator('#approve').getByRole('button').click();
  await expect(read.locator('.review-standing')).toContainText(editor.name);
  await page.goto(writingPath(of.id));
  await expect(page.locator('#publishing')).toContainText(`Approved by ${editor.name}`);
  await expect(page.locator('#comments')).toContainText('کدام سال؟');
});

test('the people concerned get a mail, where the site sends mail', async ({
  pageAs,
  newServer,
}) => {
  const mails: ParsedMail[] = [];
  const mail = await readMail((each) => mails.push(each));
  const server = await newServer(() => ({
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    MAIL_FROM: 'Archive <stories@archive.example>',
  }));
  try {
    await server.start();
    const { of, author, editor } = await elsewhere(server.data, async () => {
      const made = await insertStory({ topicIds: [] });
      const writer = await signedIn('author', { name: 'Anna' });
      await draftOf(made, writer);
      const reviewer = await signedIn('editor', { name: 'Edith', interfaceLanguage: 'nl' });
      return { of: made, author: writer, editor: reviewer };
    });
    const page = await pageAs(author, { at: server, javaScriptEnabled: false });
    await page.goto(writingPath(of.id));
    await openPublishMenu(page);
    await page
      .locator('#submit')
      .getByLabel('Reviewer', { exact: true })
      .selectOption({ label: 'Edith' });
    await page.locator('#submit').getByLabel('Note to the reviewer').fill('Please read.');
    await page.locator('#submit').getByRole('button', { name: 'Request review' }).click();
    await expect.poll(() => mails.length, { timeout: 20_000 }).toBe(1);
    expect(mails[0]?.to).toEqual([editor.email]);
    expect(mails[0]?.text).toContain('te beoordelen');
    expect(mails[0]?.text).toContain('Please read.');
    expect(mails[0]?.text).toContain(`${server.origin}${reviewOf(of.id)}`);
    const read = await pageAs(editor, { at: server, javaScriptEnabled: false });
    await read.goto(reviewOf(of.id));
    await read.locator('#approve').getByRole('button').click();
    await expect.poll(() => mails.length, { timeout: 20_000 }).toBe(2);
    expect(mails[1]?.to).toEqual([author.email]);
    expect(mails[1]?.text).toContain('Later edits are not included.');
  } finally {
    await mail.close();
  }
});
