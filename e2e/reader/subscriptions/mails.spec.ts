/** What a subscriber gets by mail when a story is published, and how they end it. */

import { findTerm } from '@/domain/taxonomy/term-queries';
import { elsewhere } from '@/e2e/support/elsewhere';
import { ask } from '@/e2e/support/http';
import { mailingServer } from '@/e2e/support/mailing-server';
import { insertStory, publish, write } from '@/e2e/support/stories';
import { subscribed } from '@/e2e/support/subscriptions';
import { expect, test } from '@/e2e/support/test';

const { server, mails, environment } = mailingServer();

/** Publishes a story in the server of this file, as a server that sends mail does. */
async function published(words: { title: string; text: string }, topic?: string): Promise<void> {
  process.env.SMTP_URL = environment().SMTP_URL;
  try {
    await elsewhere(server.data, async () => {
      const topicId = topic ? await findTerm('topic', 'en', topic) : null;
      const story = await insertStory(topicId ? { topicIds: [topicId] } : {});
      await write(story, 'en', words);
      await publish(story, 'en');
      await publish(story, 'en', { ...words, text: `${words.text} A correction.` });
    });
  } finally {
    delete process.env.SMTP_URL;
  }
}

const withSubject = (email: string, subject: string) =>
  mails.filter((each) => each.to.includes(email) && each.subject.includes(subject));

test('a story comes once, as text and HTML, and one click of a mail program ends it', async ({
  visitor,
}) => {
  const page = await visitor({ at: server, javaScriptEnabled: false });
  const email = await subscribed(page, mails, { path: '/en/subscribe' });
  await published({ title: 'The reply from Batavia', text: 'The letter was answered.' });
  await expect.poll(() => withSubject(email, 'Batavia').length, { timeout: 30_000 }).toBe(1);
  const [news] = withSubject(email, 'Batavia');
  expect(news?.text).toContain('The reply from Batavia');
  expect(news?.html).toContain('lang="en"');
  const link = /<(https?:[^>]+)>/.exec(news?.headers.get('list-unsubscribe') ?? '')?.[1] ?? '';
  expect(news?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(news?.headers.get('list-id')).not.toContain('Batavia');

  const body = 'List-Unsubscribe=One-Click';
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const path = new URL(link).pathname;
  const answer = await ask(path, { port: server.port, method: 'POST', body, headers: type });
  expect([200, 202, 204]).toContain(answer.status);
  const other = await subscribed(page, mails, { path: '/en/subscribe' });
  await published({ title: 'The second letter', text: 'Nobody answered it.' });
  await expect.poll(() => withSubject(other, 'second letter').length, { timeout: 30_000 }).toBe(1);
  expect(withSubject(email, 'second letter')).toEqual([]);
  expect(withSubject(email, 'Batavia')).toHaveLength(1);
});

test('followers of a topic that is merged follow the one that took its stories', async ({
  visitor,
  pageAs,
}) => {
  const page = await visitor({ at: server, javaScriptEnabled: false });
  const email = await subscribed(page, mails, { path: '/en/topics/migration/subscribe' });
  await page.getByRole('link', { name: 'Change your subscription' }).click();
  await expect(page.getByLabel('Migration', { exact: true })).toBeChecked();

  const staff = await pageAs('editor', { at: server });
  await staff.goto('/admin/topics');
  await staff.getByRole('main').getByRole('link', { name: 'Migration', exact: true }).click();
  await staff.getByLabel('Merge into', { exact: true }).selectOption({ label: 'Independence' });
  await staff.getByRole('button', { name: 'Preview merge' }).click();
  await staff.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText('Independence');

  await page.reload();
  await expect(page.getByLabel('Independence', { exact: true })).toBeChecked();
  await expect(page.getByLabel('Migration', { exact: true })).toHaveCount(0);
  const words = { title: 'A republic is proclaimed', text: 'It was read out in the morning.' };
  await published(words, 'independence');
  await expect
    .poll(() => withSubject(email, 'A republic is proclaimed').length, { timeout: 30_000 })
    .toBe(1);
});

test('staff switch e-mail about a topic off, and nobody gets or finds any until it is on again', async ({
  visitor,
  pageAs,
}) => {
  const page = await visitor({ at: server, javaScriptEnabled: false });
  const follower = await subscribed(page, mails);
  await page.getByRole('link', { name: 'Change your subscription' }).click();
  const preferences = page.url();
  const everything = await subscribed(page, mails, { path: '/en/subscribe' });

  const staff = await pageAs('editor', { at: server });
  await staff.goto('/admin/topics');
  await staff.getByRole('main').getByRole('link', { name: 'Communism', exact: true }).click();
  await staff.getByRole('link', { name: 'E-mail on and off' }).click();
  await staff.getByRole('button', { name: 'Switch off Communism' }).click();
  await expect(staff.getByText('E-mail about it is off.')).toBeVisible();
  await expect(staff.getByRole('cell', { name: /^Off since .+, by / })).toBeVisible();

  await page.goto('/en/topics/communism');
  await expect(page.getByRole('link', { name: 'Subscribe to Communism' }).first()).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveCount(0);
  await page.goto('/en/topics/communism/subscribe');
  await expect(page.getByText('Feed addresses')).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveCount(0);
  await page.goto(preferences);
  await expect(page.getByLabel('Communism (no mails at present)')).toBeChecked();
  await published({ title: 'A leaflet of the cell', text: 'It was printed.' }, 'communism');
  await expect
    .poll(() => withSubject(everything, 'A leaflet of the cell').length, { timeout: 30_000 })
    .toBe(1);

  await staff.getByRole('button', { name: 'Switch on Communism' }).click();
  await expect(staff.getByText('E-mail about it is on.')).toBeVisible();
  await expect(staff.getByRole('cell', { name: /^On since .+, by / })).toBeVisible();
  await page.goto('/en/topics/communism');
  await expect(page.getByLabel('E-mail address')).toBeVisible();
  await published({ title: 'The second leaflet', text: 'It was printed too.' }, 'communism');
  await expect
    .poll(() => withSubject(follower, 'The second leaflet').length, { timeout: 30_000 })
    .toBe(1);
  expect(withSubject(follower, 'A leaflet of the cell')).toEqual([]);
});
