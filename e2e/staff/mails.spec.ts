/** What an archive decides about the mails to its readers. */
import { mailingServer } from '@/e2e/support/mailing-server';
import { subscribed } from '@/e2e/support/subscriptions';
import { expect, test } from '@/e2e/support/test';

// The style and the wording are those of all mails, so these tests have their own server.
const { server, mails } = mailingServer();

test('Mails have the accent of the house style from its publication', async ({
  pageAs,
  visitor,
}) => {
  const page = await pageAs('administrator', { at: server, javaScriptEnabled: false });
  const button = page.frameLocator('iframe').getByRole('link', { name: 'Confirm' });
  const isGround = async (colour: string) => {
    await page.goto('/admin/subscribers/mails?mail=subscribe&language=en');
    await expect(button).toBeVisible();
    await expect(button).toHaveCSS('background-color', colour);
  };
  await isGround('rgb(75, 42, 134)');
  await page.goto('/admin/site/style');
  await page.getByRole('button', { name: 'Fill in “Herbarium”' }).click();
  await expect(page.getByRole('status').first()).toContainText('Saved as a draft');
  await isGround('rgb(75, 42, 134)');
  await page.goto('/admin/site/style');
  await page.getByRole('button', { name: 'Publish draft' }).click();
  await expect(page.getByRole('status').first()).toContainText('has been published');
  await isGround('rgb(11, 93, 59)');

  const reader = await visitor({ at: server, javaScriptEnabled: false });
  const email = await subscribed(reader, mails);
  const sent = mails.find(({ to }) => to.includes(email));
  expect(sent?.html).toContain('a { color: #0b5d3b; }');
});
