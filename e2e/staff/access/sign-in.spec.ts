import type { BrowserContext, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { generateSync } from 'otplib';
import { tx } from '@/db/client';
import { session, staff } from '@/db/schema/staff';
import { linkPath } from '@/domain/sign-in/one-time-link';
import { makeLink } from '@/domain/sign-in/one-time-link-changes';
import { hashOfPassword } from '@/domain/sign-in/password-hash';
import { linkForPassword } from '@/domain/sign-in/reset-changes';
import { accountGate, countAttempt } from '@/domain/sign-in/throttle-changes';
import { ask } from '@/e2e/support/http';
import { SITE_URL } from '@/e2e/support/site';
import { NEXT_AUTH_CLOSED, NEXT_AUTH_OPEN } from '@/e2e/support/staff/next-auth';
import { dismiss, type Person, type PersonFacts, signedIn } from '@/e2e/support/staff/staff';
import { test as base, expect } from '@/e2e/support/test';

const PASSWORD = 'kornblume tanzt im april';
const OTHER = 'mohnblume schläft im mai';

interface Fixtures {
  /** Creates a user with a password, deleted after the test. */
  person: (role: Person['role'], over?: PersonFacts) => Promise<Person>;
}

const test = base.extend<Fixtures>({
  person: async ({ baseURL: _ }, use) => {
    const made: Person[] = [];
    await use(async (role, over) => {
      const passwordHash = await hashOfPassword(PASSWORD);
      const one = await signedIn(role, { passwordHash, ...over });
      made.push(one);
      return one;
    });
    for (const one of made) await dismiss(one);
  },
});

/** The session cookie; the cookie that recognises a known browser gives no access and stays. */
async function sessionIn(context: BrowserContext) {
  return (await context.cookies()).find(({ name }) => name === 'vitrine');
}

/** Adds failed attempts from an hour ago; the next delay is then too long to elapse by chance. */
async function guessWrongly(email: string, times: number): Promise<void> {
  for (let each = 0; each < times; each += 1) {
    const at = Date.now() - 3_600_000 + each * 300_000;
    await tx((write) => countAttempt(write, [accountGate('password', email)], at));
  }
}

test.describe('Without scripts', () => {
  test('A user signs in, gets to the requested page, and signs out', async ({
    page,
    context,
    person,
  }) => {
    const { email } = await person('editor');
    await page.goto('/admin/account');
    await expect(page).toHaveURL('/admin/sign-in?next=%2Fadmin%2Faccount');
    await page.getByLabel('E-mail address').fill(email.toUpperCase());
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL('/admin/account');
    const cookie = await sessionIn(context);
    expect(cookie).toMatchObject({ name: 'vitrine', httpOnly: true, sameSite: 'Lax', path: '/' });
    const headers = { cookie: `vitrine=${cookie?.value}` };
    expect((await ask('/admin', { headers })).status).toBe(200);
    await page.getByRole('button', { name: 'Sign out' }).first().click();
    await expect(page.getByText('You are signed out.')).toBeVisible();
    expect(await sessionIn(context)).toBeUndefined();
    expect((await ask('/admin', { headers })).status).toBe(307);
  });

  test('A wrong password is reported on the page, which keeps the e-mail address', async ({
    page,
    person,
  }) => {
    const { email } = await person('author');
    await guessWrongly(email, 5);
    await page.goto('/admin/sign-in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill('a wrong guess at it');
    const [answer] = await Promise.all([
      page.waitForResponse((each) => each.request().method() === 'POST'),
      page.getByRole('button', { name: 'Sign in' }).click(),
    ]);
    expect(answer.status()).toBe(422);
    await expect(page.locator('.problems')).toContainText(
      'The e-mail address or password is incorrect.',
    );
    await expect(page.getByLabel('E-mail address')).toHaveValue(email);
    await expect(page.getByLabel('Password')).toHaveValue('');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.locator('.problems')).toContainText(/Try again in [45] minutes/);
  });

  test('A session planted in the browser is not used for signing in', async ({
    page,
    context,
    person,
  }) => {
    const planted = await person('author');
    const { email } = await person('author');
    await context.addCookies([planted.cookie]);
    await page.goto('/admin');
    await page.getByRole('button', { name: 'Sign out' }).first().click();
    await context.addCookies([{ ...planted.cookie, value: 'a-value-of-my-own' }]);
    await signInAs(page, email);
    const cookie = await sessionIn(context);
    expect([planted.cookie.value, 'a-value-of-my-own']).not.toContain(cookie?.value);
  });

  test('The second factor is enabled, required, and nothing is accessible before it was given', async ({
    page,
    context,
    person,
  }) => {
    const one = await person('editor');
    await context.addCookies([one.cookie]);
    await page.goto('/admin/account/second-step');
    const secret =
      (await page.locator('ol > li code').first().textContent())?.replace(/\s/g, '') ?? '';
    const codes = await page
      .getByRole('list', { name: 'Recovery codes' })
      .locator('code')
      .allTextContents();
    expect(codes).toHaveLength(10);
    await page.getByRole('textbox', { name: 'Code' }).fill('000000');
    await page.getByRole('button', { name: 'Turn on' }).click();
    await expect(page.locator('.problems')).toContainText('This code is incorrect.');
    expect((await page.locator('ol > li code').first().textContent())?.replace(/\s/g, '')).toBe(
      secret,
    );
    await page.waitForTimeout(1_000);
    await page.getByRole('textbox', { name: 'Code' }).fill(generateSync({ secret }));
    await page.getByRole('button', { name: 'Turn on' }).click();
    await expect(page.getByText('10 recovery codes are left.')).toBeVisible();

    await context.clearCookies();
    await signInAs(page, one.email, '/admin/account');
    await expect(page).toHaveURL('/admin/sign-in/code?next=%2Fadmin%2Faccount');
    const pending = await sessionIn(context);
    const headers = { cookie: `vitrine=${pending?.value}` };
    for (const path of ['/admin', '/admin/account', '/admin/account/codes']) {
      expect((await ask(path, { headers })).status).toBe(307);
    }
    await page.getByRole('textbox', { name: 'Code' }).fill(codes[0]?.toLowerCase() ?? '');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveURL('/admin/account');
    await expect(page.getByText('9 recovery codes are left.')).toBeVisible();
    expect((await sessionIn(context))?.value).not.toBe(pending?.value);
  });

  test('A user confirms the password again before enabling the second factor', async ({
    page,
    context,
    person,
  }) => {
    const { cookie } = await person('author', { authenticatedAt: Date.now() - 11 * 60_000 });
    await context.addCookies([cookie]);
    await page.goto('/admin/account/second-step');
    await expect(page.getByRole('heading', { name: 'Confirm your identity' })).toBeVisible();
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveURL('/admin/account/second-step');
    expect((await sessionIn(context))?.value).not.toBe(cookie.value);
    expect((await ask('/admin', { headers: { cookie: `vitrine=${cookie.value}` } })).status).toBe(
      307,
    );
  });

  test('An invitation makes an account in its role, once', async ({ page, context }) => {
    const email = `invited-${Date.now()}@e2e.example`;
    const token = await tx((write) =>
      makeLink(
        write,
        { purpose: 'invite', email, role: 'translator', languages: ['fa'] },
        Date.now(),
      ),
    );
    await page.goto(linkPath('invite', token));
    await expect(page.getByText('You are invited as a translator.')).toBeVisible();
    await page.getByLabel('Your name').fill('E2E Simin');
    await page.getByLabel('Password').fill('password12345678');
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.locator('.problems')).toContainText('too common');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByText('Your account has been created')).toBeVisible();
    await context.clearCookies();
    const again = await page.goto(linkPath('invite', token));
    expect(again?.status()).toBe(410);
    await tx(async (write) => write.delete(staff).where(eq(staff.emailNorm, email)));
  });

  test('A forgotten password is replaced by a link, which ends all sessions and starts none', async ({
    page,
    context,
    person,
  }) => {
    const one = await person('author');
    const token = await tx((write) => linkForPassword(write, one.staffId, null, Date.now()));
    await page.goto(linkPath('password', token));
    await page.getByLabel('New password').fill(OTHER);
    await page.getByRole('button', { name: 'Save password' }).click();
    await expect(page.getByText('Your new password has been saved.')).toBeVisible();
    expect(await context.cookies()).toEqual([]);
    expect((await ask('/admin', { headers: one.headers })).status).toBe(307);
    await signInAs(page, one.email, '/admin', OTHER);
    await expect(page).toHaveURL('/admin');
  });

  test('Where the site sends no mail, a forgotten password is referred to an administrator', async ({
    page,
  }) => {
    await page.goto('/admin/password');
    await expect(page.getByText('Ask an administrator for a password link')).toBeVisible();
  });

  test('Another session can be ended on the account page', async ({ page, context, person }) => {
    const one = await person('author');
    await signInAs(page, one.email, '/admin/account');
    await expect(page.getByRole('row')).toHaveCount(3);
    await page.getByRole('button', { name: 'Sign out this session' }).click();
    await expect(page.getByText('The session has been signed out.')).toBeVisible();
    expect((await ask('/admin', { headers: one.headers })).status).toBe(307);
    expect(await sessionIn(context)).toBeDefined();
  });
});

test.describe('With scripts', () => {
  test.use({ javaScriptEnabled: true });

  test('A user signs in and changes language, name and password, with a message each time', async ({
    page,
    person,
  }) => {
    const { email } = await person('author');
    await signInAs(page, email, '/admin/account');
    await expect(page).toHaveURL('/admin/account');
    await page.getByLabel('Your name').fill('Rosa');
    await page.getByLabel('Admin language').selectOption('nl');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Uw account is opgeslagen.')).toBeVisible();
    await page.getByLabel('Huidig wachtwoord').fill('a wrong guess at it');
    await page.getByLabel('Nieuw wachtwoord').fill(OTHER);
    await page.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
    await expect(page.locator('.problems')).toContainText('Het huidige wachtwoord is onjuist.');
    await page.waitForTimeout(1_000);
    await page.getByLabel('Huidig wachtwoord').fill(PASSWORD);
    await page.getByLabel('Nieuw wachtwoord').fill(OTHER);
    await page.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
    await expect(page.getByText('Uw wachtwoord is gewijzigd.')).toBeVisible();
  });
});

test('Revoking, another role and blocking take effect at the next request', async ({ person }) => {
  const one = await person('administrator');
  const status = async () => (await ask('/admin/people', { headers: one.headers })).status;
  const change = (facts: Partial<typeof staff.$inferInsert>) =>
    tx(async (write) => write.update(staff).set(facts).where(eq(staff.id, one.staffId)));
  expect(await status()).toBe(200);
  await change({ role: 'author' });
  expect(await status()).toBe(403);
  await change({ role: 'administrator' });
  expect(await status()).toBe(200);
  await change({ disabledAt: Date.now() });
  expect(await status()).toBe(307);
  await change({ disabledAt: null });
  expect(await status()).toBe(200);
  await tx(async (write) => write.delete(session).where(eq(session.staffId, one.staffId)));
  expect(await status()).toBe(307);
});

test('None of next-auth’s own addresses is reachable without a provider', async () => {
  for (const address of [...NEXT_AUTH_CLOSED, ...NEXT_AUTH_OPEN]) {
    const [method = '', path] = address.split(' ');
    const headers = { origin: SITE_URL };
    expect((await ask(`/api/auth/${path}`, { method, headers })).status, address).toBe(404);
  }
});

test('an address that does not take the method says so in words', async () => {
  const headers = { origin: SITE_URL };
  const posted = await ask('/api/auth', { method: 'POST', headers });
  expect(posted).toMatchObject({ status: 405, text: expect.stringContaining('can be read') });
  const opened = await ask('/admin/stories/word', { headers: { 'accept-language': 'nl' } });
  expect(opened).toMatchObject({ status: 405, text: expect.stringContaining('geen pagina') });
});

test('A session cookie of another form is no error', async () => {
  for (const value of ['x', 'eyJhbGciOiJkaXIifQ..aaaa.aaaa.aaaa', '%00', 'a'.repeat(3_000)]) {
    const { status } = await ask('/admin', { headers: { cookie: `vitrine=${value}` } });
    expect(status, value).toBe(307);
  }
});

test('Sign-in never redirects to another site', async ({ page, person }) => {
  const { email } = await person('author');
  await signInAs(page, email, '//evil.example/admin');
  await expect(page).toHaveURL('/admin');
});

async function signInAs(
  page: Page,
  email: string,
  next = '/admin',
  password = PASSWORD,
): Promise<void> {
  await page.goto(`/admin/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname !== '/admin/sign-in');
}
