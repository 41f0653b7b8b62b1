import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { withdrawnScope } from '@/db/schema/subscriptions';
import { countRecipients } from '@/domain/announcements/recipient-queries';
import { beginLetter, planLetter, scheduleLetter, writeLetter } from '@/domain/letters/changes';
import { switchMailOff, switchMailOn } from '@/domain/mail-switch/switch-changes';
import type { Staff } from '@/domain/permissions/staff';
import { saveSettings } from '@/domain/settings/changes';
import { readScope, type Scope } from '@/domain/subscriptions/scope';
import { findSubscriber } from '@/domain/subscriptions/subscriber-queries';
import { unsubscribe } from '@/domain/subscriptions/unsubscribe-changes';
import { addTopic } from '@/domain/topics/changes';
import { mergeTopics } from '@/domain/topics/merge-changes';
import { republishTopic, unpublishTopic } from '@/domain/topics/withdrawal-changes';
import { queueSubscriberMails } from '@/server/jobs/subscriber-mails';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { anySubscriber } from '@/testing/subscribers';
import { mailsAt, newStory, publish } from './subscriber-mails.fixtures';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Eight o’clock of a Wednesday. */
const WEDNESDAY = Date.UTC(2026, 2, 4, 8);
const NOW = WEDNESDAY + HOUR;
let editor: Staff;
let topicId: string;
let topic: string;

beforeEach(async () => {
  freshDatabase();
  vi.stubEnv('SMTP_URL', 'smtp://mail.example');
  vi.stubEnv('SITE_URL', 'https://stories.example');
  editor = await anyStaff('administrator');
  await tx((write) => saveSettings(write, { timeZone: 'UTC', names: { en: 'Archive' } }, 1));
  topicId = await newTopic('Strikes');
  topic = `topic:${topicId}`;
});

afterEach(() => {
  vi.unstubAllEnvs();
});

function newTopic(name: string): Promise<string> {
  const names = [{ language: 'en', name, slug: name.toLowerCase(), description: '' }];
  return tx((write) => addTopic(write, editor, { wikidata: '', names }, 1));
}

function scopeOf(key: string): Scope {
  const scope = readScope(key);
  if (!scope) throw new Error(`${key} is no scope.`);
  return scope;
}

const off = (at: number, key = topic) =>
  tx((write) => switchMailOff(write, editor, scopeOf(key), at));
const on = (at: number, key = topic) =>
  tx((write) => switchMailOn(write, editor, scopeOf(key), at));
const published = async (title: string, at: number) => {
  const storyId = await newStory(editor, title, ['en'], { topicIds: [topicId], source: title });
  await publish(editor, [storyId, 'en'], at);
  return storyId;
};
const recipientsAt = async (now: number) => (await mailsAt(now)).map(({ to }) => to);
const subjectsAt = async (now: number) => (await mailsAt(now)).map(({ subject }) => subject);

describe('a story of a topic that e-mail is off about', () => {
  it('is mailed to nobody by it, and to those who follow the story by another way', async () => {
    await anySubscriber([topic], { email: 'topic@reader.example' });
    await anySubscriber([topic, 'site'], { email: 'both@reader.example' });
    await off(NOW - 1);
    const storyId = await published('Lockout', NOW);
    expect(await countRecipients(reads(), { storyId, language: 'en', wasPublished: true })).toBe(1);
    const [mail, ...more] = await mailsAt(NOW);
    expect([mail?.to, more]).toEqual(['both@reader.example', []]);
    expect(mail?.text).toContain('all stories');
    expect(mail?.text).not.toContain('“Strikes”');
    expect(mail?.list?.unsubscribe).not.toContain('topic');
  });

  it('is never mailed later, and what is published once it is on again is', async () => {
    await anySubscriber([topic], { email: 'once@reader.example' });
    await anySubscriber([topic], { email: 'daily@reader.example', rhythm: 'daily' });
    await queueSubscriberMails(WEDNESDAY);
    await off(NOW);
    await published('Lockout', NOW);
    expect(await mailsAt(NOW)).toEqual([]);
    await on(NOW + 2);
    await published('Boycott', NOW + 2);
    expect(await subjectsAt(NOW + 2)).toEqual(['Boycott en']);
    const [digest] = await mailsAt(WEDNESDAY + DAY);
    expect(digest?.text).toContain('Boycott');
    expect(digest?.text).not.toContain('Lockout');
  });

  it('is left out of a digest that comes while it is off, for good, though published before', async () => {
    await anySubscriber([topic], { rhythm: 'daily' });
    await anySubscriber([topic], { rhythm: 'weekly', weekday: 5, email: 'week@reader.example' });
    await queueSubscriberMails(WEDNESDAY);
    await published('Lockout', NOW);
    await off(NOW + 1);
    expect(await mailsAt(WEDNESDAY + DAY)).toEqual([]);
    await on(WEDNESDAY + DAY + 1);
    expect(await recipientsAt(WEDNESDAY + 2 * DAY)).toEqual(['week@reader.example']);
  });

  it('is not sent where its mail was queued before', async () => {
    await anySubscriber([topic]);
    await published('Lockout', NOW);
    await queueSubscriberMails(NOW);
    await off(NOW + 1);
    expect(await mailsAt(NOW + 1)).toEqual([]);
  });

  it('is not mailed by it to somebody who gave up the other way, once it is on again', async () => {
    const id = await anySubscriber([topic, 'site']);
    await off(NOW - 1);
    await published('Lockout', NOW);
    await queueSubscriberMails(NOW);
    await on(NOW + 1);
    await tx(async (write) => {
      const row = await findSubscriber(write, id);
      if (row) await unsubscribe(write, row, 'site', NOW + 2);
    });
    expect(await mailsAt(NOW + 2)).toEqual([]);
  });

  it('is published for nobody where e-mail is off about all that it is in', async () => {
    await anySubscriber([topic, 'site']);
    await anySubscriber(['today']);
    await off(1);
    await off(1, 'site');
    const storyId = await published('Lockout', NOW);
    expect(await countRecipients(reads(), { storyId, language: 'en', wasPublished: true })).toBe(0);
    expect(await mailsAt(NOW)).toEqual([]);
  });
});

describe('a merged topic', () => {
  it('hands its followers to one about which e-mail stays as it is', async () => {
    const songs = await newTopic('Songs');
    await anySubscriber([`topic:${songs}`], { email: 'ann@reader.example' });
    await off(1, `topic:${songs}`);
    await tx((write) => mergeTopics(write, editor, { from: songs, into: topicId }, NOW));
    await published('Lockout', NOW + 1);
    expect(await recipientsAt(NOW + 1)).toEqual(['ann@reader.example']);
    const dances = await newTopic('Dances');
    await anySubscriber([`topic:${dances}`], { email: 'ben@reader.example' });
    await off(NOW + 2);
    await tx((write) => mergeTopics(write, editor, { from: dances, into: topicId }, NOW + 3));
    await published('Boycott', NOW + 4);
    expect(await mailsAt(NOW + 4)).toEqual([]);
  });
});

describe('while e-mail is off', () => {
  it('a letter to the followers of the topic does not come with a digest of the whole site', async () => {
    await anySubscriber([topic, 'site'], { rhythm: 'daily' });
    await queueSubscriberMails(WEDNESDAY);
    const plan = { firstDay: '2026-03-05', lastDay: '2026-03-11', scope: topic };
    await tx(async (write) => {
      const id = await beginLetter(write, editor, { timeZone: 'UTC' }, WEDNESDAY);
      await planLetter(write, editor, { id, ...plan }, WEDNESDAY);
      await writeLetter(write, editor, { id, language: 'en', words: 'Dear friends' }, WEDNESDAY);
      await scheduleLetter(write, editor, { id, timeZone: 'UTC' }, WEDNESDAY);
    });
    await off(NOW);
    await published('Lockout', NOW);
    const [without] = await mailsAt(WEDNESDAY + DAY);
    expect(without?.text).toContain('Lockout');
    expect(without?.text).not.toContain('Dear friends');
    await on(WEDNESDAY + DAY);
    await published('Boycott', WEDNESDAY + DAY + HOUR);
    expect((await mailsAt(WEDNESDAY + 2 * DAY))[0]?.text).toContain('Dear friends');
  });

  it('nobody gets a mail about today, whose stories are of the day', async () => {
    await anySubscriber(['today']);
    await queueSubscriberMails(WEDNESDAY);
    const facts = { source: 'Lockout', eventDate: '1911-03-05' };
    await publish(editor, [await newStory(editor, 'Lockout', ['en'], facts), 'en'], NOW);
    await off(NOW, 'today');
    expect(await mailsAt(WEDNESDAY + DAY)).toEqual([]);
    await on(WEDNESDAY + DAY + 1, 'today');
    expect(await mailsAt(WEDNESDAY + DAY + 2)).toEqual([]);
  });

  it('nobody hears that the topic was unpublished; of the next time its followers do', async () => {
    await anySubscriber([topic]);
    await off(NOW);
    await tx((write) => unpublishTopic(write, editor, { topicId, reason: '' }, NOW + 1));
    await on(NOW + 2);
    expect(await mailsAt(NOW + 2)).toEqual([]);
    expect(await reads().select().from(withdrawnScope)).toEqual([]);
    await tx((write) => republishTopic(write, editor, topicId, NOW + 3));
    await tx((write) => unpublishTopic(write, editor, { topicId, reason: '' }, NOW + 4));
    expect(await subjectsAt(NOW + 4)).toEqual(['“Strikes” is no longer on the site']);
  });
});

it('a mail about today comes where e-mail is on', async () => {
  await anySubscriber(['today']);
  await queueSubscriberMails(WEDNESDAY);
  const facts = { source: 'Lockout', eventDate: '1911-03-05' };
  await publish(editor, [await newStory(editor, 'Lockout', ['en'], facts), 'en'], NOW);
  expect(await mailsAt(WEDNESDAY + DAY)).toHaveLength(1);
});
