/** What subscribers get in the morning: a digest, and the stories of the day. */

import { tx } from '@/db/client';
import { subscriber, subscription } from '@/db/schema/subscriptions';
import { dayIn } from '@/domain/dates/today';
import { publishText } from '@/domain/publishing/publish-changes';
import { putSetting, saveSettings } from '@/domain/settings/changes';
import { lastMorning, morningBefore } from '@/domain/subscriber-mails/morning';
import { MORNINGS, type Mornings } from '@/domain/subscriber-mails/morning-queries';
import { elsewhere } from '@/e2e/support/elsewhere';
import { mailingServer } from '@/e2e/support/mailing-server';
import { insertStory, write } from '@/e2e/support/stories';
import { mailTo, subscribed } from '@/e2e/support/subscriptions';
import { expect, test } from '@/e2e/support/test';

const HOUR = 3_600_000;
const NOON = 12;

const { server, mails, environment } = mailingServer();

/** A time zone in which it is between noon and one of the same day as in UTC. */
function zoneOfNoon(now: number): string {
  const ahead = NOON - new Date(now).getUTCHours();
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/**
 * Lets the morning of today be the first one since subscribers came, a day ago, with stories published in
 * the night.
 */
async function morningComes(stories: readonly { title: string; eventDate: string }[]) {
  const now = Date.now();
  const timeZone = zoneOfNoon(now);
  const morning = lastMorning(timeZone, now);
  const before = morningBefore(morning, timeZone, 1);
  process.env.SMTP_URL = environment().SMTP_URL;
  try {
    await elsewhere(server.data, async () => {
      for (const { title, eventDate } of stories) {
        const story = await insertStory({ eventDate });
        await write(story, 'en', { title, text: `A text about ${title}.` });
        const at = { storyId: story.id, language: 'en' };
        await tx((queries) => publishText(queries, { staffId: null }, at, morning - HOUR));
      }
      await tx(async (queries) => {
        await queries.update(subscription).set({ since: before });
        await queries.update(subscriber).set({ newsUpTo: before });
        await saveSettings(queries, { timeZone }, now);
        await putSetting(queries, MORNINGS, { done: before, doing: null } satisfies Mornings);
      });
    });
  } finally {
    delete process.env.SMTP_URL;
  }
}

test('a digest and the mail about today come in the morning, once', async ({ visitor }) => {
  const page = await visitor({ at: server, javaScriptEnabled: false });
  const daily = await subscribed(page, mails, { path: '/en/subscribe' });
  await page.getByRole('link', { name: 'Change your subscription' }).click();
  await page.getByRole('radio', { name: 'Once a day' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved.');
  const early = await subscribed(page, mails, { path: '/en/today/subscribe' });
  const before = mails.length;

  const today = dayIn('UTC', Date.now());
  await morningComes([
    { title: 'The night ship', eventDate: `1931-${today}` },
    { title: 'The dawn meeting', eventDate: '1932-03-05' },
  ]);
  await expect.poll(() => mails.length, { timeout: 30_000 }).toBe(before + 2);
  const digest = await mailTo(mails, daily);
  expect(digest).toContain('The night ship');
  expect(digest).toContain('The dawn meeting');
  const ofDay = await mailTo(mails, early);
  expect(ofDay).toContain('The night ship');
  expect(ofDay).not.toContain('The dawn meeting');
});
