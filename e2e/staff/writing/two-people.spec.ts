import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import { revision, text } from '@/db/schema/stories';
import { keptDraft, lease } from '@/db/schema/teamwork';
import { violations } from '@/e2e/support/axe';
import { workingText } from '@/e2e/support/staff/working-text';
import {
  editorOf,
  expectStatus,
  openPublishMenu,
  openWritingPage,
  statusOf,
  typeInBody,
} from '@/e2e/support/staff/writing-page';
import { type TestStory, write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 180_000 });

const presence = (page: Page, is: string) => page.locator(`[data-presence="${is}"]`);

async function textIdOf(story: TestStory): Promise<string> {
  const [row] = await reads().select({ id: text.id }).from(text).where(eq(text.storyId, story.id));
  return row?.id ?? '';
}

async function wordsOf(story: TestStory): Promise<string> {
  return JSON.stringify((await workingText(story.id))?.revision.body);
}

/** Lets more than a minute pass without a report from the author's page. */
async function letLapse(story: TestStory): Promise<void> {
  const textId = await textIdOf(story);
  const until = Date.now() - 1_000;
  await tx(async (queries) => queries.update(lease).set({ until }).where(eq(lease.textId, textId)));
}

/** Makes the other page update at once. */
const look = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

async function typeAtStart(page: Page, words: string): Promise<void> {
  await editorOf(page).click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type(words);
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page, RULES)).toEqual([]);
}

async function saveNow(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s');
  await expectStatus(page, 'saved');
}

test('two users and one text: the second reads along, takes over afterwards, and nothing is lost', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { text: 'The first paragraph.\n\nThe second paragraph.' });
  const hers = await pageAs('editor', { name: 'Maria Writer' });
  const his = await pageAs('editor', { name: 'Ben Reader' });
  await openWritingPage(hers, story.id);
  await typeAtStart(hers, 'Maria begins. ');
  await saveNow(hers);

  await his.goto(`/admin/stories/${story.id}/en`);
  await expect(presence(his, 'writing')).toContainText('Maria Writer is editing this text (since');
  await expect(his.locator('.desk-body [contenteditable="false"]')).toBeVisible();
  await expect(his.getByLabel('Title', { exact: true })).toHaveAttribute('readonly', '');
  await expect(presence(his, 'writing')).toContainText('You can take over as soon as');
  await expect(his.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await openPublishMenu(his);
  const publish = his.locator('#publish');
  await expect(publish.getByText('Maria Writer is editing this text.')).toBeVisible();
  const advice = publish.getByLabel('Publish anyway');
  if ((await advice.count()) > 0) await advice.check();
  await publish.getByRole('button', { name: 'Publish in English' }).click();
  await expect(publish.getByText('Try again when Maria Writer has finished').first()).toBeVisible();
  await expect(publish.getByLabel('Use the last saved version all the same')).not.toBeChecked();
  await his.keyboard.press('Escape');
  await look(hers);
  await expect(presence(hers, 'reading')).toContainText('Ben Reader also has this text open');
  await expectAccessible(his);

  await typeAtStart(hers, 'Maria goes on. ');
  await saveNow(hers);
  await look(his);
  await presence(his, 'newer').getByRole('button', { name: 'Show the saved version' }).click();
  await expect(his.locator('.desk-body')).toContainText('Maria goes on.');

  await hers.context().setOffline(true);
  await typeAtStart(hers, 'Maria without a network. ');
  await expectStatus(hers, 'unreached');
  await letLapse(story);
  await look(his);
  await expect(presence(his, 'left')).toContainText('Maria Writer stopped editing at');
  await presence(his, 'left').getByRole('button', { name: 'Continue editing' }).focus();
  await his.keyboard.press('Enter');
  await expect(editorOf(his)).toBeVisible();
  await typeInBody(his, ' Ben ends it.');
  await saveNow(his);

  await hers.context().setOffline(false);
  const dialog = hers.getByRole('dialog');
  await expect(dialog).toContainText('Ben Reader has been editing this text since', {
    timeout: 60_000,
  });
  await expect(dialog.getByRole('table')).toContainText('Ben ends it.');
  await expect(dialog.getByRole('table')).toContainText('Maria without a network.');
  await expect(dialog.getByRole('button', { name: 'Save merged version' })).toBeDisabled();
  await expectAccessible(hers);
  const [kept] = await reads()
    .select()
    .from(keptDraft)
    .where(eq(keptDraft.textId, await textIdOf(story)));
  expect(kept).toMatchObject({ name: 'Maria Writer', because: 'takeOver' });
  await dialog.getByRole('button', { name: 'Stay in read-only mode' }).click();
  await expect(hers.locator('[data-aside]')).toContainText('kept for you');

  await his.goto('/robots.txt');
  await look(hers);
  await expect(dialog).toContainText('Merge changes', { timeout: 30_000 });
  await expect(dialog).toContainText('By you');
  await expect(dialog).toContainText('By Ben Reader');
  await dialog.getByRole('button', { name: 'Save merged version' }).click();
  await expectStatus(hers, 'saved');
  await expect(dialog).toHaveCount(0);
  const words = await wordsOf(story);
  expect(words).toContain('Maria without a network.');
  expect(words).toContain('Ben ends it.');
  await hers.reload();
  await expect(hers.locator('#history')).toContainText('Saved copy');
  await expect(hers.locator('[data-left-copy]')).toHaveCount(0);
});

test('both changed the same paragraph: the conflict is left to them', async ({
  newStory,
  pageAs,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { text: 'One paragraph.' });
  const hers = await pageAs('editor', { name: 'Maria Writer' });
  const his = await openText(story, { interfaceLanguage: 'fa' });
  await openWritingPage(hers, story.id);
  await typeInBody(hers, ' From Maria.');
  await saveNow(hers);
  await hers.goto('/robots.txt');
  await typeInBody(his, ' From Ben.');
  const dialog = his.getByRole('dialog');
  await expect(dialog.getByRole('group')).toHaveCount(1, { timeout: 20_000 });
  await expectAccessible(his);
  await expect(dialog.getByRole('heading', { level: 2 })).toBeFocused();
  await his.keyboard.type(' on and on\n');
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0);
  const save = dialog.getByRole('button', { name: 'ذخیرهٔ نسخهٔ ادغام‌شده' });
  await expect(save).toBeDisabled();
  await dialog.getByLabel('هر دو، نخست نسخهٔ شما').check();
  await save.click();
  await expect(dialog).toHaveCount(0);
  await expectStatus(his, 'saved');
  const words = await wordsOf(story);
  expect(words).toContain('From Maria.');
  expect(words).toContain('From Ben.');
});

test('a user with two tabs continues in the second with one click', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const first = await pageAs('editor');
  const second = await first.context().newPage();
  await openWritingPage(first, story.id);
  await typeInBody(first, ' In the first tab.');
  await saveNow(first);
  await second.goto(`/admin/stories/${story.id}/en`);
  await expect(presence(second, 'you')).toContainText('in another tab');
  await expect(second.locator('.desk-body [contenteditable="false"]')).toBeVisible();
  await presence(second, 'you').getByRole('button', { name: 'Take over editing' }).click();
  await expect(editorOf(second)).toBeVisible();
  await typeInBody(second, ' In the second tab.');
  await saveNow(second);
  await look(first);
  await expect(presence(first, 'you')).toBeVisible();
  const words = await wordsOf(story);
  expect(words).toContain('In the first tab. In the second tab.');
});

test('ten minutes without a network: typing continues, is saved afterwards, and is one entry of the history', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { text: 'Before.' });
  const page = await pageAs('editor');
  await page.clock.install();
  await openWritingPage(page, story.id);
  await typeInBody(page, ' With a network.');
  await page.clock.runFor(4_000);
  await expectStatus(page, 'saved');
  await page.context().setOffline(true);
  for (let minute = 1; minute <= 10; minute += 1) {
    await typeInBody(page, ` Minute ${minute}.`);
    await page.clock.runFor(60_000);
  }
  await expectStatus(page, 'unreached');
  await page.context().setOffline(false);
  const status = async () => {
    await page.clock.runFor(5_000);
    return statusOf(page).getAttribute('data-status');
  };
  await expect.poll(status, { timeout: 60_000 }).toBe('saved');
  const words = await wordsOf(story);
  expect(words).toContain('With a network. Minute 1.');
  expect(words).toContain('Minute 10.');
  const rows = await reads()
    .select({ id: revision.id })
    .from(revision)
    .where(eq(revision.textId, await textIdOf(story)));
  expect(rows).toHaveLength(2);
});

test('without scripts the page says who is editing', async ({ newStory, pageAs, openText }) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const hers = await openText(story, { name: 'Maria Writer' });
  await typeInBody(hers, ' From Maria.');
  await saveNow(hers);
  const plain = { javaScriptEnabled: false };
  const his = await pageAs('editor', plain);
  await his.goto(`/admin/stories/${story.id}/en`);
  await expect(presence(his, 'writing')).toContainText('Maria Writer is editing this text (since');
});
