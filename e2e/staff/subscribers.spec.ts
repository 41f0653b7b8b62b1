/** What staff do about readers who follow by e-mail. */
import { expect, test } from '@/e2e/support/test';

test('an editor sees a mail in Persian as HTML and plain text, and why no test can be sent', async ({
  pageAs,
}) => {
  const page = await pageAs('editor');
  await page.goto('/admin/subscribers');
  await page.getByRole('link', { name: 'E-mails', exact: true }).click();
  await page.getByLabel('E-mail', { exact: true }).selectOption('New stories, daily or weekly');
  await page.getByLabel('Language of the mails').selectOption('Persian');
  await expect(page.locator('iframe')).toHaveAttribute('src', /mail=digest&language=fa/);
  const subject = await page.locator('dd[lang=fa]').innerText();
  const mail = page.frameLocator('iframe');
  await expect(mail.getByRole('heading', { level: 1 })).toHaveText(subject);
  await expect(mail.locator('html')).toHaveAttribute('dir', 'rtl');
  const titles = await mail.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(titles.length).toBeGreaterThan(1);
  for (const title of titles) await expect(page.locator('pre')).toContainText(title.trim());
  await expect(page.getByText('so no test can be sent')).toBeVisible();
});
