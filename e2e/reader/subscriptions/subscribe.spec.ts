import { violations } from '@/e2e/support/axe';
import { ask } from '@/e2e/support/http';
import { mailingServer } from '@/e2e/support/mailing-server';
import {
  codeIn,
  linkIn,
  mailTo,
  newAddress,
  readTheForm,
  subscribeAt,
  subscribed,
} from '@/e2e/support/subscriptions';
import { expect, test } from '@/e2e/support/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag22aa'];
const { server, mails } = mailingServer();

test('a reader subscribes at the end of a topic, and types the code of the mail', async ({
  visitor,
}) => {
  const page = await visitor({ at: server, javaScriptEnabled: false });
  const email = newAddress();
  await subscribeAt(page, '/en/topics/communism', email);
  await expect(page.getByRole('heading', { name: 'We sent you a mail' })).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
  expect(page.url()).not.toContain('people.example');
  const text = await mailTo(mails, email);
  expect(text).not.toContain(email);
  const code = codeIn(text);
  await page.getByLabel('Six-digit code').fill(code === '111111' ? '111112' : '111111');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('4 attempts are left')).toBeVisible();
  await page.getByLabel('Six-digit code').fill(code);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('heading', { name: 'You are subscribed' })).toBeVisible();
  await expect(page.getByText('stories@archive.example')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Communism', exact: true })).toBeVisible();
  await page.goto(linkIn(text, 'open'));
  await expect(page.getByRole('heading', { name: 'no longer valid' })).toBeVisible();
});

test('a reader subscribes to several things by the link, whose page alone changes nothing', async ({
  visitor,
}) => {
  const page = await visitor({ at: server, javaScriptEnabled: false });
  const email = newAddress();
  await page.goto('/en/today');
  await page.getByRole('link', { name: 'Subscribe to On this day' }).click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Subscribe by e-mail' }).click();
  await expect(page.getByLabel('On this day: each morning')).toBeChecked();
  await page.getByLabel('Communism', { exact: true }).check();
  await page.getByRole('radio', { name: 'Once a week' }).check();
  await page.getByLabel('Only in my language').check();
  await readTheForm(page);
  await page.getByRole('button', { name: 'Send me the code' }).click();
  const link = linkIn(await mailTo(mails, email), 'open');
  const other = await visitor({ at: server, javaScriptEnabled: false });
  for (let times = 0; times < 2; times++) {
    await other.goto(link);
    await expect(other.getByRole('heading', { name: 'Not subscribed yet' })).toBeVisible();
  }
  await expect(other.getByRole('link', { name: 'Communism', exact: true })).toBeVisible();
  await other.getByRole('button', { name: 'Yes, subscribe me' }).click();
  await expect(other.getByRole('heading', { name: 'You are subscribed' })).toBeVisible();
  await other.getByRole('link', { name: 'Change your subscription' }).click();
  await expect(other.getByRole('radio', { name: 'Once a week' })).toBeChecked();
  await expect(other.getByLabel('On this day: each morning')).toBeChecked();
});

test('somebody whose address was typed by others says so, and gets no mail any more', async ({
  visitor,
}) => {
  const page = await visitor({ at: server, javaScriptEnabled: false });
  const email = newAddress();
  await subscribeAt(page, '/en/subscribe', email);
  const text = await mailTo(mails, email);
  await page.goto(linkIn(text, 'not-me'));
  await page.getByRole('button', { name: 'This was not me' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing more will be sent' })).toBeVisible();
  await subscribeAt(page, '/en/subscribe', email);
  await expect(page.getByRole('heading', { name: 'We sent you a mail' })).toBeVisible();
  // A later mail to somebody else shows that the one to this address was not only late.
  await subscribed(page, mails);
  expect(mails.filter(({ to }) => to.includes(email))).toHaveLength(1);
});

test('the pages can be used by everybody, and nobody keeps them', async ({ visitor }) => {
  const page = await visitor({ at: server, javaScriptEnabled: true });
  await page.goto('/fa/subscribe');
  expect(await violations(page, WCAG)).toEqual([]);
  await page.goto('/fa/follow/new');
  expect(await violations(page, WCAG)).toEqual([]);
  const email = newAddress();
  await subscribeAt(page, '/en/subscribe', email);
  expect(await violations(page, WCAG)).toEqual([]);
  await page.goto(linkIn(await mailTo(mails, email), 'open'));
  expect(await violations(page, WCAG)).toEqual([]);
  await page.getByRole('button', { name: 'Yes, subscribe me' }).click();
  expect(await violations(page, WCAG)).toEqual([]);
  await page.getByRole('link', { name: 'Change your subscription' }).click();
  expect(await violations(page, WCAG)).toEqual([]);
  const chosen = page.getByRole('checkbox', { checked: true });
  await expect(chosen.first()).toBeVisible();
  while ((await chosen.count()) > 0) await chosen.first().press('Space');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Choose at least one thing to receive.');
  const group = page.getByRole('main').getByRole('group').first();
  await expect(group).toHaveAccessibleDescription('Choose at least one thing to receive.');
  await expect(group.getByRole('checkbox').first()).toHaveAttribute('aria-invalid', 'true');
  expect(await violations(page, WCAG)).toEqual([]);
  const { headers } = await ask('/en/follow/new', { port: server.port });
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-robots-tag': expect.stringContaining('noindex'),
  });
  expect(headers['set-cookie']).toBeUndefined();
});

test('chosen topics come as one file for a feed reader', async ({ visitor }) => {
  const page = await visitor({ at: server, javaScriptEnabled: false });
  await page.goto('/en/subscribe');
  await page.getByRole('button', { name: 'Get the file' }).click();
  await expect(page.getByRole('heading', { name: 'No topic is chosen' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Subscribe' }).click();
  const box = page.getByLabel('Communism', { exact: true });
  await box.check();
  const id = await box.getAttribute('value');
  const [download] = await Promise.all([
    page.waitForRequest(/feeds\.opml/),
    page.getByRole('button', { name: 'Get the file' }).click(),
  ]);
  const { pathname, search } = new URL(download.url());
  expect(search).toContain(`topic=${id}`);
  const { text, status } = await ask(pathname + search, { port: server.port });
  expect(status).toBe(200);
  expect(text).toContain('/en/topics/communism/atom.xml');
  expect(text.match(/xmlUrl/g)).toHaveLength(1);
});
