/** What staff do about readers who follow by e-mail. */
import { readFileSync } from 'node:fs';
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

test('an administrator adds a reader who agreed on paper, exports the list, and deletes them', async ({
  pageAs,
}) => {
  const page = await pageAs('administrator');
  const email = `paper-${crypto.randomUUID().slice(0, 8)}@readers.example`;
  const add = async () => {
    await page.goto('/admin/subscribers');
    const form = page.locator('#add');
    // What was typed in a refused attempt is kept, and opens the form again.
    await expect(async () => {
      if (await form.isHidden()) {
        await page.locator('summary', { hasText: 'Add subscriber' }).click();
      }
      await expect(form).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await form.getByLabel('E-mail address').fill(email);
    await form.getByLabel('The whole site').check();
    await form.getByLabel('How and when they agreed').fill('List at the opening, 3 May 2026.');
    await form.getByRole('button', { name: 'Add subscriber' }).click();
  };
  await add();
  await expect(page.getByText('Subscriber added.')).toBeVisible();
  await add();
  await expect(page.getByText('This address subscribes already.').first()).toBeVisible();

  await page.goto('/admin/subscribers');
  await page.locator('summary', { hasText: 'Export' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'All subscribers (CSV)' }).click(),
  ]);
  const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
  const cells = lines.find((line) => line.startsWith(email))?.split(',') ?? [];
  expect(cells.slice(1, 3)).toEqual(['en', 'daily']);
  expect(cells[7]).toBe('site');

  await page.getByRole('link', { name: email }).click();
  await expect(page.getByText('List at the opening, 3 May 2026.')).toBeVisible();
  await page.locator('summary', { hasText: 'Change subscription' }).click();
  const change = page.locator('#change');
  await expect(change.getByLabel('The whole site')).toBeChecked();
  await change.getByLabel('Communism', { exact: true }).check();
  await change.getByLabel('Rhythm').selectOption('Weekly');
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Write how and when they agreed.').first()).toBeVisible();
  await change.getByLabel('How and when they asked').fill('Telephone call, 4 May 2026.');
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Subscription changed.')).toBeVisible();
  await expect(page.locator('dl').getByText('Communism', { exact: true })).toBeVisible();
  await expect(page.getByText('Telephone call, 4 May 2026.')).toBeVisible();
  const remove = async (reason: string) => {
    await page.locator('summary', { hasText: 'Delete subscriber' }).click();
    await page.getByLabel(reason).check();
    await page.getByRole('button', { name: 'Delete subscriber' }).click();
  };
  await remove('Another reason');
  await expect(page.getByText('Subscriber deleted.')).toBeVisible();
  await expect(page).toHaveURL(/\/admin\/subscribers$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Subscribers' })).toBeVisible();
  await expect(page.getByRole('link', { name: email })).toHaveCount(0);

  await add();
  await expect(page.getByText('Staff deleted this address before.').first()).toBeVisible();
  await page.locator('#add').getByLabel('Agreed anew').check();
  await page.locator('#add').getByRole('button', { name: 'Add subscriber' }).click();
  await expect(page.getByText('Subscriber added.')).toBeVisible();
  await page.getByRole('link', { name: email }).click();
  await remove('The reader asked for it');
  await expect(page.getByText('Subscriber deleted.')).toBeVisible();
  await add();
  await expect(
    page.getByText('This reader unsubscribed or asked to be deleted.').first(),
  ).toBeVisible();
});

test('an administrator imports a list with its proofs of consent, without scripts', async ({
  pageAs,
}) => {
  const page = await pageAs('administrator', { javaScriptEnabled: false });
  const email = `list-${crypto.randomUUID().slice(0, 8)}@readers.example`;
  const text = [
    '\uFEFFemail;language;follows;rhythm;date;consent;phone',
    `${email};nl;site today;weekly;3 May 2019;"Signed list; kept in the office";1`,
    `undated@readers.example;Dutch;site;;;Form;2`,
  ].join('\r\n');
  const choose = async () => {
    await page.goto('/admin/subscribers');
    await page.getByRole('link', { name: 'Import subscribers from CSV' }).click();
    const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.getByLabel('CSV or TSV file').setInputFiles(file);
    await page.getByRole('button', { name: 'Preview import' }).click();
  };
  await choose();
  await expect(page.getByText('Nothing has been imported yet.')).toBeVisible();
  await expect(page.getByText('Column that is not read: phone')).toBeVisible();
  await expect(page.getByText('Enter the language of the mails as one of')).toBeVisible();
  await expect(page.getByText('Enter the day on which they agreed.')).toBeVisible();
  const otherTab = await page.context().newPage();
  await otherTab.goto(page.url());
  await expect(otherTab.getByRole('button', { name: 'Import 1 line' })).toBeVisible();
  await page.getByRole('button', { name: 'Import 1 line' }).click();
  await expect(page.getByText('Imported. No e-mail was sent.')).toBeVisible();
  await otherTab.getByRole('button', { name: 'Import 1 line' }).click();
  await expect(otherTab.getByText('This list has been imported already').first()).toBeVisible();
  await otherTab.close();
  await choose();
  await expect(page.getByText('Subscribes already; nothing changes')).toBeVisible();
  await expect(page.getByText('so there is nothing to import')).toBeVisible();
  await page.goto('/admin/subscribers');
  await page.getByRole('link', { name: email }).click();
  await expect(page.getByText('Agreed on 3 May 2019')).toBeVisible();
  await expect(page.getByText('Signed list; kept in the office')).toBeVisible();
});
