import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { announcement, subscriber, subscription, suppression } from '@/db/schema/subscriptions';
import type { Staff } from '@/domain/permissions/staff';
import { unpublishText } from '@/domain/publishing/publish-changes';
import { addressHash } from '@/domain/subscriptions/address';
import { addTopic } from '@/domain/topics/changes';
import { mergeTopics } from '@/domain/topics/merge-changes';
import { republishTopic, unpublishTopic } from '@/domain/topics/withdrawal-changes';
import { trashStory } from '@/domain/trash/trash-changes';
import { queueSubscriberMails } from '@/server/jobs/subscriber-mails';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { anySubscriber } from '@/testing/subscribers';
import { mailsAt, newStory, publish, queued, rewrite } from './subscriber-mails.fixtures';

const NOW = Date.UTC(2026, 2, 4, 12);
let editor: Staff;
let topicId: string;

beforeEach(async () => {
  freshDatabase();
  vi.stubEnv('SMTP_URL', 'smtp://mail.example');
  vi.stubEnv('SITE_URL', 'https://stories.example');
  editor = await anyStaff('administrator');
  topicId = await newTopic('Strikes');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const newTopic = (name: string) => {
  const names = [{ language: 'en', name, slug: name.toLowerCase(), description: '' }];
  return tx((write) => addTopic(write, editor, { wikidata: '', names }, 1));
};
const story = (title: string, languages: string[], topicIds = [topicId]) =>
  newStory(editor, title, languages, { topicIds });
const subjects = async (now = NOW) => (await mailsAt(now)).map(({ subject, to }) => [subject, to]);

describe('a mail about a story', () => {
  it('comes at once to who follows its topic, once although the site is followed too', async () => {
    await anySubscriber([`topic:${topicId}`, 'site'], { email: 'ann@reader.example' });
    await anySubscriber([`topic:${await newTopic('Songs')}`, 'today']);
    await publish(editor, [await story('Lockout', ['en']), 'en'], NOW);
    expect(await queued()).toBe(0);
    const [mail, ...more] = await mailsAt(NOW);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: 'ann@reader.example', subject: 'Lockout en', language: 'en' });
    expect(mail?.text).toContain('https://stories.example/en/stories/lockout');
    expect(mail?.text).toContain('because you follow “Strikes” and all stories');
    expect(mail?.html).toContain('<html lang="en" dir="ltr">');
    expect(await mailsAt(NOW + 1)).toEqual([]);
  });

  it('does not come for what was published before the subscription', async () => {
    await anySubscriber(['site'], { since: NOW + 1 });
    await publish(editor, [await story('Lockout', ['en']), 'en'], NOW);
    expect(await mailsAt(NOW + 2)).toEqual([]);
  });

  it('does not come to who paused, is not to be written to, or gets digests', async () => {
    await anySubscriber(['site'], { pausedAt: 2 });
    await anySubscriber(['site'], { rhythm: 'daily' });
    await anySubscriber(['site'], { email: 'gone@reader.example' });
    const row = { addressHash: addressHash('gone@reader.example'), why: 'left' as const, at: 1 };
    await tx(async (write) => write.insert(suppression).values(row));
    await publish(editor, [await story('Lockout', ['en']), 'en'], NOW);
    expect(await mailsAt(NOW)).toEqual([]);
  });

  it('is in the language of the subscriber, else in another one until it is published in theirs', async () => {
    await anySubscriber(['site'], { email: 'only@reader.example', language: 'nl', onlyMine: true });
    await anySubscriber(['site'], { email: 'first@reader.example', language: 'nl' });
    const storyId = await story('Lockout', ['en', 'nl', 'de']);
    await publish(editor, [storyId, 'en'], NOW);
    const [first, ...others] = await mailsAt(NOW);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ to: 'first@reader.example', subject: 'Lockout en' });
    expect(first?.html).toContain('<html lang="nl" dir="ltr">');
    expect(first?.html).toContain('lang="en" dir="ltr">Lockout en</a>');
    expect(first?.text).toContain('in het Engels');
    await publish(editor, [storyId, 'de'], NOW + 1);
    expect(await subjects(NOW + 1)).toEqual([]);
    await publish(editor, [storyId, 'nl'], NOW + 2);
    expect((await subjects(NOW + 2)).sort()).toEqual([
      ['Lockout nl', 'first@reader.example'],
      ['Lockout nl', 'only@reader.example'],
    ]);
  });

  it('is one where both languages are published before it is sent', async () => {
    await anySubscriber(['site'], { language: 'nl' });
    const storyId = await story('Lockout', ['en', 'nl']);
    await publish(editor, [storyId, 'en'], NOW);
    await queueSubscriberMails(NOW);
    await publish(editor, [storyId, 'nl'], NOW + 1);
    expect((await subjects(NOW + 2)).map(([subject]) => subject)).toEqual(['Lockout nl']);
  });

  it('does not come for a translation into a language that is not theirs of an older story', async () => {
    const storyId = await story('Lockout', ['en', 'de']);
    await publish(editor, [storyId, 'en'], NOW);
    await anySubscriber(['site'], { language: 'fa', since: NOW + 1 });
    await publish(editor, [storyId, 'de'], NOW + 2);
    expect(await mailsAt(NOW + 2)).toEqual([]);
  });

  it('comes for a correction only where the editor says so', async () => {
    await anySubscriber(['site']);
    const storyId = await story('Lockout', ['en']);
    await publish(editor, [storyId, 'en'], NOW);
    await mailsAt(NOW);
    await rewrite(storyId, 'en', 'Lockout of 1911', NOW + 1);
    await publish(editor, [storyId, 'en'], NOW + 2);
    expect(await mailsAt(NOW + 2)).toEqual([]);
    await rewrite(storyId, 'en', 'Lockout of 1912', NOW + 3);
    await publish(editor, [storyId, 'en'], NOW + 4, true);
    expect((await subjects(NOW + 4)).map(([subject]) => subject)).toEqual([
      'Corrected: Lockout of 1912',
    ]);
  });

  it('does not come where the editor says so, and not at all without a mail server', async () => {
    await anySubscriber(['site']);
    await publish(editor, [await story('Lockout', ['en']), 'en'], NOW, false);
    vi.stubEnv('SMTP_URL', '');
    await publish(editor, [await story('Boycott', ['en']), 'en'], NOW);
    expect(await reads().$count(announcement)).toBe(0);
  });

  it('is dropped once the text is unpublished, the story in the trash, or nothing of it followed', async () => {
    const id = await anySubscriber(['site']);
    const stories = [];
    for (const title of ['Lockout', 'Boycott', 'Strike']) {
      const storyId = await story(title, ['en']);
      await publish(editor, [storyId, 'en'], NOW);
      stories.push(storyId);
    }
    for (let turn = 0; turn < 3; turn++) await queueSubscriberMails(NOW);
    expect(await queued()).toBe(3);
    const [first = '', second = ''] = stories;
    await tx((write) => unpublishText(write, editor, { storyId: first, language: 'en' }, NOW));
    await tx((write) => trashStory(write, editor, second, NOW));
    await tx(async (write) => write.delete(subscription).where(eq(subscription.subscriberId, id)));
    expect(await mailsAt(NOW)).toEqual([]);
  });

  it('does not come a second time after the publication was taken back and made again', async () => {
    await anySubscriber(['site']);
    const storyId = await story('Lockout', ['en']);
    await publish(editor, [storyId, 'en'], NOW);
    expect(await mailsAt(NOW)).toHaveLength(1);
    await tx((write) => unpublishText(write, editor, { storyId, language: 'en' }, NOW + 1));
    await publish(editor, [storyId, 'en'], NOW + 2);
    expect(await mailsAt(NOW + 2)).toEqual([]);
  });

  it('is queued for some hundred subscribers at a time, each once', async () => {
    for (let count = 0; count < 450; count++) await anySubscriber(['site']);
    await publish(editor, [await story('Lockout', ['en']), 'en'], NOW);
    await queueSubscriberMails(NOW);
    expect(await queued()).toBe(200);
    for (let turn = 0; turn < 4; turn++) await queueSubscriberMails(NOW);
    expect(await queued()).toBe(450);
    const [row] = await reads().select().from(announcement);
    expect(row?.queuedUpTo).toBeNull();
  });
});

describe('a topic', () => {
  it('that was merged takes its followers along', async () => {
    const songs = await newTopic('Songs');
    const both = await anySubscriber([`topic:${songs}`, `topic:${topicId}`]);
    await anySubscriber([`topic:${songs}`], { email: 'ann@reader.example' });
    await tx((write) => mergeTopics(write, editor, { from: songs, into: topicId }, NOW));
    expect(await reads().$count(subscription, eq(subscription.subscriberId, both))).toBe(1);
    await publish(editor, [await story('Lockout', ['en']), 'en'], NOW + 1);
    expect(await mailsAt(NOW + 1)).toHaveLength(2);
  });

  it('that was unpublished sends its followers one mail, however often, and keeps them', async () => {
    const id = await anySubscriber([`topic:${topicId}`]);
    await anySubscriber([`topic:${topicId}`], { pausedAt: 2 });
    const wanted = { topicId, reason: '' };
    await tx((write) => unpublishTopic(write, editor, wanted, NOW));
    const [mail, ...more] = await mailsAt(NOW);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('“Strikes” is no longer on the site');
    await tx((write) => republishTopic(write, editor, topicId, NOW + 1));
    await tx((write) => unpublishTopic(write, editor, wanted, NOW + 2));
    expect(await mailsAt(NOW + 2)).toEqual([]);
    expect(await reads().$count(subscription, eq(subscription.subscriberId, id))).toBe(1);
  });

  it('that is unpublished is no reason for a mail', async () => {
    await anySubscriber([`topic:${topicId}`]);
    await tx((write) => unpublishTopic(write, editor, { topicId, reason: '' }, NOW));
    await mailsAt(NOW);
    await publish(editor, [await story('Lockout', ['en']), 'en'], NOW + 1);
    expect(await mailsAt(NOW + 1)).toEqual([]);
  });

  it('republished before its mail was sent sends none', async () => {
    await anySubscriber([`topic:${topicId}`]);
    await tx((write) => unpublishTopic(write, editor, { topicId, reason: '' }, NOW));
    await queueSubscriberMails(NOW);
    await tx((write) => republishTopic(write, editor, topicId, NOW + 1));
    expect(await mailsAt(NOW + 1)).toEqual([]);
  });
});

it('a mail goes to nobody who left after it was queued', async () => {
  await anySubscriber(['site']);
  await publish(editor, [await story('Lockout', ['en']), 'en'], NOW);
  await queueSubscriberMails(NOW);
  await tx(async (write) => write.delete(subscriber));
  expect(await mailsAt(NOW)).toEqual([]);
});
