import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { scheduleLetter, stopLetter, writeLetter } from '@/domain/letters/changes';
import { getLetter } from '@/domain/letters/queries';
import { switchMailOff, switchMailOn } from '@/domain/mail-switch/switch-changes';
import type { Staff } from '@/domain/permissions/staff';
import { unpublishText } from '@/domain/publishing/publish-changes';
import { getOwnData } from '@/domain/subscriptions/data-queries';
import { readScope } from '@/domain/subscriptions/scope';
import {
  findSubscriber,
  type SubscriberRow,
  tokenOf,
} from '@/domain/subscriptions/subscriber-queries';
import { unsubscribe } from '@/domain/subscriptions/unsubscribe-changes';
import { addTopic } from '@/domain/topics/changes';
import { mergeTopics } from '@/domain/topics/merge-changes';
import type { Sent } from '@/server/jobs/mailer';
import { emptyOutbox, takeMail } from '@/server/jobs/outbox';
import { queueSubscriberMails } from '@/server/jobs/subscriber-mails';
import { anySubscriber } from '@/testing/subscribers';
import { pauseMailing, resumeMailing } from './delivery-changes';
import {
  DAY,
  HOUR,
  letterOf,
  morningArchive,
  published,
  WEDNESDAY,
} from './morning-mails.fixtures';
import { mailsAt } from './subscriber-mails.fixtures';

let editor: Staff;

beforeEach(async () => {
  editor = await morningArchive();
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const stop = (id: string, now: number) => tx((write) => stopLetter(write, editor, { id }, now));

describe('A letter of a digest that waits to be sent', () => {
  let id: string;
  let storyId: string;

  beforeEach(async () => {
    await anySubscriber(['site'], { rhythm: 'daily' });
    id = await letterOf(editor, { en: 'Dear readers' });
    storyId = await published(editor, 'Lockout', WEDNESDAY + HOUR);
    await queueSubscriberMails(WEDNESDAY + DAY);
  });

  it('comes as it is then where it was changed', async () => {
    const changed = { id, language: 'en', words: 'Dear friends' };
    await tx((write) => writeLetter(write, editor, changed, WEDNESDAY + DAY));
    const [mail] = await mailsAt(WEDNESDAY + DAY);
    expect(mail?.text).toContain('Dear friends');
    expect(mail?.text).not.toContain('Dear readers');
  });

  it('does not come where it was stopped, and comes with a later one when it is scheduled again', async () => {
    await stop(id, WEDNESDAY + DAY);
    await tx((write) => scheduleLetter(write, editor, { id, timeZone: 'UTC' }, WEDNESDAY + DAY));
    const [mail] = await mailsAt(WEDNESDAY + DAY);
    expect(mail?.text).toContain('Lockout en');
    expect(mail?.text).not.toContain('Dear readers');
    await published(editor, 'Boycott', WEDNESDAY + DAY + HOUR);
    expect((await mailsAt(WEDNESDAY + 2 * DAY))[0]?.text).toContain('Dear readers');
  });

  it('comes with a later one where the digest was dropped', async () => {
    const at = { storyId, language: 'en' };
    await tx((write) => unpublishText(write, editor, at, WEDNESDAY + DAY));
    expect(await mailsAt(WEDNESDAY + DAY)).toEqual([]);
    expect((await getLetter(editor, id))?.count).toBe(0);
    await published(editor, 'Boycott', WEDNESDAY + DAY + HOUR);
    expect((await mailsAt(WEDNESDAY + 2 * DAY))[0]?.text).toContain('Dear readers');
  });

  it('does not come twice where a later digest has it, though the former still waits', async () => {
    await tx((write) => pauseMailing(write, editor, WEDNESDAY + DAY));
    await stop(id, WEDNESDAY + DAY + 1);
    await tx((write) => scheduleLetter(write, editor, { id, timeZone: 'UTC' }, WEDNESDAY + DAY));
    await tx((write) => resumeMailing(write, editor, WEDNESDAY + 2 * DAY));
    await published(editor, 'Boycott', WEDNESDAY + DAY + HOUR);
    const mails = await mailsAt(WEDNESDAY + 2 * DAY);
    expect(mails).toHaveLength(2);
    const having = mails.filter(({ text }) => text.includes('Dear readers'));
    expect(having.map(({ text }) => text.includes('Boycott en'))).toEqual([true]);
  });

  it('comes with a later one where the mail server refused the digest for good', async () => {
    const refuse = async (): Promise<Sent> => ({ is: 'refused', why: '550', isForGood: true });
    expect(await emptyOutbox('test', refuse)).toBe(1);
    expect((await getLetter(editor, id))?.count).toBe(0);
    await published(editor, 'Boycott', WEDNESDAY + DAY + HOUR);
    expect((await mailsAt(WEDNESDAY + 2 * DAY))[0]?.text).toContain('Dear readers');
  });

  it('does not come twice where it was sent before it was stopped and scheduled again', async () => {
    expect((await takeMail('test', WEDNESDAY + DAY))?.text).toContain('Dear readers');
    await stop(id, WEDNESDAY + DAY + 1);
    await tx((write) =>
      scheduleLetter(write, editor, { id, timeZone: 'UTC' }, WEDNESDAY + DAY + 2),
    );
    await published(editor, 'Boycott', WEDNESDAY + DAY + HOUR);
    const [mail] = await mailsAt(WEDNESDAY + 2 * DAY);
    expect(mail?.text).toContain('Boycott en');
    expect(mail?.text).not.toContain('Dear readers');
  });
});

describe('A letter for some, whose digest waits to be sent,', () => {
  let reader: SubscriberRow;
  let topic: string;
  let id: string;

  beforeEach(async () => {
    const names = [{ language: 'en', name: 'Songs', slug: 'songs', description: '' }];
    topic = `topic:${await tx((write) => addTopic(write, editor, { wikidata: '', names }, 1))}`;
    const subscriberId = await anySubscriber(['site', topic], { rhythm: 'daily', onlyMine: true });
    const row = await findSubscriber(reads(), subscriberId);
    if (!row) throw new Error('The subscriber is gone.');
    reader = row;
    id = await letterOf(editor, { en: 'Dear friends of songs' }, { scope: topic });
    await published(editor, 'Lockout', WEDNESDAY + HOUR, ['en', 'nl']);
    await queueSubscriberMails(WEDNESDAY + DAY);
    expect((await getLetter(editor, id))?.count).toBe(1);
  });

  /** The digest that waited has its story and no letter, and the subscriber did not get that. */
  const comesWithoutLetter = async () => {
    const [mail] = await mailsAt(WEDNESDAY + DAY);
    expect(mail?.text).toContain('Lockout en');
    expect(mail?.text).not.toContain('Dear friends');
    expect((await getLetter(editor, id))?.count).toBe(0);
    expect((await getOwnData(tokenOf(reader)))?.lettersSent).toEqual([]);
  };

  it('does not come to somebody who unsubscribed from its topic', async () => {
    await tx((write) => unsubscribe(write, reader, topic, WEDNESDAY + DAY));
    await comesWithoutLetter();
  });

  it('does not come while e-mail about its topic is off', async () => {
    const scope = readScope(topic);
    if (!scope) throw new Error('This is no scope.');
    await tx((write) => switchMailOff(write, editor, scope, WEDNESDAY + DAY));
    await comesWithoutLetter();
    await tx((write) => switchMailOn(write, editor, scope, WEDNESDAY + DAY + 1));
    await published(editor, 'Boycott', WEDNESDAY + DAY + HOUR);
    expect((await mailsAt(WEDNESDAY + 2 * DAY))[0]?.text).toContain('Dear friends');
  });

  it('does not come where its text in the language of the subscriber was deleted', async () => {
    const at = WEDNESDAY + DAY;
    await tx((write) => writeLetter(write, editor, { id, language: 'nl', words: 'Lied' }, at));
    await tx((write) => writeLetter(write, editor, { id, language: 'en', words: '' }, at));
    await comesWithoutLetter();
  });

  it('comes where the topic was merged into another', async () => {
    const names = [{ language: 'en', name: 'Strikes', slug: 'strikes', description: '' }];
    const into = await tx((write) => addTopic(write, editor, { wikidata: '', names }, 1));
    const from = readScope(topic)?.id ?? '';
    await tx((write) => mergeTopics(write, editor, { from, into }, WEDNESDAY + DAY));
    expect((await mailsAt(WEDNESDAY + DAY))[0]?.text).toContain('Dear friends');
  });
});
