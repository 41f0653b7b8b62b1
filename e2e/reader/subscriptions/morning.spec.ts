/** What subscribers get in the morning: a digest, and the stories of the day. */
import { dayIn } from '@/domain/dates/today';
import { mailingServer } from '@/e2e/support/mailing-server';
import { morningsCome } from '@/e2e/support/mornings';
import { dailySubscriber, mailTo, subscribed } from '@/e2e/support/subscriptions';
import { expect, test } from '@/e2e/support/test';

const mailing = mailingServer();
const { server, mails } = mailing;

test('a digest and the mail about today come in the morning, once', async ({ visitor }) => {
  const page = await visitor({ at: server, javaScriptEnabled: false });
  const daily = await dailySubscriber(page, mails);
  const early = await subscribed(page, mails, { path: '/en/today/subscribe' });
  const before = mails.length;

  const today = dayIn('UTC', Date.now());
  await morningsCome(mailing, [
    [
      { title: 'The night ship', eventDate: `1931-${today}` },
      { title: 'The dawn meeting', eventDate: '1932-03-05' },
    ],
  ]);
  await expect.poll(() => mails.length, { timeout: 30_000 }).toBe(before + 2);
  const digest = await mailTo(mails, daily);
  expect(digest).toContain('The night ship');
  expect(digest).toContain('The dawn meeting');
  const ofDay = await mailTo(mails, early);
  expect(ofDay).toContain('The night ship');
  expect(ofDay).not.toContain('The dawn meeting');
});
