/** Sign-in by OpenID Connect, with a real provider in a separate process. */
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import { session, staff } from '@/db/schema/staff';
import { revision, text } from '@/db/schema/stories';
import { makeLink } from '@/domain/sign-in/one-time-link-changes';
import { elsewhere } from '@/e2e/support/elsewhere';
import { serverOfFile } from '@/e2e/support/file-server';
import { ask } from '@/e2e/support/http';
import { freePort } from '@/e2e/support/own-server';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  type RunningProvider,
  startProvider,
} from '@/e2e/support/provider';
import { SITE_URL } from '@/e2e/support/site';
import { NEXT_AUTH_CLOSED } from '@/e2e/support/staff/next-auth';
import { signedIn } from '@/e2e/support/staff/staff';
import { expectStatus, typeInBody } from '@/e2e/support/staff/writing-page';
import { insertStory, write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

let provider: RunningProvider;

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const server = serverOfFile(
  () => ({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT_ID,
    OIDC_CLIENT_SECRET: CLIENT_SECRET,
    OIDC_NAME: 'Archive account',
  }),
  async ({ origin }) => {
    provider = await startProvider(await freePort(), `${origin}/api/auth/callback/oidc`);
  },
);

test.afterAll(() => provider?.stop());

/** Signs in on the provider's pages and gives consent. */
async function passProvider(page: Page, name: string): Promise<void> {
  await page.waitForURL(`${provider.issuer}/interaction/**`);
  await page.locator('input[name=login]').fill(name);
  await page.locator('input[name=password]').fill('anything');
  await page.locator('button[type=submit]').click();
  await page.locator('form[action$="/confirm"], button:has-text("Continue")').first().waitFor();
  await page.getByRole('button', { name: /continue/i }).click();
}

const people = () => elsewhere(server.data, async () => reads().select().from(staff));

async function invitation(email: string): Promise<string> {
  const link = { purpose: 'invite' as const, email, role: 'editor' as const };
  const token = await elsewhere(server.data, () =>
    tx((write) => makeLink(write, link, Date.now())),
  );
  return `${server.origin}/admin/join/${token}`;
}

test('an invited user creates an account by the provider, and signs in with it afterwards', async ({
  visitor,
}) => {
  const page = await visitor({ locale: 'en' });
  const link = await invitation('invited@archive.example');
  await page.goto(link);
  await page.getByLabel('Name').fill('Came By Provider');
  await page.getByRole('button', { name: /with Archive account/ }).click();
  await passProvider(page, 'subject-one');
  await page.waitForURL(/\/admin$/);
  await expect(page.locator('.flash-message')).toBeVisible();
  const [made] = (await people()).filter((row) => row.oidcSubject === 'subject-one');
  expect(made).toMatchObject({
    email: 'invited@archive.example',
    name: 'Came By Provider',
    role: 'editor',
    passwordHash: null,
    oidcIssuer: provider.issuer,
  });
  expect((await page.request.get(link)).status()).toBe(410);
  await page.context().close();

  const other = await visitor({ locale: 'en' });
  await other.goto(`${server.origin}/admin/topics`);
  await other.getByRole('button', { name: 'Sign in with Archive account' }).click();
  await passProvider(other, 'subject-one');
  await other.waitForURL(/\/admin\/topics$/);
  await expect(other.getByRole('link', { name: 'Came By Provider' })).toBeVisible();
});

test('an identity without an account is refused, although its e-mail address is that of an account', async ({
  visitor,
}) => {
  const person = await elsewhere(server.data, () =>
    signedIn('administrator', { email: 'e2e-shared@provider.example' }),
  );
  const page = await visitor({ locale: 'en' });
  await page.goto(`${server.origin}/admin/sign-in`);
  await page.getByRole('button', { name: 'Sign in with Archive account' }).click();
  await passProvider(page, 'a-stranger');
  await page.waitForURL(/\/admin\/sign-in\?problem=unknown/);
  await expect(page.getByText('Ask an administrator for an invitation')).toBeVisible();
  expect((await people()).filter((row) => row.oidcSubject === 'a-stranger')).toEqual([]);
  const [known] = await elsewhere(server.data, async () =>
    reads().select().from(staff).where(eq(staff.id, person.staffId)),
  );
  expect(known?.oidcSubject).toBeNull();
});

test('an identity that has an account does not get a second one by an invitation', async ({
  visitor,
}) => {
  const page = await visitor({ locale: 'en' });
  const before = (await people()).length;
  const link = await invitation('second@archive.example');
  await page.goto(link);
  await page.getByLabel('Name').fill('Second Account');
  await page.getByRole('button', { name: /with Archive account/ }).click();
  await passProvider(page, 'subject-one');
  await page.waitForURL(/\/admin\/sign-in\?problem=/);
  expect((await people()).length).toBe(before);
  expect((await page.request.get(link)).status()).toBe(200);
});

test("the provider's answer is valid only once, in the browser that started the sign-in", async ({
  visitor,
}) => {
  const page = await visitor({ locale: 'en', javaScriptEnabled: true });
  let callback = '';
  page.on('request', (request) => {
    if (request.url().includes('/api/auth/callback/oidc')) callback = request.url();
  });
  await page.goto(`${server.origin}/admin/sign-in`);
  await page.getByRole('button', { name: 'Sign in with Archive account' }).click();
  await passProvider(page, 'subject-one');
  await page.waitForURL(/\/admin$/);
  const { pathname, search } = new URL(callback);
  const elsewhereAnswer = await ask(pathname + search, { port: server.port });
  expect(elsewhereAnswer.headers.location).toMatch(/^\/admin\/sign-in\?problem=/);
  const forged = await ask(`${pathname}?code=made-up&state=made-up`, { port: server.port });
  expect(forged.headers.location).toMatch(/^\/admin\/sign-in\?problem=/);
  for (const answer of [elsewhereAnswer, forged]) {
    const given = (answer.headers['set-cookie'] ?? []).filter((each) => /^vitrine=[^;]/.test(each));
    expect(given).toEqual([]);
  }
});

test('a user whose session ends during editing signs in with the provider next to the text', async ({
  openText,
}) => {
  const { person, story } = await elsewhere(server.data, async () => {
    const person = await signedIn('editor', { name: 'Writes With Provider' });
    const known = { oidcIssuer: provider.issuer, oidcSubject: 'subject-writer' };
    await tx(async (write) => {
      await write.update(staff).set(known).where(eq(staff.id, person.staffId));
    });
    const story = await insertStory({ topicIds: [] });
    await write(story, 'en', { text: 'Before.' });
    return { person, story };
  });
  const page = await openText(story, { as: person, at: server });
  await elsewhere(server.data, () =>
    tx(async (db) => {
      await db.delete(session).where(eq(session.staffId, person.staffId));
    }),
  );
  await typeInBody(page, ' Typed before the provider was asked.');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible({ timeout: 20_000 });
  const [beside] = await Promise.all([
    page.context().waitForEvent('page'),
    dialog.getByRole('button', { name: 'Sign in with Archive account' }).click(),
  ]);
  await passProvider(beside, 'subject-writer');
  await expect(beside.getByText('Go back to the window with your text')).toBeVisible();
  await beside.close();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(dialog).toHaveCount(0);
  await expectStatus(page, 'saved');
  const words = await elsewhere(server.data, async () => {
    const rows = await reads()
      .select({ body: revision.body })
      .from(text)
      .innerJoin(revision, eq(revision.id, text.workingRevisionId))
      .where(eq(text.storyId, story.id));
    return JSON.stringify(rows);
  });
  expect(words).toContain('Typed before the provider was asked.');
});

test('of next-auth’s own addresses only those are reachable that sign-in with a provider needs', async () => {
  for (const address of NEXT_AUTH_CLOSED) {
    const [method = '', path] = address.split(' ');
    const asked = { method, port: server.port, headers: { origin: server.origin } };
    expect((await ask(`/api/auth/${path}`, asked)).status, address).toBe(404);
  }
  const token = await ask('/api/auth/csrf', { port: server.port });
  expect(token.status).toBe(200);
  const started = await ask('/api/auth/signin/oidc', {
    method: 'POST',
    port: server.port,
    headers: { origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken: JSON.parse(token.text).csrfToken }).toString(),
  });
  expect(started.headers.location, 'without the cookie').toMatch(/problem=failed$/);
  const cookie = [token.headers['set-cookie'] ?? []].flat().map((each) => each.split(';')[0]);
  const asked = await ask('/api/auth/signin/oidc?prompt=none&login_hint=evil', {
    method: 'POST',
    port: server.port,
    headers: {
      ...{ origin: server.origin, cookie: cookie.join('; ') },
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ csrfToken: JSON.parse(token.text).csrfToken }).toString(),
  });
  const authorization = new URL(String(asked.headers.location));
  expect(authorization.origin).toBe(new URL(provider.issuer).origin);
  expect(authorization.search, 'parameters of somebody else').not.toMatch(/prompt|login_hint|evil/);
  const back = await ask('/api/auth/csrf?back=//evil.example/admin', { port: server.port });
  expect(back.headers.location).toBe('/admin');
});

test('a name that is missing is asked for before the provider is, and what was typed stays', async ({
  page,
}) => {
  const link = await invitation('');
  await page.goto(link);
  await page.getByLabel('E-mail address').fill('no-name@archive.example');
  await page.getByRole('button', { name: /with Archive account/ }).click();
  await expect(page).toHaveURL((url) => url.pathname === new URL(link).pathname);
  await expect(page.getByLabel('E-mail address')).toHaveValue('no-name@archive.example');
  await expect(page.getByRole('alert').or(page.locator('.notice')).first()).toBeVisible();
});

test('a signed-in user links the account to an identity', async ({ visitor }) => {
  const person = await elsewhere(server.data, () => signedIn('author', { name: 'Links One' }));
  const page = await visitor({ locale: 'en' });
  await page.context().addCookies([person.cookie]);
  await page.goto(`${server.origin}/admin/account`);
  await page.getByRole('button', { name: /Archive account/ }).click();
  await passProvider(page, 'subject-linked');
  await page.waitForURL(/\/admin\/account$/);
  await expect(page.locator('.flash-message')).toBeVisible();
  const [linked] = (await people()).filter((row) => row.oidcSubject === 'subject-linked');
  expect(linked?.id).toBe(person.staffId);
});

test('where no provider is set, none is offered', async ({ page }) => {
  await page.goto(`${SITE_URL}/admin/sign-in`);
  await expect(page.locator('#provider')).toHaveCount(0);
});
