import { ask, pathOf } from '@/e2e/support/http';
import { mailingServer } from '@/e2e/support/mailing-server';
import { linkIn, mailTo, newAddress, readTheForm, subscribed } from '@/e2e/support/subscriptions';
import { expect, test } from '@/e2e/support/test';

const { server, mails } = mailingServer();

test('a subscriber asks for their link and changes everything with it', async ({ visitor }) => {
  const page = await visitor({ at: server, javaScriptEnabled: false });
  const email = await subscribed(page, mails);
  const before = mails.length;
  await page.goto('/en/subscribe');
  await page.getByRole('link', { name: 'Get the link to your subscription' }).click();
  await page.getByLabel('E-mail address').fill(email);
  await readTheForm(page);
  await page.getByRole('button', { name: 'Send me my link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible();
  await expect.poll(() => mails.length, { timeout: 20_000 }).toBeGreaterThan(before);
  await page.goto(linkIn(await mailTo(mails, email)));
  await expect(page.getByText(email)).toBeVisible();

  await page.getByLabel('Communism', { exact: true }).uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('at least one');
  await page.getByLabel('All stories').check();
  await page.getByRole('radio', { name: 'Once a day' }).check();
  await page.getByLabel('Language of the mails').selectOption('fa');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved.');
  await expect(page.getByLabel('Communism', { exact: true })).not.toBeChecked();
  await expect(page.getByRole('radio', { name: 'Once a day' })).toBeChecked();
  await page.getByRole('button', { name: 'Pause mails' }).click();
  await expect(page.getByText('until you resume')).toHaveText('No mails come until you resume.');
  await page.goto(new URL(page.url()).pathname);
  await expect(page.getByText('Paused: no mails come')).toBeVisible();
  await page.getByRole('button', { name: 'Resume mails' }).click();
  await expect(page.getByRole('status')).toHaveText('Mails come again.');

  const href = await page.getByRole('link', { name: 'as a file (JSON)' }).getAttribute('href');
  const data = JSON.parse((await ask(href ?? '', { port: server.port })).text);
  expect(data).toMatchObject({ email, language: 'fa', rhythm: 'daily' });
  expect(data.consents).toHaveLength(2);

  await page.getByRole('button', { name: 'Unsubscribe and delete' }).click();
  await expect(page.getByRole('alert')).toContainText('Check the box');
  const sure = page.getByLabel('Yes, delete everything');
  await expect(sure).toHaveAccessibleDescription(/Check the box/);
  await expect(sure).toHaveAttribute('aria-invalid', 'true');
  await sure.check();
  await page.getByRole('button', { name: 'Unsubscribe and delete' }).click();
  await expect(page.getByRole('heading', { name: 'Your data is deleted' })).toBeVisible();
  expect((await ask(href ?? '', { port: server.port })).status).toBe(410);
});

test('another address has to confirm that, and the former one is informed', async ({ visitor }) => {
  const page = await visitor({ at: server, javaScriptEnabled: false });
  const former = await subscribed(page, mails);
  await page.getByRole('link', { name: 'Change your subscription' }).click();
  const email = newAddress();
  await page.getByLabel('New e-mail address').fill('no address');
  await page.getByRole('button', { name: 'Send a confirmation there' }).click();
  await expect(page.getByRole('alert')).toContainText('not a complete e-mail address');
  await expect(page.getByLabel('New e-mail address')).toHaveValue('no address');
  await page.getByLabel('New e-mail address').fill(email);
  await page.getByRole('button', { name: 'Send a confirmation there' }).click();
  await page.goto(linkIn(await mailTo(mails, email), 'open'));
  await expect(page.getByRole('heading', { name: 'Address not changed yet' })).toBeVisible();
  const before = mails.length;
  await page.getByRole('button', { name: 'Use this address' }).click();
  await expect(page.getByRole('heading', { name: 'to your new address' })).toBeVisible();
  await expect.poll(() => mails.length, { timeout: 20_000 }).toBeGreaterThan(before);
  const text = await mailTo(mails, former);
  expect(text).toContain('Nothing is sent here any more');
  expect(text).not.toContain(email);
});

test('a subscriber unsubscribes from one thing and undoes it', async ({ visitor }) => {
  const page = await visitor({ at: server, javaScriptEnabled: false });
  await subscribed(page, mails);
  await page.getByRole('link', { name: 'Change your subscription' }).click();
  const own = pathOf(page.url());
  const scope = await page.getByLabel('Communism', { exact: true }).getAttribute('value');
  await page.goto(`${own}/unsubscribe?scope=${scope}`);
  await expect(page.getByRole('link', { name: 'Communism', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Unsubscribe', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'You are unsubscribed' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status')).toHaveText('You are subscribed again.');
  await expect(page.getByLabel('Communism', { exact: true })).toBeChecked();
});

test('a mail program unsubscribes by one POST, and opening its address does not', async ({
  visitor,
}) => {
  const page = await visitor({ at: server, javaScriptEnabled: false });
  await subscribed(page, mails);
  await page.getByRole('link', { name: 'Change your subscription' }).click();
  const own = pathOf(page.url());
  const path = `${own}/unsubscribe/all`;
  await page.goto(path);
  await expect(page.getByRole('button', { name: 'Unsubscribe from everything' })).toBeVisible();
  const { port } = server;
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await ask(path, { port, headers, method: 'POST', body: 'x=1' })).status).toBe(400);
  await page.goto(own);
  await expect(page.getByLabel('Communism', { exact: true })).toBeChecked();
  const body = 'List-Unsubscribe=One-Click';
  const done = await ask(path, { port, headers, method: 'POST', body });
  expect(done.status).toBe(200);
  expect(done.headers.location).toBeUndefined();
  await page.goto(own);
  await expect(page.getByText('You are subscribed to nothing')).toBeVisible();
  // The exception is for that address alone.
  const forged = await ask(`${own}/save`, { port, headers, method: 'POST', body: 'do=delete' });
  expect(forged.status).toBe(403);
});
