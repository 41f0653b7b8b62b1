/** A form that is posted without scripts after its session has ended: its words come through sign-in. */
import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { generateSync } from 'otplib';
import { KNOWN_DEVICE, sealDevice } from '@/auth/known-device';
import { reads, tx } from '@/db/client';
import { session, staff } from '@/db/schema/staff';
import { hashOfPassword } from '@/domain/sign-in/password-hash';
import { ask } from '@/e2e/support/http';
import { SITE_URL } from '@/e2e/support/site';
import { formOf, postForm } from '@/e2e/support/staff/forms';
import { giveSecondFactor } from '@/e2e/support/staff/second-factor';
import { type Person, signedIn } from '@/e2e/support/staff/staff';
import { write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

const PASSWORD = 'kornblume tanzt im april';

/** Somebody with a session in a browser in which they signed in. */
async function person(role: Person['role'] = 'editor') {
  const passwordHash = await hashOfPassword(PASSWORD);
  const one = await signedIn(role, { passwordHash, interfaceLanguage: 'en' });
  const device = { ...one.cookie, name: KNOWN_DEVICE, value: sealDevice(one.staffId, null) };
  const cookie = `${one.headers.cookie}; ${device.name}=${device.value}`;
  return { ...one, cookies: [one.cookie, device], headers: { ...one.headers, cookie } };
}

/** As an administrator, or eight idle hours, would end it. */
async function endSessions({ staffId }: Person): Promise<void> {
  await tx(async (db) => db.delete(session).where(eq(session.staffId, staffId)));
}

async function nameOf({ staffId }: Person): Promise<string | undefined> {
  const [row] = await reads().select().from(staff).where(eq(staff.id, staffId));
  return row?.name;
}

async function signIn(page: Page, { email }: Person, password = PASSWORD): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

type Browsing = Awaited<ReturnType<typeof person>>;

/** Somebody types a name of their own, and their session is gone when they save it. */
async function savedTooLate(page: Page, one: Browsing, name: string): Promise<void> {
  await page.context().addCookies(one.cookies);
  await page.goto('/admin/account');
  await page.getByLabel('Your name').fill(name);
  await endSessions(one);
  const [answer] = await Promise.all([
    page.waitForResponse((each) => each.request().method() === 'POST'),
    page.locator('#you button').click(),
  ]);
  expect(answer.status()).toBe(401);
  await expect(page.getByText('Your session had ended')).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
}

test('what was typed is seen after signing in, and sent again it is saved', async ({ page }) => {
  const one = await person();
  const name = `Ann ${randomBytes(4).toString('hex')}`;
  await savedTooLate(page, one, name);
  await signIn(page, one, 'a wrong guess at it');
  await expect(page.locator('.problems')).toContainText('incorrect');
  await page.waitForTimeout(1_100);
  await signIn(page, one);
  await expect(page.getByRole('heading', { name: 'Send again' })).toBeVisible();
  await expect(page.getByText(name)).toBeVisible();
  expect(await nameOf(one)).not.toBe(name);
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByText('Your account was saved.')).toBeVisible();
  await expect(page).toHaveURL('/admin/account');
  expect(await nameOf(one)).toBe(name);
});

test('it comes through the second factor too, and to a page that stays', async ({
  page,
  newStory,
}) => {
  const one = await person();
  const secret = await giveSecondFactor(one);
  const story = await newStory();
  await write(story, 'en');
  await page.context().addCookies(one.cookies);
  const path = `/admin/stories/${story.id}/en/review`;
  await page.goto(path);
  await page.locator('summary', { hasText: 'Comment on the whole text' }).click();
  const words = `Who wrote this?\n${story.mark}: see “box 7” & <b>.`;
  await page.locator('#comment-on-text textarea').fill(words);
  await endSessions(one);
  await page.locator('#comment-on-text button').click();
  await signIn(page, one);
  await expect(page.getByText('Enter the code shown')).toBeVisible();
  await expect(page.getByText(story.mark)).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Code' }).fill(generateSync({ secret }));
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.locator('.carried-words')).toHaveText(words, { useInnerText: true });
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page).toHaveURL(path);
  await expect(page.getByText('Comment added.')).toBeVisible();
  await expect(page.getByText('see “box 7” & <b>.').first()).toBeVisible();
});

test('somebody else who signs in sees nothing of it', async ({ page }) => {
  const one = await person();
  const other = await person('administrator');
  const name = `Ann ${randomBytes(4).toString('hex')}`;
  await savedTooLate(page, one, name);
  await signIn(page, other);
  await expect(page.getByText('There is nothing to send again here.')).toBeVisible();
  expect(await page.content()).not.toContain(name);
  await expect(page.getByRole('button', { name: 'Send again' })).toHaveCount(0);
});

test('with the cookie gone it is kept for the person whom this browser is known for', async ({
  page,
}) => {
  const one = await person();
  await page.goto('/admin/sign-in');
  await signIn(page, one);
  await page.goto('/admin/account');
  const name = `Ann ${randomBytes(4).toString('hex')}`;
  await page.getByLabel('Your name').fill(name);
  await page.context().clearCookies({ name: 'vitrine' });
  await page.locator('#you button').click();
  await signIn(page, one);
  await expect(page.getByText(name)).toBeVisible();
});

test('what is too large, or was posted by nobody that is known, is said not to be kept', async () => {
  const one = await person();
  const form = await formOf('/admin/account', 'you', one.headers);
  await endSessions(one);
  const noise = randomBytes(80_000).toString('base64');
  const large = await (await postForm(form, { name: noise }, one.headers)).text();
  expect(large).toContain('is too large to come with you');
  expect(large).not.toContain('name="carried"');
  const unknown = await (await postForm(form, { name: 'Ann' })).text();
  expect(unknown).toContain('cannot come with you');
  expect(unknown).not.toContain('name="carried"');
});

test('no other site can have a form carried, and no link can', async () => {
  const one = await person();
  const form = await formOf('/admin/account', 'you', one.headers);
  await endSessions(one);
  const body = new URLSearchParams([...form.fields, ['name', 'Planted']]).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
  const { cookie } = one.headers;
  const origins: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: SITE_URL, 'sec-fetch-site': 'cross-site' },
    { origin: SITE_URL, 'sec-fetch-site': 'same-site' },
    {},
  ];
  for (const from of origins) {
    const headers = { ...type, ...from, cookie };
    const answer = await ask('/admin/account', { method: 'POST', headers, body });
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain('carried');
  }
  const link = await ask('/admin/sign-in/carried?carried=x', { headers: { accept: 'text/html' } });
  expect(link.status).toBe(307);
  expect(link.headers.location).toBe('/admin/sign-in');
});

test('a post that is no form of a page leads to sign-in as a page that is read', async () => {
  const headers = { origin: SITE_URL, 'content-type': 'application/x-www-form-urlencoded' };
  for (const path of ['/admin/board', '/admin/sign-in/carried']) {
    const { status, headers: given } = await ask(path, { method: 'POST', headers, body: 'a=b' });
    expect([path, status]).toEqual([path, 303]);
    expect(given.location).toMatch(/^\/admin\/sign-in(\?|$)/);
  }
});

test('a file that is sent without scripts after the session has ended leads to sign-in', async ({
  page,
}) => {
  const one = await person();
  await page.context().addCookies([one.cookie]);
  await page.goto('/admin/images/add');
  await page.setInputFiles('input[type="file"]', {
    name: 'dockers.png',
    mimeType: 'image/png',
    buffer: randomBytes(200_000),
  });
  await endSessions(one);
  await page.locator('form:has(input[type="file"]) button').click();
  await expect(page.getByText('the file was not saved')).toBeVisible();
  await signIn(page, one);
  await expect(page).toHaveURL('/admin/images/add');
});
