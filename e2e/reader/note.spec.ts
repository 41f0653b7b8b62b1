/** A reader writes to the archive about a story; an editor reads, assigns, answers and closes the note. */
import type { Page } from '@playwright/test';
import { storyPath } from '@/domain/addresses/address';
import { ESRAFIL } from '../support/addresses';
import { violations } from '../support/axe';
import { elsewhere } from '../support/elsewhere';
import { ask } from '../support/http';
import { type ParsedMail, readMail } from '../support/mail';
import { SITE_URL } from '../support/site';
import { signedIn } from '../support/staff/staff';
import { expect, test } from '../support/test';

const STORY = storyPath('en', ESRAFIL.en);
const LINK = 'Write to the archive about this page';
const EMAIL = 'input[name=email]';

/** Sends the form again until its time is no longer that of a program, and sees the thanks. */
async function send(page: Page): Promise<void> {
  const thanks = page.getByRole('heading', { name: 'Thank you' });
  await expect(async () => {
    await page.getByRole('button', { name: 'Send note' }).click();
    await expect(thanks).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test('A reader’s note about a story reaches an editor, who assigns, answers and closes it', async ({
  newServer,
  pageAs,
  visitor,
}) => {
  test.setTimeout(180_000);
  const mails: ParsedMail[] = [];
  const mail = await readMail((each) => mails.push(each));
  const server = await newServer(() => ({
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    MAIL_FROM: 'Archive <stories@archive.example>',
  }));
  try {
    await server.start();
    const reader = await visitor({ at: server, javaScriptEnabled: false });
    await reader.goto(STORY);
    const title = await reader.getByRole('heading', { level: 1 }).innerText();
    await reader.getByRole('main').getByRole('link', { name: LINK }).click();
    await expect(reader.getByRole('link', { name: title })).toHaveAttribute('href', STORY);
    const paragraphs = reader.getByLabel('Which paragraph? (optional)');
    await expect(paragraphs).toHaveValue('');
    await paragraphs.selectOption({ index: 2 });
    const words = (await paragraphs.locator('option:checked').innerText()).replace(/…$/, '');
    await reader.getByLabel('Your note', { exact: true }).fill('The year is wrong.\nIt was 1907.');
    await expect(reader.locator(EMAIL)).toHaveCount(1);
    await reader.getByLabel('E-mail address (optional)').fill('nobody');
    await reader.getByRole('button', { name: 'Send note' }).click();
    await expect(
      reader.getByRole('heading', { name: 'Your note has not been sent' }),
    ).toBeVisible();
    await expect(
      reader.getByRole('link', { name: 'This is not an e-mail address.' }),
    ).toBeVisible();
    const text = reader.getByLabel('Your note', { exact: true });
    await expect(text).toHaveValue('The year is wrong.\nIt was 1907.');
    await expect(reader.getByLabel('E-mail address (optional)')).toHaveValue('nobody');
    await expect(reader.getByRole('link', { name: title })).toBeVisible();
    await reader.getByLabel('E-mail address (optional)').fill('reader@readers.example');
    await send(reader);
    await reader.getByRole('link', { name: title }).click();
    await expect(reader).toHaveURL(new RegExp(`${STORY}$`));

    const editor = await elsewhere(server.data, () =>
      signedIn('editor', { name: 'Eva Redakteur' }),
    );
    const page = await pageAs(editor, { at: server });
    await page.goto('/admin');
    const notes = page.getByRole('region', { name: 'Notes from readers' });
    await expect(notes).toContainText('Unassigned');
    await notes.getByRole('link', { name: 'The year is wrong.' }).click();
    await expect(page.getByText('It was 1907.')).toBeVisible();
    await expect(page.getByText('reader@readers.example').first()).toBeVisible();
    await expect(page.getByRole('link', { name: words })).toHaveAttribute(
      'href',
      new RegExp(`^${STORY}#:~:text=`),
    );
    await page.getByLabel('Assigned to').selectOption('Eva Redakteur');
    await page.getByRole('button', { name: 'Save assignment' }).click();
    await expect(page.getByText('The assignment has been saved.')).toBeVisible();

    await page.getByRole('button', { name: 'Send answer' }).click();
    await expect(page.getByText('Write an answer.').first()).toBeVisible();
    await page.getByLabel('Answer', { exact: true }).fill('Thank you, it is corrected.');
    await page.getByRole('button', { name: 'Send answer' }).click();
    await expect(page.getByText('The answer will be sent.')).toBeVisible();
    await expect.poll(() => mails.length, { timeout: 20_000 }).toBe(1);
    expect(mails[0]?.to).toEqual(['reader@readers.example']);
    expect(mails[0]?.text).toContain('Thank you, it is corrected.');
    expect(mails[0]?.text).toContain(title);
    expect(mails[0]?.text).toContain('> The year is wrong.\n> It was 1907.');
    expect(mails[0]?.html).toContain('<blockquote dir="auto"><p>The year is wrong.');
    expect(mails[0]?.text).not.toContain('Eva');
    await expect(async () => {
      await page.reload();
      await expect(page.getByText('· sent')).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(page.getByText('Thank you, it is corrected.')).toBeVisible();

    await page.getByRole('button', { name: 'Close note' }).click();
    await expect(page.getByText('The note is closed.')).toBeVisible();
    await expect(page.getByText('No open notes')).toBeVisible();
    await page.getByRole('link', { name: 'Closed', exact: true }).click();
    await page.getByRole('link', { name: 'The year is wrong.' }).click();
    await expect(page.getByText('twelve months after closing')).toBeVisible();
    await page.getByRole('button', { name: 'Reopen note' }).click();
    await expect(page.getByText('The note is open again.')).toBeVisible();
  } finally {
    await mail.close();
  }
});

test('Without a mail server a note is sent without an address, from the footer of a page that it can be about', async ({
  page,
}) => {
  const link = page.getByRole('contentinfo').getByRole('link', { name: 'نوشتن به آرشیو' });
  await page.goto('/fa/search');
  await expect(link).toHaveCount(0);
  await page.goto('/fa/topics');
  await link.click();
  await expect(page.getByRole('heading', { name: 'نوشتن به آرشیو' })).toBeVisible();
  await expect(page.locator(EMAIL)).toHaveCount(0);
  await page.getByRole('button', { name: 'فرستادن پیام' }).click();
  await expect(page.getByRole('heading', { name: 'پیام شما فرستاده نشد' })).toBeVisible();
});

test('The form, its errors and the thanks are accessible', async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: true, locale: 'en' });
  await page.goto(`/en/write?about=${STORY}`);
  expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag22aa'])).toEqual([]);
  await page.getByRole('button', { name: 'Send note' }).click();
  await expect(page.getByRole('heading', { name: 'Your note has not been sent' })).toBeVisible();
  expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag22aa'])).toEqual([]);
  await page.getByLabel('Your note', { exact: true }).fill('<b>What</b> is this?');
  await send(page);
  expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag22aa'])).toEqual([]);
});

test('A note from another site, or to another address of readers, is refused', async () => {
  const body = 'text=Forged';
  const type = 'application/x-www-form-urlencoded';
  const post = (path: string, origin: string) =>
    ask(path, { method: 'POST', body, headers: { origin, 'content-type': type } });
  expect((await post('/en/write/send', 'https://evil.example')).status).toBe(403);
  expect((await post('/en/write', SITE_URL)).status).toBe(405);
  expect((await post(STORY, SITE_URL)).status).toBe(405);
  const own = await post('/en/write/send', SITE_URL);
  expect(own.status).toBe(422);
  expect(own.headers['cache-control']).toBe('no-store');
  expect(own.headers['x-robots-tag']).toBe('noindex');
  expect(own.text).toContain('Forged');
  const asked = await ask('/en/write/send');
  expect([asked.status, asked.headers.location]).toEqual([303, '/en/write']);
});
