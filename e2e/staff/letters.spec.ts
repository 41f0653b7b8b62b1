/** Letters of editors before the stories of digests. */
import { mailingServer } from '@/e2e/support/mailing-server';
import { morningsCome } from '@/e2e/support/mornings';
import { dailySubscriber } from '@/e2e/support/subscriptions';
import { expect, test } from '@/e2e/support/test';

// Mornings come for all subscribers of a site, so these tests have their own server.
const mailing = mailingServer();
const { server, mails } = mailing;

const DAY = 86_400_000;
const WORDS = 'Dear readers,\n\nthe reading room is open again: https://archive.example/room';

/** The day some days from now, as a field of a date takes it. */
const dayIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

test('An editor writes a letter, which comes with one digest', async ({ pageAs, visitor }) => {
  const reader = await visitor({ at: server, javaScriptEnabled: false });
  const email = await dailySubscriber(reader, mails);

  const page = await pageAs('editor', { at: server });
  const status = page.getByRole('status').first();
  await page.goto('/admin/subscribers');
  await page.getByRole('link', { name: 'Letters', exact: true }).click();
  await expect(page.getByText('No letters yet')).toBeVisible();
  await page.getByRole('button', { name: 'New letter' }).click();
  await expect(status).toContainText('Letter created.');
  const schedule = page.getByRole('form', { name: 'Schedule letter' });
  await schedule.getByRole('button').click();
  await expect(schedule.getByRole('alert')).toContainText('Write the letter in at least one');

  const text = page.getByRole('form', { name: 'Text' });
  const write = async (label: string, words: string) => {
    await text.getByLabel(label).fill(words);
    await text.getByRole('button', { name: 'Save' }).click();
    await expect(status).toContainText('Text saved.');
    await expect(text.getByLabel(label)).toHaveValue(words);
  };
  await write('Letter in English', WORDS);
  await page.getByRole('link', { name: 'German' }).click();
  await write('Letter in German', 'Liebe Leserinnen und Leser');

  const plan = page.getByRole('form', { name: 'When and to whom' });
  await plan.getByLabel('First day').fill(dayIn(2));
  await plan.getByLabel('Last day').fill(dayIn(1));
  await plan.getByRole('button', { name: 'Save' }).click();
  await expect(plan.getByRole('link', { name: 'Choose a last day' })).toBeVisible();
  await plan.getByLabel('First day').fill(dayIn(-3));
  await plan.getByLabel('Last day').fill(dayIn(3));
  await plan.getByRole('button', { name: 'Save' }).click();
  await expect(status).toContainText('Saved.');
  await schedule.getByRole('button').click();
  await expect(status).toContainText('The letter is scheduled.');
  await expect(page.getByText('Being sent')).toBeVisible();
  await expect(text.getByLabel('Letter in German')).toBeVisible();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(text.getByLabel('Letter in English')).toHaveValue(WORDS);

  await page.getByRole('link', { name: 'Preview of the e-mail in this language' }).click();
  const preview = page.frameLocator('iframe');
  await expect(preview.getByText('Dear readers,')).toBeVisible();
  await expect(preview.getByRole('link', { name: 'https://archive.example/room' })).toBeVisible();
  await page.getByRole('button', { name: 'Send a test to me' }).click();
  await expect(status).toContainText('The test is on its way to you.');
  const tests = () => mails.filter(({ subject }) => subject.startsWith('Test: '));
  await expect.poll(() => tests().length, { timeout: 20_000 }).toBe(1);
  expect(tests()[0]?.text).toContain('the reading room is open again');

  await morningsCome(mailing, [
    [{ title: 'The night ship', eventDate: '1931-03-05' }],
    [{ title: 'The dawn meeting', eventDate: '1932-03-05' }],
  ]);
  const digests = () =>
    mails.filter(({ to, subject }) => to.includes(email) && subject.includes('new stor'));
  await expect.poll(() => digests().length, { timeout: 30_000 }).toBe(2);
  const [first, second] = digests();
  expect(first?.text).toMatch(/Dear readers,[\s\S]*archive\.example\/room[\s\S]*The night ship/);
  expect(first?.html).toContain('<p>Dear readers,</p>');
  expect(second?.text).toContain('The dawn meeting');
  expect(second?.text).not.toContain('Dear readers');

  await page.goto('/admin/subscribers/letters');
  const row = page.getByRole('row', { name: /Dear readers/ });
  await expect(row).toContainText('Being sent');
  await expect(row.getByRole('cell').last()).toHaveText('1');
});
