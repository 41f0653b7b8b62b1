import type { Page } from '@playwright/test';
import type { ParsedMail } from './mail';
import { expect } from './test';

/** Forms that come back sooner than two seconds are refused. */
const TYPING_MS = 2_500;

/** A new address; each may be sent three mails in an hour. */
export const newAddress = () => `reader-${crypto.randomUUID().slice(0, 8)}@people.example`;

/** Waits as long as somebody who reads the form. */
export async function readTheForm(page: Page): Promise<void> {
  await page.waitForTimeout(TYPING_MS);
}

/** Types an address into the short form of a page, and sends the whole form that follows. */
export async function subscribeAt(page: Page, path: string, email: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Subscribe by e-mail' }).click();
  await expect(page.getByRole('heading', { name: 'Subscribe by e-mail', level: 1 })).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue(email);
  await readTheForm(page);
  await page.getByRole('button', { name: 'Send me the code' }).click();
}

/** The newest mail to an address, once it arrived. */
export async function mailTo(mails: readonly ParsedMail[], email: string): Promise<string> {
  const found = () => mails.filter(({ to }) => to.includes(email));
  await expect.poll(() => found().length, { timeout: 20_000 }).toBeGreaterThan(0);
  return (
    found()
      .at(-1)
      ?.text.replace(/=\r?\n/g, '') ?? ''
  );
}

/** The six digits of a mail of confirmation. */
export function codeIn(text: string): string {
  return /^\s*(\d{6})\s*$/m.exec(text)?.[1] ?? '';
}

/** The first link of a mail below a folder of `/follow`; below none, that of the subscriber. */
export function linkIn(text: string, folder = ''): string {
  const rest = folder === '' ? '[0-9a-f-]{36}\\.' : `${folder}/`;
  return new RegExp(`https?://\\S+/follow/${rest}[\\w.-]+`).exec(text)?.[0] ?? '';
}

/** Subscribes by the link of the mail; ends on "You are subscribed". */
export async function subscribed(
  page: Page,
  mails: readonly ParsedMail[],
  { path = '/en/topics/communism/subscribe', email = newAddress() } = {},
): Promise<string> {
  await subscribeAt(page, path, email);
  await page.goto(linkIn(await mailTo(mails, email), 'open'));
  await page.getByRole('button', { name: 'Yes, subscribe me' }).click();
  await expect(page.getByRole('heading', { name: 'You are subscribed' })).toBeVisible();
  return email;
}

/** Subscribes to the whole site by one mail a day. */
export async function dailySubscriber(page: Page, mails: readonly ParsedMail[]): Promise<string> {
  const email = await subscribed(page, mails, { path: '/en/subscribe' });
  await page.getByRole('link', { name: 'Change your subscription' }).click();
  await page.getByRole('radio', { name: 'Once a day' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved.');
  return email;
}
