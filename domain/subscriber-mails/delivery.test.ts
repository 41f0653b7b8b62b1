import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { outbox } from '@/db/schema/delivery';
import { audit } from '@/db/schema/staff';
import { isMailDue } from '@/domain/mail/mail-queries';
import { NotAllowed } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { emptyOutbox } from '@/server/jobs/outbox';
import { queueSubscriberMails } from '@/server/jobs/subscriber-mails';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { anySubscriber } from '@/testing/subscribers';
import {
  leaveUncertainMails,
  pauseMailing,
  resumeMailing,
  sendUncertainAgain,
} from './delivery-changes';
import {
  listDeliveredStories,
  listDeliveries,
  listRecipientAddresses,
  listUncertainDeliveries,
} from './delivery-queries';
import { mailsAt, newStory, publish } from './subscriber-mails.fixtures';

let editor: Staff;
let administrator: Staff;

beforeEach(async () => {
  freshDatabase();
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1');
  vi.stubEnv('SITE_URL', 'https://stories.example');
  editor = await anyStaff('editor');
  administrator = await anyStaff('administrator');
});

const now = () => Date.now();
const published = async (title: string) => {
  const storyId = await newStory(editor, title, ['en']);
  await publish(editor, [storyId, 'en'], now());
  return storyId;
};
const send = (is: 'sent' | 'unsure') => emptyOutbox('test', async () => ({ is, why: 'no answer' }));
const only = async () => {
  const { deliveries } = await listDeliveries(editor, now());
  expect(deliveries).toHaveLength(1);
  const [delivery] = deliveries;
  if (!delivery) throw new Error('No delivery.');
  return delivery;
};

describe('the queue', () => {
  it('says how far the mails of a story are, from its publication on', async () => {
    for (let each = 0; each < 3; each++) await anySubscriber(['site']);
    await published('Strike');
    expect(await only()).toMatchObject({ waiting: 0, isQueuing: true });
    await queueSubscriberMails(now());
    const queued = await only();
    expect(queued).toMatchObject({ waiting: 3, sent: 0, isQueuing: false });
    const [story] = (await listDeliveredStories([queued])).values();
    expect(story).toMatchObject({ title: 'Strike en', isPublished: true });
    await send('sent');
    expect(await only()).toMatchObject({ waiting: 0, sent: 3, uncertain: 0 });
  });

  it('sends nothing to subscribers while paused, and all of it afterwards', async () => {
    await anySubscriber(['site']);
    await published('Strike');
    await queueSubscriberMails(now());
    await tx((write) => pauseMailing(write, editor, now()));
    await published('Lockout');
    expect(await mailsAt(now())).toEqual([]);
    expect(await isMailDue(now())).toBe(false);
    await tx((write) => resumeMailing(write, editor, now()));
    expect((await mailsAt(now())).map(({ subject }) => subject)).toEqual([
      'Strike en',
      'Lockout en',
    ]);
    const said = await reads().select().from(audit).where(eq(audit.subjectKind, 'subscriber'));
    expect(said.map(({ action }) => action)).toEqual([
      'subscriber.pauseMailing',
      'subscriber.resumeMailing',
    ]);
  });
});

describe('uncertain mails', () => {
  beforeEach(async () => {
    for (const name of ['a', 'b', 'c'])
      await anySubscriber(['site'], { email: `${name}@r.example` });
    await published('Strike');
    await queueSubscriberMails(now());
    await send('unsure');
  });

  it('are sent again or left, one by one or all, as staff decide', async () => {
    const { key, uncertain } = await only();
    expect(uncertain).toBe(3);
    const [first, second] = await listUncertainDeliveries(editor, key);
    const decide = (does: typeof leaveUncertainMails, id = '') =>
      tx((write) => does(write, editor, { key, id }, now()));
    expect(await decide(leaveUncertainMails, first?.id)).toBe(1);
    expect(await decide(sendUncertainAgain, second?.id)).toBe(1);
    expect(await only()).toMatchObject({ waiting: 1, failed: 1, uncertain: 1 });
    expect(await decide(sendUncertainAgain)).toBe(1);
    expect(await decide(sendUncertainAgain)).toBe(0);
    await send('sent');
    expect(await only()).toMatchObject({ sent: 2, failed: 1, uncertain: 0 });
  });

  it('show addresses only to those who may see subscribers', async () => {
    const { key } = await only();
    const ids = (await listUncertainDeliveries(editor, key)).map((mail) => mail.subscriberId);
    await expect(listRecipientAddresses(editor, ids)).rejects.toThrow(NotAllowed);
    const shown = [...(await listRecipientAddresses(administrator, ids)).values()];
    expect(shown.sort()).toEqual(['a@r.example', 'b@r.example', 'c@r.example']);
    const rows = await reads().select().from(outbox).where(eq(outbox.state, 'uncertain'));
    expect(JSON.stringify(rows)).not.toContain('r.example');
  });
});
