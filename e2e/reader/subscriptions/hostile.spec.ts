import { HOSTILE } from '@/domain/subscriptions/hostile.fixtures';
import { ask } from '@/e2e/support/http';
import { mailingServer } from '@/e2e/support/mailing-server';
import { mailTo, newAddress, readTheForm } from '@/e2e/support/subscriptions';
import { expect, test } from '@/e2e/support/test';

const { server, mails } = mailingServer();

const post = (path: string, body: string, more: Record<string, string> = {}) =>
  ask(path, {
    ...{ port: server.port, method: 'POST', body },
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...more,
    },
  });

test('what is no address gets a clear answer, and no mail', async ({ visitor }) => {
  const page = await visitor({ at: server, javaScriptEnabled: false });
  await page.goto('/en/follow/new');
  await page.getByLabel('E-mail address').fill('reader at people.example');
  await page.getByLabel('All stories').check();
  await page.getByRole('radio', { name: 'Once a week' }).check();
  await readTheForm(page);
  await page.getByRole('button', { name: 'Send me the code' }).click();
  await expect(page.getByRole('alert')).toContainText('not a complete e-mail address');
  await expect(page.getByLabel('E-mail address')).toHaveValue('reader at people.example');
  await expect(page.getByLabel('All stories')).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Once a week' })).toBeChecked();
  const time = await page.locator('input[name=t]').getAttribute('value');
  await readTheForm(page);
  for (const email of HOSTILE) {
    const form = new URLSearchParams({ email, scope: 'site', t: time ?? '' });
    const { status, headers } = await post('/en/follow/ask', String(form));
    expect(status, email).toBe(303);
    expect(headers.location, email).toMatch(/^\/en\/follow\/(new|code)\?s=[\w-]+$/);
  }
  const email = newAddress();
  await post(
    '/en/follow/ask',
    String(new URLSearchParams({ email, scope: 'site', t: time ?? '' })),
  );
  await mailTo(mails, email);
  // Two of them are addresses, one with a Cyrillic letter.
  expect(mails.length).toBeLessThanOrEqual(3);
  for (const { to } of mails) {
    expect(to).toHaveLength(1);
    expect(to[0]).toMatch(/^[^\s,;<>]+@[a-z0-9.-]+$/i);
  }
});

test('a form that is sent at once, or by a program, is to be sent again, with all that was typed', async ({
  visitor,
}) => {
  const page = await visitor({ at: server, javaScriptEnabled: false });
  await page.goto('/en/follow/new');
  const time = await page.locator('input[name=t]').getAttribute('value');
  expect(time).toBeTruthy();
  const email = 'soon@people.example';
  const sent = async (more: Record<string, string>) => {
    const form = new URLSearchParams({ email, scope: 'site', t: time ?? '', ...more });
    const { headers } = await post('/en/follow/ask', String(form));
    return headers.location ?? '';
  };
  const atOnce = await sent({});
  await readTheForm(page);
  const withTrap = await sent({ website: 'https://spam.example' });
  for (const location of [atOnce, withTrap]) {
    await page.goto(location);
    await expect(page.getByRole('alert')).toContainText('Please try again');
    await expect(page.getByLabel('E-mail address')).toHaveValue(email);
  }
  expect(await sent({})).toMatch(/^\/en\/follow\/code\?/);
});

test('addresses, forms and tokens that nobody was given open nothing', async () => {
  const token = '018f0000-0000-7000-8000-000000000000.1.AAAA';
  const pages = [`open/${token}`, `not-me/${token}`, token, `${token}/unsubscribe`];
  for (const path of [...pages, `${token}/left?s=x`, 'code?s=x', 'done', `${token}/data`]) {
    const { status, text } = await ask(`/fa/follow/${path}`, { port: server.port });
    expect(status, path).toBe(410);
    expect(text, path).toContain('dir="rtl"');
  }
  for (const path of ['nothing/here/at/all', 'start', 'ask', 'note/junk']) {
    expect((await ask(`/en/follow/${path}`, { port: server.port })).status, path).toBe(404);
  }
  const writes: [path: string, body: string][] = [
    ['start', ''],
    ['ask', '%'],
    ['confirm', 'token=x'],
    ['confirm', 's=x&code=123456'],
    ['deny', 'token='],
    ['send-link', 'email=%00'],
    [`${token}/save`, 'do=delete&sure=yes'],
    [`${token}/save`, 'do=constructor'],
  ];
  for (const [path, body] of writes) {
    expect((await post(`/en/follow/${path}`, body)).status, path).toBe(303);
    const forged = await post(`/en/follow/${path}`, body, { 'sec-fetch-site': 'cross-site' });
    expect(forged.status, path).toBe(403);
  }
  const json = await post('/en/follow/ask', '{"email":', { 'content-type': 'application/json' });
  expect(json.status).toBe(303);
  expect((await post(`/en/follow/${token}/unsubscribe/all`, 'x')).status).toBe(404);
  expect((await post('/en/follow/new', '')).status).toBe(405);
});

test('a site without mail shows no form', async ({ page }) => {
  await page.goto('/en/topics/communism/subscribe');
  await expect(page.getByLabel('Atom feed').first()).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveCount(0);
  for (const path of ['/en/follow/new', '/en/follow/link', '/en/today/subscribe']) {
    expect((await ask(path)).status, path).toBe(404);
  }
});
