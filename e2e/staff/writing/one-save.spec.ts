/** One save covers what surrounds a text: details, approved revision, messages. */
import type { Locator, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { story as storyTable, text } from '@/db/schema/stories';
import { listTextRows } from '@/domain/access/text-access-queries';
import { signedIn } from '@/e2e/support/staff/staff';
import {
  editorOf,
  expectStatus,
  openPublishMenu,
  openWritingPage,
  statusOf,
  typeInBody,
  writingPath,
} from '@/e2e/support/staff/writing-page';
import { write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

const facts = (page: Page) => page.locator('#facts');
const source = (page: Page) => facts(page).getByLabel(/^Source or call number/);
const date = (page: Page) => facts(page).getByLabel(/^Date of the event/);

test('details save by themselves, as the text does', async ({ newStory, openText }) => {
  const made = await newStory({ topicIds: [], eventDate: '' });
  await write(made, 'en');
  const page = await openText(made);
  await expect(facts(page).getByRole('button', { name: 'Save details' })).toHaveCount(0);
  await source(page).fill(`E2E ${made.mark}`);
  await facts(page).getByLabel('Find a topic').fill('migrat');
  await facts(page).getByRole('option', { name: 'Migration', exact: true }).click();
  await expectStatus(page, 'unsaved');
  await expectStatus(page, 'saved');
  await expect(source(page)).toHaveValue(`E2E ${made.mark}`);
  await page.reload();
  await expect(source(page)).toHaveValue(`E2E ${made.mark}`);
  await expect(facts(page).getByLabel('Migration', { exact: true })).toBeChecked();
  await expect(facts(page).locator('[data-kept]')).toHaveCount(0);
});

test('Add says which name is not in the list', async ({ newStory, openText }) => {
  const made = await newStory({ topicIds: [], eventDate: '' });
  await write(made, 'en');
  const page = await openText(made);
  const topics = facts(page).getByRole('group', { name: 'Topics' });
  const field = topics.getByRole('combobox', { name: 'Find a topic' });
  await field.fill('Migr');
  await field.press('Enter');
  await expect(topics.getByText('“Migr” is not in the list')).toBeVisible();
  await expect(field).toBeFocused();
  await page.keyboard.type('ation');
  await expect(topics.getByText('is not in the list')).toHaveCount(0);
  await field.press('Enter');
  await expect(topics.getByRole('button', { name: 'Remove Migration' })).toBeVisible();
  await expectStatus(page, 'saved');
});

test('topics are chosen, put in order and removed by keyboard', async ({ newStory, openText }) => {
  const made = await newStory({ topicIds: [], eventDate: '' });
  await write(made, 'en');
  const page = await openText(made);
  const topics = facts(page).getByRole('group', { name: 'Topics' });
  const field = topics.getByRole('combobox');
  await field.focus();
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await expect(topics.getByRole('option', { selected: true })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  for (const name of ['Migration', 'Strikes']) {
    await page.keyboard.type(name);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(topics.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
    await expect(field).toBeFocused();
  }
  await topics.getByRole('button', { name: 'Move Strikes up' }).press('Enter');
  await expect(topics.getByRole('listitem').first()).toContainText('Strikes');
  await topics.getByRole('button', { name: 'Remove Migration' }).press('Enter');
  await expect(field).toBeFocused();
  await expectStatus(page, 'unsaved');
  await expectStatus(page, 'saved');
  await page.reload();
  await expect(topics.getByRole('listitem')).toHaveCount(1);
  await expect(topics.getByRole('button', { name: 'Remove Strikes' })).toBeVisible();
});

test('a place that is not in the list is created where it is typed', async ({
  newStory,
  openText,
}) => {
  const made = await newStory({ topicIds: [], eventDate: '' });
  await write(made, 'en');
  const page = await openText(made);
  const places = facts(page).getByRole('group', { name: 'Places' });
  await places.getByRole('combobox').fill(`Quay of ${made.mark}`);
  await places.getByRole('option', { name: `Create “Quay of ${made.mark}”` }).click();
  await expect(places.getByRole('button', { name: `Remove Quay of ${made.mark}` })).toBeVisible();
  await expectStatus(page, 'saved');
  await page.reload();
  await expect(places.getByRole('button', { name: `Remove Quay of ${made.mark}` })).toBeVisible();
});

test('details are saved before a link of the page is followed', async ({ newStory, openText }) => {
  const made = await newStory({ topicIds: [], eventDate: '' });
  await write(made, 'en');
  const page = await openText(made);
  await facts(page).getByLabel('Find a topic').fill('Migration');
  await facts(page).getByLabel('Find a topic').press('Enter');
  await date(page).fill('1931');
  await page.getByRole('link', { name: 'Dashboard', exact: true }).click();
  await expect(page).toHaveURL(/\/admin$/);
  await openWritingPage(page, made.id);
  await expect(facts(page).getByLabel('Migration', { exact: true })).toBeChecked();
  await expect(date(page)).toHaveValue('1931');
  await expect(facts(page).locator('[data-kept]')).toHaveCount(0);
});

test('an invalid detail is named in the bar and beside its field, without taking the focus', async ({
  newStory,
  openText,
}) => {
  const made = await newStory({ topicIds: [], eventDate: '' });
  await write(made, 'en');
  const page = await openText(made);
  await date(page).fill('1931-02-30');
  await expect(statusOf(page)).toContainText('Details could not be saved: Date of the event');
  await expect(date(page)).toBeFocused();
  await expect(date(page)).toHaveAttribute('aria-invalid', 'true');
  await date(page).fill('1931-02-21');
  await expectStatus(page, 'saved');
  await expect(date(page)).not.toHaveAttribute('aria-invalid', 'true');
});

test('submitting for review saves the details, and names an invalid one', async ({
  newStory,
  openText,
}) => {
  const made = await newStory({ topicIds: [], eventDate: '' });
  await write(made, 'en');
  const page = await openText(made);
  await date(page).fill('1931-02-30');
  await openPublishMenu(page);
  await page.locator('#publishing summary', { hasText: 'Request review' }).click();
  const send = page.locator('#submit');
  await send.getByRole('button').click();
  await expect(send.getByRole('alert')).toContainText('Date of the event');
  await expect(send.getByRole('alert')).toContainText('does not exist');
  expect((await stateOf(made.id))?.review ?? null).toBeNull();
  await date(page).fill('1931-02-28');
  await openPublishMenu(page);
  await send.getByRole('button').click();
  await expect(page.locator('.flash-message')).toBeVisible();
  const [row] = await reads().select().from(storyTable).where(eq(storyTable.id, made.id));
  expect(row?.eventDate).toBe('1931-02-28');
  expect((await stateOf(made.id))?.review?.state).toBe('open');
});

test('a result is announced once, and only by the site', async ({ newStory, pageAs }) => {
  const made = await newStory({ topicIds: [], eventDate: '' });
  await write(made, 'en');
  const page = await pageAs('editor');
  await page.goto('/admin/account');
  await page.locator('#you').getByRole('button').click();
  const said = page.locator('.flash-message');
  await expect(said).toBeVisible();
  await expect(said).toContainText(/\p{L}/u);
  await expect(said).toBeInViewport();
  await expect(page).toHaveURL(/\/admin\/account$/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(said).toBeEmpty();
  for (const forged of ['done=writing.done.withdrawn', 'flash=WyJhIl0.x']) {
    await page.goto(`${writingPath(made.id)}?${forged}`);
    await expect(page.locator('.desk-status')).toBeVisible();
    await expect(said).toBeEmpty();
  }
});

test('without scripts only the displayed revision is published', async ({ newStory, pageAs }) => {
  const made = await newStory({ topicIds: [], eventDate: '' });
  await write(made, 'en', { text: 'What was seen.' });
  const editor = await signedIn('editor');
  const page = await pageAs(editor, { javaScriptEnabled: false });
  await page.goto(writingPath(made.id));
  await write(made, 'en', { text: 'Written meanwhile.' });
  const publish = page.locator('#publish');
  await openPublishMenu(page);
  await acceptAdvice(publish);
  await publish.getByRole('button').click();
  await expect(publish.getByRole('alert')).toContainText('Someone saved this text in the meantime');
  expect((await stateOf(made.id))?.state).toBe('draft');
  await publish.getByRole('link', { name: 'View current version' }).click();
  await expect(page.locator('#body')).toContainText('Written meanwhile.');
  await openPublishMenu(page);
  await acceptAdvice(publish);
  await publish.getByRole('button').click();
  await expect(page.locator('.flash-message')).toBeVisible();
  expect((await stateOf(made.id))?.state).toBe('published');
});

test('a user who returns after a crash continues with one click', async ({
  newStory,
  openText,
}) => {
  const made = await newStory({ topicIds: [], eventDate: '' });
  await write(made, 'en');
  const page = await openText(made);
  await typeInBody(page, ' Saved before.');
  await page.keyboard.press('ControlOrMeta+s');
  await expectStatus(page, 'saved');
  await page.context().setOffline(true);
  await typeInBody(page, ' Typed before the crash.');
  await page.waitForTimeout(1_500);
  await page.close();
  await page.context().setOffline(false);
  const back = await page.context().newPage();
  // The crashed page may still have the edit lock, so the text may be read-only.
  await back.goto(writingPath(made.id));
  await back.locator('[data-left-copy]').getByRole('button').first().click();
  await expectStatus(back, 'saved');
  await expect(back.getByRole('dialog')).toHaveCount(0);
  await typeInBody(back, ' And on.');
  await back.keyboard.press('ControlOrMeta+s');
  await expectStatus(back, 'saved');
  await expect(editorOf(back)).toContainText('Typed before the crash. And on.');
});

/** Accepts warnings, where the text has any. */
async function acceptAdvice(publish: Locator): Promise<void> {
  const box = publish.getByRole('checkbox');
  if ((await box.count()) > 0) await box.check();
}

async function stateOf(storyId: string) {
  return (await listTextRows(reads(), eq(text.storyId, storyId)))[0];
}
