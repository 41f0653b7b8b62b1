import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { outbox } from '@/db/schema/delivery';
import { audit } from '@/db/schema/staff';
import { consent, subscriber, subscription, suppression } from '@/db/schema/subscriptions';
import { NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { addressHash } from './address';
import type { Scope } from './scope';
import {
  addSubscriber,
  changeSubscriber,
  removeSubscriber,
  sendSubscriberLink,
} from './staff-changes';
import { countSubscribers, getListedSubscriber, listSubscribers } from './staff-queries';
import { findSubscriber } from './subscriber-queries';
import { unsubscribe } from './unsubscribe-changes';

const NOW = Date.UTC(2026, 4, 3, 12);
const SITE = { kind: 'site', id: '' } as const;

let by: Staff;
let topic: { kind: 'topic'; id: string };

beforeEach(async () => {
  freshDatabase();
  by = await anyStaff('administrator');
  const names = [{ language: 'en', name: 'Strikes', slug: 'strikes', description: '' }];
  const facts = { wikidata: '', names };
  topic = { kind: 'topic', id: await tx((write) => addTopic(write, by, facts, 1)) };
});

afterEach(() => {
  vi.unstubAllEnvs();
});

function added(email: string, at = NOW, scopes: Scope[] = [SITE, topic], isAnew = false) {
  const settings = { language: 'en', rhythm: 'daily', weekday: 1, onlyMine: false } as const;
  const wish = { email, scopes, ground: 'On paper.', isAnew, ...settings };
  return tx((write) => addSubscriber(write, by, wish, at));
}

describe('A subscriber added by hand', () => {
  test('follows what was chosen, with the ground that was given', async () => {
    expect(await added('Reader@example.org')).toBeNull();
    const { subscribers } = await listSubscribers(by, '', 0);
    expect(subscribers).toMatchObject([{ email: 'Reader@example.org', scopes: [SITE, topic] }]);
    const found = await getListedSubscriber(by, subscribers[0]?.id ?? '');
    expect(found?.consents).toMatchObject([{ how: 'staff', ground: 'On paper.' }]);
  });

  test('is not added with a topic that does not exist', async () => {
    const unknown = { kind: 'topic', id: 'unknown' } as const;
    expect(await added('reader@example.org', NOW, [SITE, unknown])).toBe('unknownScope');
    expect(await reads().$count(subscriber)).toBe(0);
  });

  test('is not added twice, whatever the case of the address', async () => {
    await added('reader@example.org');
    expect(await added('READER@example.org')).toBe('subscribed');
  });

  test('is found by a part of the address', async () => {
    await added('one@example.org', NOW);
    await added('two@example.org', NOW + 1);
    const emails = async (words: string) =>
      (await listSubscribers(by, words, 0)).subscribers.map(({ email }) => email);
    expect(await emails(' ONE@')).toEqual(['one@example.org']);
    expect(await emails('example')).toEqual(['two@example.org', 'one@example.org']);
    expect(await emails('nobody')).toEqual([]);
  });
});

describe('A subscriber who asked staff for a change', () => {
  const settings = { language: 'nl', rhythm: 'weekly', weekday: 5, onlyMine: true } as const;
  const changed = (id: string, scopes: Scope[], ground: string) =>
    tx((write) => changeSubscriber(write, by, { id, scopes, ground, ...settings }, NOW + 1));
  const idOf = async () => (await listSubscribers(by, '', 0)).subscribers[0]?.id ?? '';

  test('follows less without a further consent, and gets mails as they asked', async () => {
    await added('reader@example.org');
    const id = await idOf();
    expect(await changed(id, [topic], '')).toBeNull();
    const found = await getListedSubscriber(by, id);
    expect(found?.subscriber).toMatchObject({ ...settings, scopes: [topic] });
    expect(found?.consents).toHaveLength(1);
    const actions = (await reads().select().from(audit)).map(({ action }) => action);
    expect(actions).toContain('subscriber.change');
  });

  test('follows more with the ground that was given, and not without one', async () => {
    await added('reader@example.org', NOW, [SITE]);
    const id = await idOf();
    expect(await changed(id, [SITE, topic], '')).toBe('ground');
    expect((await getListedSubscriber(by, id))?.subscriber.scopes).toEqual([SITE]);
    expect(await changed(id, [SITE, topic], 'Telephone call.')).toBeNull();
    const found = await getListedSubscriber(by, id);
    expect(found?.subscriber.scopes).toEqual([SITE, topic]);
    expect(found?.consents.map(({ ground }) => ground)).toEqual(['Telephone call.', 'On paper.']);
    expect(
      await reads().select().from(consent).where(eq(consent.ground, 'Telephone call.')),
    ).toMatchObject([{ how: 'staff', scopes: [`topic:${topic.id}`] }]);
  });

  test('gets nothing more when the address said no, nor what does not exist', async () => {
    await added('reader@example.org', NOW, [SITE]);
    const id = await idOf();
    const unknown = { kind: 'topic', id: 'unknown' } as const;
    expect(await changed(id, [SITE, unknown], 'Telephone call.')).toBe('unknownScope');
    const no = { addressHash: addressHash('reader@example.org'), why: 'left', at: NOW } as const;
    await tx(async (write) => write.insert(suppression).values(no));
    expect(await changed(id, [SITE, topic], 'Telephone call.')).toBe('left');
    expect(await changed(id, [SITE], '')).toBeNull();
    await expect(changed('none', [SITE], '')).rejects.toThrow(NotThere);
  });
});

describe('A subscriber who is deleted', () => {
  test('at their request leaves nothing but a hash, and cannot be added again', async () => {
    await added('reader@example.org');
    const { subscribers } = await listSubscribers(by, '', 0);
    await tx((write) =>
      removeSubscriber(write, by, { id: subscribers[0]?.id ?? '', reason: 'asked' }, NOW),
    );
    for (const each of [subscriber, subscription, consent]) {
      expect(await reads().select().from(each)).toEqual([]);
    }
    expect(await reads().select().from(suppression)).toEqual([
      { addressHash: addressHash('reader@example.org'), why: 'left', at: NOW },
    ]);
    expect(await added('Reader@example.org', NOW, [SITE], true)).toBe('left');
    expect(JSON.stringify(await reads().select().from(audit))).not.toContain('example.org');
  });

  test('without a no of theirs can be added again, once they agreed anew', async () => {
    await added('reader@example.org');
    const id = (await listSubscribers(by, '', 0)).subscribers[0]?.id ?? '';
    await tx((write) => removeSubscriber(write, by, { id, reason: 'other' }, NOW));
    expect(await reads().select().from(suppression)).toMatchObject([{ why: 'deleted' }]);
    expect(await added('reader@example.org')).toBe('deleted');
    expect(await added('reader@example.org', NOW + 1, [SITE], true)).toBeNull();
    expect(await reads().select().from(suppression)).toEqual([]);
  });

  test('after they unsubscribed stays one who said no', async () => {
    await added('reader@example.org');
    const id = (await listSubscribers(by, '', 0)).subscribers[0]?.id ?? '';
    const row = await findSubscriber(reads(), id);
    if (!row) throw new Error('Nobody was added.');
    await tx((write) => unsubscribe(write, row, null, NOW));
    await tx((write) => removeSubscriber(write, by, { id, reason: 'other' }, NOW));
    expect(await added('reader@example.org', NOW, [SITE], true)).toBe('left');
  });

  test('is missing the second time', async () => {
    const none = { id: 'none', reason: 'asked' } as const;
    await expect(tx((write) => removeSubscriber(write, by, none, NOW))).rejects.toThrow(NotThere);
  });
});

test('Numbers say who follows what, and how many there were each month', async () => {
  await added('one@example.org', Date.UTC(2026, 2, 10));
  await added('two@example.org', Date.UTC(2026, 4, 1));
  const counts = await countSubscribers(by, NOW, 'UTC');
  expect(counts).toMatchObject({ subscribers: 2, paused: 0 });
  expect(counts.scopes).toEqual([
    { scope: SITE, language: 'en', count: 2 },
    { scope: topic, language: 'en', count: 2 },
  ]);
  expect(counts.months.slice(-4)).toEqual([
    { month: '2026-02', count: 0 },
    { month: '2026-03', count: 1 },
    { month: '2026-04', count: 1 },
    { month: '2026-05', count: 2 },
  ]);
});

describe('The link of a subscriber', () => {
  const idOf = async () => (await listSubscribers(by, '', 0)).subscribers[0]?.id ?? '';
  const send = (id: string) => tx((write) => sendSubscriberLink(write, by, id, NOW));

  test('is sent to them by staff, three times an hour at most, and is in the audit log', async () => {
    vi.stubEnv('SMTP_URL', 'smtp://mail.example');
    await added('reader@example.org');
    const id = await idOf();
    await send(id);
    const [mail] = await reads().select().from(outbox);
    expect(mail?.onceKey).toBe(`followLink:${id}:${NOW}`);
    const actions = (await reads().select().from(audit)).map(({ action }) => action);
    expect(actions).toContain('subscriber.sendLink');
    await send(id);
    await send(id);
    await expect(send(id)).rejects.toMatchObject({ status: 429 });
  });

  test('is not sent to an address that is not written to, nor by a site without mail', async () => {
    await added('reader@example.org');
    const id = await idOf();
    await expect(send(id)).rejects.toMatchObject({ said: 'subscribers.noMail' });
    vi.stubEnv('SMTP_URL', 'smtp://mail.example');
    const refused = { addressHash: addressHash('reader@example.org'), why: 'bounced' as const };
    await tx(async (write) => write.insert(suppression).values({ ...refused, at: 1 }));
    await expect(send(id)).rejects.toMatchObject({ said: 'subscribers.problem.notWritten' });
    expect(await reads().$count(outbox)).toBe(0);
    await expect(send('nobody')).rejects.toThrow(NotThere);
  });
});
