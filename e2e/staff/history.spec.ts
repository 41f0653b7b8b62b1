import { eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision, text } from '@/db/schema/stories';
import { violations } from '../support/axe';
import { type Person, signedIn } from '../support/staff/staff';
import {
  expectFlashMessage,
  openPublishMenu,
  openWritingPage,
  writingPath,
} from '../support/staff/writing-page';
import { publish, write } from '../support/stories';
import { expect, type PageAs, test } from '../support/test';

test.describe.configure({ timeout: 180_000 });

const AXE = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

test('two revisions are compared, one is named, and one restored, without scripts', async ({
  newStory,
  request,
  pageAs,
}) => {
  const of = await newStory({ topicIds: [] });
  await publish(of, 'en', { text: 'The strike began in May.\n\nIt ended in June.' });
  await write(of, 'en', { text: 'The strike began in April.\n\nIt ended in June.' });
  await write(of, 'en', { text: 'Something else altogether.' });
  await write(of, 'nl', { text: 'Nederlands.' });
  const editor = await signedIn('editor', { name: 'Edith Editor' });
  const page = await pageAs(editor, { javaScriptEnabled: false });
  await page.goto(writingPath(of.id));
  await page.locator('#history').getByRole('link', { name: 'Full history' }).click();
  const entries = page.getByRole('list', { name: 'Versions' }).locator('> li');
  await expect(entries).toHaveCount(3);
  await expect(entries.nth(2)).toContainText('Published by System');
  await expect(entries.nth(2)).toContainText('published');
  await expect(entries.nth(0)).toContainText('current draft');

  await entries.nth(1).getByText('Name this version').click();
  await entries.nth(1).getByLabel('Name').fill('before the cuts');
  await entries.nth(1).getByRole('button', { name: 'Save name' }).click();
  await expect(entries.nth(1).getByText('before the cuts', { exact: true })).toBeVisible();

  await entries
    .nth(2)
    .getByLabel(/Earlier/)
    .check();
  await entries.nth(1).getByLabel(/Later/).check();
  await page.getByRole('button', { name: 'Compare versions' }).click();
  await expect(page.getByRole('deletion')).toHaveText('May');
  await expect(page.getByRole('insertion')).toHaveText('April');
  await expect(page.getByRole('main')).toContainText('1 paragraph differs');
  await expect(page.getByRole('main')).toContainText('Changed by System');
  await expectSound(pageAs, editor, page.url());
  await page.getByRole('link', { name: 'Back to history' }).click();
  await expect(entries.nth(2).getByLabel(/Earlier/)).toBeChecked();
  await expectSound(pageAs, editor, page.url());

  const before = await dutch(of.id);
  await entries.nth(1).getByRole('button', { name: 'Restore this version' }).click();
  await expect(page.getByText('Earlier version restored.')).toBeVisible();
  await page.goto(`${writingPath(of.id)}/history`);
  await expect(entries).toHaveCount(4);
  await expect(entries.nth(0)).toContainText('Earlier version restored by Edith Editor');
  expect(await dutch(of.id)).toEqual(before);
  expect(await (await request.get(of.path('en'))).text()).toContain('began in May');
  await page.goto(`${writingPath(of.id)}/history/compare?from=nothing&to=nobody`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a correction is published, read with its earlier version, reworded, and the version hidden', async ({
  newStory,
  page: reader,
  pageAs,
}) => {
  const of = await newStory({ topicIds: [] });
  await publish(of, 'en', { text: 'The strike began in 1902.' });
  await write(of, 'en', { text: 'The strike began in 1903.' });
  const editor = await pageAs(await signedIn('editor'));
  await openWritingPage(editor, of.id);
  const menu = await openPublishMenu(editor);
  await menu.getByLabel('Correction').fill('An earlier version dated the strike 1902.');
  await menu.getByRole('button', { name: 'Publish changes' }).click();
  await expectFlashMessage(editor, 'Published');

  await reader.goto(of.path('en'));
  await expect(reader.getByText('An earlier version dated the strike 1902.')).toBeVisible();
  await reader.getByRole('region', { name: 'Earlier versions' }).getByRole('link').click();
  await expect(reader.getByText('The strike began in 1902.')).toBeVisible();
  await expect(reader.getByText(/This is an earlier version of the text/)).toBeVisible();
  const earlier = reader.url();
  await reader.getByRole('link', { name: 'Read the current version' }).click();
  await expect(reader.getByText('The strike began in 1903.')).toBeVisible();

  await editor.goto(`${writingPath(of.id)}/history`);
  await editor.getByText('Change this correction').click();
  const corrections = editor.getByRole('region', { name: 'Corrections that readers see' });
  await corrections.getByLabel('Correction').first().fill('The strike began in 1903, not 1902.');
  await corrections.getByRole('button', { name: 'Save correction' }).click();
  await expectFlashMessage(editor, 'Readers see the correction.');
  await editor.getByRole('button', { name: 'Hide this version from readers' }).click();
  await expectFlashMessage(editor, 'Readers can no longer open this version.');
  await reader.reload();
  await expect(reader.getByText('The strike began in 1903, not 1902.')).toBeVisible();
  await expect(reader.getByRole('region', { name: 'Earlier versions' })).toHaveCount(0);
  expect((await reader.goto(earlier))?.status()).toBe(404);
});

test('the history is shown in Persian, from right to left', async ({ newStory, pageAs }) => {
  const of = await newStory({ topicIds: [] });
  await publish(of, 'fa', { text: 'اعتصاب آغاز شد.' });
  await write(of, 'fa', { text: 'اعتصاب پایان یافت.' });
  const editor = await signedIn('editor', { interfaceLanguage: 'fa' });
  const page = await pageAs(editor, { javaScriptEnabled: false });
  await page.goto(`${writingPath(of.id, 'fa')}/history`);
  await page.locator('#compare').getByRole('button').click();
  await expect(page.getByRole('deletion').first()).toHaveText('آغاز شد');
  await expect(page.getByRole('insertion').first()).toHaveText('پایان یافت');
  await expectSound(pageAs, editor, page.url());
});

/** Axe needs scripts. */
async function expectSound(pageAs: PageAs, person: Person, path: string): Promise<void> {
  const page = await pageAs(person);
  await page.goto(path);
  expect(await violations(page, AXE)).toEqual([]);
  await page.close();
}

async function dutch(storyId: string) {
  const rows = await reads()
    .select()
    .from(text)
    .innerJoin(revision, eq(revision.textId, text.id))
    .where(eq(text.storyId, storyId));
  return rows.filter((row) => row.text.language === 'nl');
}

for (const javaScriptEnabled of [true, false]) {
  test(`a version is restored from its own page, with scripts ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    newStory,
    pageAs,
  }) => {
    const of = await newStory({ topicIds: [] });
    await write(of, 'en', { text: 'The first words.' });
    await write(of, 'en', { text: 'Other words.' });
    const [first] = await reads()
      .select({ id: revision.id })
      .from(revision)
      .innerJoin(text, eq(text.id, revision.textId))
      .where(eq(text.storyId, of.id))
      .orderBy(revision.number);
    const page = await pageAs('editor', { javaScriptEnabled });
    await page.goto(`${writingPath(of.id)}/history/${first?.id}`);
    await page.getByRole('button', { name: 'Restore this version' }).click();
    await expect(page.getByText('Earlier version restored.')).toBeVisible();
    await page.goto(`${writingPath(of.id)}/history`);
    await expect(page.getByRole('list', { name: 'Versions' }).locator('> li')).toHaveCount(3);
  });
}
