/** What an archive decides about the mails to its readers. */
import { mailingServer } from '@/e2e/support/mailing-server';
import { mailTo, newAddress, readTheForm, subscribed } from '@/e2e/support/subscriptions';
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

test('An administrator words sentences of the mails in one language, which mails have once they are published', async ({
  pageAs,
  visitor,
}) => {
  const page = await pageAs('administrator', { at: server, javaScriptEnabled: false });
  await page.goto('/admin/subscribers/mails?mail=subscribe&language=en');
  await page.getByRole('link', { name: 'Wording of the e-mails' }).click();
  await expect(page.getByRole('heading', { name: 'Wording: English' })).toBeVisible();
  const greeting = page.getByLabel('Greeting');
  const subject = page.getByLabel('Subject of the e-mail that confirms');
  await greeting.fill('Dear friend of {archive}, see www.archive.example');
  await subject.fill('One code to go');
  await page.getByLabel('Closing words').fill('Yours,\nthe reading room');
  await page.getByRole('button', { name: 'Save draft' }).click();
  const problems = page.getByRole('alert').first();
  await expect(problems).toContainText('Greeting (English): www.archive.example would become');
  await expect(problems).toContainText('{archive} is missing');
  await expect(page.getByLabel('Closing words')).toHaveValue('Yours,\nthe reading room');
  await greeting.fill('Dear friend of {archive},');
  await subject.fill('One code to go to {archive}');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('status').first()).toContainText('Saved as a draft');

  const seenBy = async (role: 'administrator' | 'editor') => {
    const own = await pageAs(role, { at: server, javaScriptEnabled: false });
    await own.goto('/admin/subscribers/mails?mail=subscribe&language=en');
    return { page: own, mail: own.frameLocator('iframe').locator('body') };
  };
  const editor = await seenBy('editor');
  await expect(editor.mail).toContainText('It is not subscribed yet.');
  await expect(editor.mail).not.toContainText('Dear friend');
  await expect(editor.page.getByRole('link', { name: 'Wording of the e-mails' })).toBeHidden();
  const administrator = await seenBy('administrator');
  await expect(administrator.page.getByText('have the draft of the wording')).toBeVisible();
  await expect(administrator.mail).toContainText('Dear friend of');
  await expect(administrator.mail).toContainText('It is not subscribed yet.');

  await page.getByRole('link', { name: 'German' }).click();
  await expect(page.getByRole('heading', { name: 'Wording: German' })).toBeVisible();
  await page.getByRole('button', { name: 'Publish draft' }).click();
  await expect(page.getByRole('status').first()).toContainText('The wording has been published');
  await expect(page.getByRole('heading', { name: 'Wording: German' })).toBeVisible();
  await expect((await seenBy('editor')).mail).toContainText('Dear friend of');

  const reader = await visitor({ at: server, javaScriptEnabled: false });
  const email = await subscribed(reader, mails);
  const sent = mails.find(({ to }) => to.includes(email));
  expect(sent?.subject).toMatch(/^One code to go to \S/);
  for (const form of [sent?.text, sent?.html]) {
    expect(form).toMatch(/Dear friend of .+,/);
    expect(form).toContain('Yours,\nthe reading room');
    expect(form).toContain('/follow/not-me/');
  }
  const dutch = newAddress();
  await reader.goto('/nl/subscribe');
  await reader.getByLabel('E-mailadres').fill(dutch);
  await reader.getByRole('button', { name: 'Abonneren per e-mail' }).click();
  await readTheForm(reader);
  await reader.getByRole('button', { name: 'Stuur mij de code' }).click();
  const text = await mailTo(mails, dutch);
  expect(text).toContain('Het is nog niet geabonneerd.');
  expect(text).not.toContain('Dear friend');
  expect(mails.find(({ to }) => to.includes(dutch))?.subject).toMatch(/^Bevestig uw abonnement/);
});
