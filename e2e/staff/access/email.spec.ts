import { violations } from '@/e2e/support/axe';
import { linkSeenIn, linkShownIn } from '@/e2e/support/staff/shown-once';
import { signedIn } from '@/e2e/support/staff/staff';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

const address = () => `e2e-${crypto.randomUUID().slice(0, 8)}@people.example`;

test('without mail an administrator makes the link that gives a user another address', async ({
  pageAs,
  visitor,
}) => {
  const eva = await signedIn('author');
  const hers = await pageAs(eva);
  await hers.goto('/admin/account');
  await expect(hers.getByText('an administrator has to change it')).toBeVisible();
  await expect(hers.getByLabel('New e-mail address')).toHaveCount(0);

  const page = await pageAs('administrator');
  await page.goto(`/admin/people/${eva.staffId}`);
  const email = address();
  const form = page.locator('#email-of');
  await form.getByLabel('New e-mail address').fill(eva.email);
  await form.getByRole('button', { name: 'Change e-mail address' }).click();
  await expect(form.getByText('This is the current e-mail address already.').first()).toBeVisible();
  await form.getByLabel('New e-mail address').fill(email);
  await form.getByRole('button', { name: 'Change e-mail address' }).click();
  const link = await linkShownIn(form);

  const opened = await visitor({ locale: 'en', javaScriptEnabled: true });
  await opened.goto(link);
  await expect(opened.getByText(`${eva.name} signs in with ${email}`)).toBeVisible();
  expect(await violations(opened, ['wcag2a', 'wcag2aa', 'wcag22aa'])).toEqual([]);
  await page.reload();
  await expect(page.getByText(eva.email)).toBeVisible();
  await opened.getByRole('button', { name: 'Use this address' }).click();
  await expect(opened).toHaveURL(/\/admin\/sign-in/);
  await page.reload();
  await expect(page.getByText(email)).toBeVisible();
  await opened.goto(link);
  await expect(opened.getByText('This link no longer works')).toBeVisible();
});

test('an administrator changes their own address without scripts, and cancels a change', async ({
  pageAs,
}) => {
  const page = await pageAs('administrator', { javaScriptEnabled: false });
  await page.goto('/admin/account');
  const [first, second] = [address(), address()];
  const ask = async (email: string) => {
    await page.goto('/admin/account');
    const form = page.locator('#new-email');
    await form.getByLabel('New e-mail address').fill(email);
    await form.getByRole('button', { name: 'Change e-mail address' }).click();
    return linkSeenIn(form);
  };
  const cancelled = await ask(first);
  await page.goto('/admin/account');
  await expect(page.getByText(`Waiting for confirmation of ${first}`)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel the change' }).click();
  await expect(page.getByText('The e-mail address stays as it is.')).toBeVisible();
  expect((await page.request.get(cancelled)).status()).toBe(410);
  await page.goto(await ask(second));
  await page.getByRole('button', { name: 'Use this address' }).click();
  await expect(page.getByText('The new e-mail address now counts.')).toBeVisible();
  await expect(page.getByText(`You sign in with ${second}`)).toBeVisible();
});

test('an administrator sees where a user is signed in, and ends one session', async ({
  pageAs,
}) => {
  const eva = await signedIn('author');
  const hers = await pageAs(eva);
  await hers.goto('/admin/account');
  const page = await pageAs('administrator');
  await page.goto(`/admin/people/${eva.staffId}`);
  const sessions = page.getByRole('table', { name: 'Active sessions' });
  await expect(sessions.getByRole('row')).toHaveCount(2);
  await sessions.getByRole('button', { name: 'Sign out this session' }).click();
  await expect(page.getByText('The session has been signed out.')).toBeVisible();
  await expect(sessions).toHaveCount(0);
  await hers.reload();
  await expect(hers).toHaveURL(/\/admin\/sign-in/);
});
