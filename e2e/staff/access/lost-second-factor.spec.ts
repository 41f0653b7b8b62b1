/** A user lost phone and recovery codes: an administrator removes the second factor. */
import { hashOfPassword } from '@/domain/sign-in/password-hash';
import { elsewhere } from '@/e2e/support/elsewhere';
import { ask } from '@/e2e/support/http';
import { mailingServer } from '@/e2e/support/mailing-server';
import { giveSecondFactor } from '@/e2e/support/staff/second-factor';
import { signedIn } from '@/e2e/support/staff/staff';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

const PASSWORD = 'kornblume tanzt im april';
const { server, mails } = mailingServer('Archive <archive@mail.example>');

test('an administrator resets lost two-factor authentication, and the user is told and let in', async ({
  pageAs,
  visitor,
}) => {
  const { lost, administrator } = await elsewhere(server.data, async () => {
    const passwordHash = await hashOfPassword(PASSWORD);
    const lost = await signedIn('author', { name: 'Lost Phone', passwordHash });
    await giveSecondFactor(lost);
    const authenticatedAt = Date.now() - 20 * 60_000;
    const facts = { name: 'Ada Admin', passwordHash, authenticatedAt };
    return { lost, administrator: await signedIn('administrator', facts) };
  });
  const page = await pageAs(administrator, { at: server, javaScriptEnabled: false });
  await page.goto(`/admin/people/${lost.staffId}`);
  await expect(page.getByText('two-factor authentication', { exact: false }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Reset two-factor authentication' }).click();
  await page.getByRole('button', { name: 'Reset two-factor authentication' }).click();
  // The password was confirmed twenty minutes ago; after confirming again the action runs.
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Two-factor authentication reset;')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Reset two-factor authentication' })).toHaveCount(0);
  await page.goto('/admin/audit');
  await expect(page.getByRole('row', { name: /Two-factor authentication reset/ })).toContainText(
    'Ada',
  );
  await page.context().close();

  const headers = { cookie: lost.headers.cookie };
  expect((await ask('/admin', { port: server.port, headers })).status).toBe(307);
  await expect.poll(() => mails.length, { timeout: 20_000 }).toBe(1);
  expect(mails[0]?.to).toEqual([lost.email]);
  expect(mails[0]?.text).toContain('reset the two-factor authentication of your account');

  const mine = await visitor({ at: server });
  await mine.goto('/admin/sign-in');
  await mine.getByLabel('E-mail address').fill(lost.email);
  await mine.getByLabel('Password').fill(PASSWORD);
  await mine.getByRole('button', { name: 'Sign in' }).click();
  await expect(mine).toHaveURL(/\/admin$/);
  await expect(mine.getByText('Your two-factor authentication was reset on')).toBeVisible();
  await mine.getByRole('link', { name: 'Set up again' }).click();
  await expect(mine.getByRole('textbox', { name: 'Code' })).toBeVisible();
});
