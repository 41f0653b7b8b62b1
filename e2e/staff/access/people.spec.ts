import { hashOfPassword } from '@/domain/sign-in/password-hash';
import { violations } from '@/e2e/support/axe';
import { elsewhere } from '@/e2e/support/elsewhere';
import { ask } from '@/e2e/support/http';
import { type ParsedMail, readMail } from '@/e2e/support/mail';
import { linkSeenIn, linkShownIn } from '@/e2e/support/staff/shown-once';
import { type PersonFacts, signedIn } from '@/e2e/support/staff/staff';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });
test.use({ javaScriptEnabled: true });

const PASSWORD = 'a long enough pass phrase';
const LINK = /https?:\/\/\S+\/admin\/join\/\S+/;

const administrator = (over: PersonFacts = {}) =>
  signedIn('administrator', { interfaceLanguage: 'en', ...over });

const address = () => `e2e-${crypto.randomUUID().slice(0, 8)}@people.example`;

test('an administrator invites somebody by a link that is shown once, and they create an account', async ({
  visitor,
  pageAs,
}) => {
  const page = await pageAs(await administrator());
  const email = address();
  await page.goto('/admin/people');
  const form = page.locator('#invite-form');
  await form.getByLabel('E-mail').fill(email);
  await form.getByLabel('Translator', { exact: true }).check();
  await form.getByLabel('Persian').check();
  await form.getByRole('button', { name: 'Invite' }).click();
  await expect(form.getByRole('status')).toContainText(`Share this link with ${email}`);
  const link = await linkShownIn(form);
  expect(link).toMatch(LINK);
  const row = page.getByRole('row', { name: email });
  await expect(row).toContainText('Translator: Persian');
  await page.reload();
  expect(await page.content()).not.toContain(link);

  const joining = await visitor({ locale: 'en' });
  await joining.goto(link);
  await joining.getByLabel('Name').fill('Invited Person');
  await joining.locator('input[type=password]').first().fill('a long enough pass phrase');
  await joining.locator('#join button[type=submit]').first().click();
  await expect(joining).toHaveURL(/\/admin(\?|$)/);
  await page.reload();
  await expect(page.getByRole('row', { name: 'Invited Person' })).toContainText(email);
  expect((await joining.request.get(link)).status()).toBe(410);
});

test('an invitation can be renewed and revoked, also without scripts', async ({ pageAs }) => {
  const person = await administrator();
  const page = await pageAs(person, { javaScriptEnabled: false });
  const email = address();
  await page.goto('/admin/people');
  await page.locator('#invite-form').getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a role');
  await page.locator('#invite-form').getByLabel('E-mail').fill(email);
  await page.locator('#invite-form').getByLabel('Author', { exact: true }).check();
  await page.locator('#invite-form').getByRole('button', { name: 'Invite' }).click();
  const first = await linkSeenIn(page.locator('#invite-form'));
  await page.goto('/admin/people');
  const row = page.getByRole('row', { name: email });
  await row.getByRole('button', { name: 'New link' }).click();
  const second = await linkSeenIn(row);
  expect(second).not.toBe(first);
  expect((await page.request.get(first)).status()).toBe(410);
  await page.goto('/admin/people');
  await row.getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('Invitation revoked.')).toBeVisible();
  await expect(row).toHaveCount(0);
  expect((await page.request.get(second)).status()).toBe(410);
});

test('a new role takes effect at the next request, and a blocked user is signed out at once', async ({
  pageAs,
}) => {
  const someone = await signedIn('administrator');
  const page = await pageAs(await administrator());
  const theirs = () => ask('/admin/people', { headers: someone.headers });
  expect((await theirs()).status).toBe(200);
  await page.goto(`/admin/people/${someone.staffId}`);
  await page.getByLabel('Editor', { exact: true }).check();
  await page.getByRole('button', { name: 'Save role' }).click();
  await expect(page.getByText('Role changed;')).toBeVisible();
  expect((await theirs()).status).toBe(403);
  expect((await ask('/admin', { headers: someone.headers })).status).toBe(200);
  await page.getByRole('link', { name: 'Deactivate' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
  await expect(page.getByText('User deactivated')).toBeVisible();
  const shut = await ask('/admin', { headers: someone.headers });
  expect(shut.headers.location).toContain('/admin/sign-in');
  await page.getByRole('button', { name: 'Reactivate' }).click();
  await expect(page.getByText('User reactivated.')).toBeVisible();
  await page.getByRole('button', { name: 'Create password link' }).click();
  expect(await linkShownIn(page.locator('main'))).toMatch(/\/admin\/password\//);
});

test('a user must confirm their identity again before changing another', async ({ pageAs }) => {
  const passwordHash = await hashOfPassword(PASSWORD);
  for (const javaScriptEnabled of [true, false]) {
    const long = await administrator({ authenticatedAt: Date.now() - 3_600_000, passwordHash });
    const page = await pageAs(long, { javaScriptEnabled });
    const email = address();
    await page.goto('/admin/people');
    const form = page.locator('#invite-form');
    await form.getByLabel('E-mail').fill(email);
    await form.getByLabel('Editor', { exact: true }).check();
    await form.getByRole('button', { name: 'Invite', exact: true }).click();
    const question = page.getByRole('dialog', { name: 'Confirm your identity' });
    await expect(question).toBeVisible();
    await question.getByLabel('Password').fill('not this one');
    await question.getByRole('button', { name: 'Continue' }).click();
    await expect(question).toContainText('The password is incorrect.');
    await expect(page.getByRole('row', { name: email })).toHaveCount(0);
    // Sign-in is delayed after a wrong password.
    await expect(async () => {
      if (!(await question.isVisible())) return;
      await question.getByLabel('Password').fill(PASSWORD);
      await question.getByRole('button', { name: 'Continue' }).click();
      await expect(question).toHaveCount(0, { timeout: 5_000 });
    }).toPass();
    const read = javaScriptEnabled ? linkShownIn : linkSeenIn;
    expect(await read(form)).toMatch(LINK);
    await expect(page.getByRole('row', { name: email })).toContainText('Editor');
    await expect(question).toHaveCount(0);
  }
});

test('users cannot change themselves there, and only administrators see the page', async ({
  pageAs,
}) => {
  const person = await administrator();
  const page = await pageAs(person);
  await page.goto(`/admin/people/${person.staffId}`);
  await expect(page.getByText('This is your own account.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save role' })).toHaveCount(0);
  expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag22aa'])).toEqual([]);
  await page.goto('/admin/people');
  expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag22aa'])).toEqual([]);
  for (const role of ['author', 'translator', 'editor'] as const) {
    const { headers } = await signedIn(role);
    expect((await ask('/admin/people', { headers })).status).toBe(403);
    expect((await ask(`/admin/people/${person.staffId}`, { headers })).status).toBe(403);
  }
});

test('with a mail server the invitation is mailed and the link is not shown', async ({
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
    const person = await elsewhere(server.data, () => administrator());
    const page = await pageAs(person, { at: server });
    const email = address();
    await page.goto('/admin/people');
    const form = page.locator('#invite-form');
    await form.getByLabel('E-mail').fill(email);
    await form.getByLabel('Author', { exact: true }).check();
    await form.getByRole('button', { name: 'Invite' }).click();
    await expect(form.getByRole('status')).toContainText('on its way');
    await expect(page.locator('.once')).toHaveCount(0);
    await expect.poll(() => mails.length, { timeout: 20_000 }).toBe(1);
    expect(mails[0]?.to).toEqual([email]);
    const link = LINK.exec(mails[0]?.text ?? '')?.[0] ?? '';
    expect((await page.request.get(link)).status()).toBe(200);
    await page.reload();
    await expect(page.getByRole('row', { name: email })).toContainText('sent');
  } finally {
    await mail.close();
  }
});
