import { eq, inArray } from 'drizzle-orm';
import { tx } from '@/db/client';
import { revision, text } from '@/db/schema/stories';
import { hashOfPassword } from '@/domain/sign-in/password-hash';
import { violations } from '@/e2e/support/axe';
import { ask } from '@/e2e/support/http';
import { overflow } from '@/e2e/support/overflow';
import { signedIn } from '@/e2e/support/staff/staff';
import { publish, write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PASSWORD = 'kornblume tanzt im april';

test.describe.configure({ timeout: 180_000 });

test('an administrator erases an account: its page says what goes, and the credit gets another name', async ({
  newStory,
  pageAs,
  visitor,
}) => {
  const story = await newStory();
  await write(story, 'en');
  const gone = await signedIn('editor', { name: `Aletta ${story.mark.slice(-6)}` });
  const page = await pageAs('administrator');
  await tx(async (queries) => {
    const own = queries.select({ id: text.id }).from(text).where(eq(text.storyId, story.id));
    const byline = `${gone.name} <${gone.staffId}>`;
    await queries.update(revision).set({ byline }).where(inArray(revision.textId, own));
  });
  await publish(story, 'en');
  const reader = await visitor();
  await reader.goto(story.path('en'));
  await expect(reader.getByText(gone.name).first()).toBeVisible();

  await page.goto(`/admin/people/${gone.staffId}`);
  await page.getByRole('link', { name: 'Erase account' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `Erase the account of ${gone.name}`,
  );
  await expect(page.getByRole('list').filter({ hasText: '1 active session' })).toBeVisible();
  await expect(page.getByText('1 published text names this account')).toBeVisible();
  expect(await violations(page, TAGS)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await overflow(page)).toEqual([]);

  await page.getByLabel('Put another name in its place').check();
  await page.getByLabel(/^Type .* to confirm/).fill('somebody@e2e.example');
  await page.getByRole('button', { name: 'Erase account' }).click();
  await expect(page.getByText('Enter the other name.').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Other name' }).fill('A. J.');
  await page.getByRole('button', { name: 'Erase account' }).click();
  await expect(
    page.getByText(`This is not the e-mail address of ${gone.name}.`).first(),
  ).toBeVisible();
  await page.getByLabel(/^Type .* to confirm/).fill(gone.email);
  await page.getByRole('button', { name: 'Erase account' }).click();
  await expect(page.getByText('The account was erased.')).toBeVisible();
  await expect(page.getByText(gone.email)).toHaveCount(0);

  expect((await ask('/admin', { headers: { cookie: gone.headers.cookie } })).status).toBe(307);
  await reader.goto(story.path('en'));
  await expect(reader.getByText('A. J.').first()).toBeVisible();
  await expect(reader.getByText(gone.name)).toHaveCount(0);
});

test('a user erases the own account with the password, without scripts, and is signed out', async ({
  pageAs,
}) => {
  const passwordHash = await hashOfPassword(PASSWORD);
  const someone = await signedIn('author', { passwordHash });
  const page = await pageAs(someone, { javaScriptEnabled: false });
  await page.goto('/admin/account');
  await page.getByRole('link', { name: 'Erase your account' }).click();
  await page.getByLabel(/^Type .* to confirm/).fill(someone.email);
  await page.getByLabel('Current password').fill('wrong');
  await page.getByRole('button', { name: 'Erase account' }).click();
  await expect(page.getByText('The current password is incorrect.').first()).toBeVisible();
  // A wrong password is followed by a short wait.
  await expect(async () => {
    await page.getByLabel('Current password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Erase account' }).click();
    await expect(page.getByText('The account was erased.')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.goto('/admin');
  await expect(page).toHaveURL(/sign-in/);
});
