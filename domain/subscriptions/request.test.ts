import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { throttle } from '@/db/schema/staff';
import {
  consent,
  subscriber,
  subscription,
  subscriptionRequest,
  suppression,
} from '@/db/schema/subscriptions';
import { freshDatabase } from '@/testing/database';
import { addressHash } from './address';
import { clearSubscriptions } from './clear-changes';
import { CODE_LIFE_MS, MOST_TRIES, REQUEST_LIFE_MS } from './code';
import { confirmByCode, confirmByLink } from './confirm-changes';
import { denyRequest } from './not-me-changes';
import { pauseMails } from './preferences-changes';
import { requestLink } from './request-changes';
import { getOpenRequest } from './request-queries';
import { ask, NOW, newestRequest, queuedMails, subscribed, WISH } from './requests.fixtures';
import { getSubscriber } from './subscriber-queries';
import { unsubscribe } from './unsubscribe-changes';

const ANN = 'Ann@Example.org';
const NETWORK = '192.0.2.7';
const HOUR_MS = 3_600_000;

beforeEach(() => {
  freshDatabase();
  vi.stubEnv('SMTP_URL', 'smtp://mail.example');
});

const byLink = (token: string, at = NOW) => tx((write) => confirmByLink(write, token, at));

async function asked(email = ANN, at = NOW) {
  const done = await ask(email, { at });
  if (done.is !== 'asked') throw new Error(done.is);
  const { requestId } = done;
  const byCode = (code: string, when = at) =>
    tx((write) => confirmByCode(write, { requestId, code, network: NETWORK }, when));
  return { requestId, byCode, ...(await newestRequest()) };
}

const wrongFor = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('A request', () => {
  it('subscribes once its code is typed, with the proof of consent', async () => {
    const { byCode, code } = await asked();
    expect(await reads().select().from(subscriber)).toEqual([]);
    const done = await byCode(code, NOW + 1_000);
    expect(done).toMatchObject({ is: 'confirmed', kind: 'subscribe' });
    const found = done.is === 'confirmed' ? await getSubscriber(done.token) : null;
    expect(found).toMatchObject({
      ...{ email: ANN, rhythm: 'daily', language: 'nl', onlyMine: true },
      scopes: ['site', 'topic:a'],
    });
    const [proof] = await reads().select().from(consent);
    expect(proof).toMatchObject({
      ...{ how: 'code', scopes: WISH.scopes, requestedAt: NOW, confirmedAt: NOW + 1_000 },
      expiresAt: NOW + REQUEST_LIFE_MS,
    });
    expect(proof?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await reads().select().from(subscriptionRequest)).toEqual([]);
  });

  it('subscribes by its link for three days, and once', async () => {
    const { token } = await asked();
    expect(await getOpenRequest(token, NOW)).toMatchObject({ kind: 'subscribe', isKnown: false });
    expect(await byLink(token, NOW + REQUEST_LIFE_MS)).toEqual({ is: 'gone' });
    expect(await byLink(token, NOW + REQUEST_LIFE_MS - 1)).toMatchObject({ is: 'confirmed' });
    expect(await byLink(token, NOW + REQUEST_LIFE_MS - 1)).toEqual({ is: 'gone' });
    expect(await reads().select().from(subscriber)).toHaveLength(1);
  });

  it('is not confirmed by a code that is wrong, foreign, late, replayed or the sixth', async () => {
    const first = await asked();
    const other = await asked('ben@example.org', NOW + 1);
    for (let left = MOST_TRIES - 1; left > 0; left--) {
      const code = left === 1 && other.code !== first.code ? other.code : wrongFor(first.code);
      expect(await first.byCode(code)).toEqual({ is: 'wrong', left });
    }
    expect(await first.byCode('')).toEqual({ is: 'codeOver' });
    expect(await first.byCode(first.code)).toEqual({ is: 'codeOver' });
    expect(await other.byCode(other.code, NOW + 1 + CODE_LIFE_MS)).toEqual({ is: 'codeOver' });
    expect(await other.byCode(other.code)).toMatchObject({ is: 'confirmed' });
    expect(await other.byCode(other.code)).toEqual({ is: 'gone' });
    expect(await byLink(first.token)).toMatchObject({ is: 'confirmed' });
    expect(await first.byCode(first.code)).toEqual({ is: 'gone' });
  });

  it('is not confirmed by a token that was made up or belongs to another kind of link', async () => {
    const { token } = await asked();
    const { token: own } = await subscribed('ben@example.org');
    for (const each of ['', 'x', token.slice(1), `${token}x`, own]) {
      expect(await byLink(each), each).toEqual({ is: 'gone' });
    }
  });

  it('replaces the former one of its address, whose code and link end', async () => {
    const first = await asked();
    const second = await asked('ann@example.org', NOW + 1_000);
    expect(await first.byCode(first.code)).toEqual({ is: 'gone' });
    expect(await byLink(first.token)).toEqual({ is: 'gone' });
    expect(await queuedMails()).toHaveLength(1);
    expect(await second.byCode(second.code)).toMatchObject({ is: 'confirmed' });
  });

  it('is deleted after three days, without a reminder', async () => {
    await asked();
    await tx((write) => clearSubscriptions(write, NOW + REQUEST_LIFE_MS));
    expect(await reads().select().from(subscriptionRequest)).toHaveLength(1);
    await tx((write) => clearSubscriptions(write, NOW + REQUEST_LIFE_MS + 1));
    expect(await reads().select().from(subscriptionRequest)).toEqual([]);
    expect(await queuedMails()).toHaveLength(1);
  });

  it('of a subscriber adds scopes once it is confirmed, and leaves the settings', async () => {
    const { token, row } = await subscribed(ANN);
    await ask('ann@example.org', { wish: { ...WISH, scopes: ['today'], rhythm: 'weekly' } });
    const request = await newestRequest();
    expect(request.purpose).toBe('add');
    expect((await getSubscriber(token))?.scopes).toEqual(['site', 'topic:a']);
    expect(await byLink(request.token)).toMatchObject({ is: 'confirmed', kind: 'add' });
    const found = await getSubscriber(token);
    expect(found).toMatchObject({ id: row.id, rhythm: 'daily' });
    expect(found?.scopes).toEqual(['site', 'today', 'topic:a']);
  });
});

describe('An address', () => {
  it.each(['notMe', 'bounced'] as const)(
    'that is not to be written to (%s) gets no mail, and the answer is the same',
    async (why) => {
      const hash = addressHash('ann@example.org');
      await tx(async (write) =>
        write.insert(suppression).values({ addressHash: hash, why, at: NOW }),
      );
      const done = await ask(ANN);
      expect(done).toEqual({ is: 'asked', requestId: expect.any(String) });
      expect(await queuedMails()).toEqual([]);
      const [row] = await reads().select().from(subscriptionRequest);
      expect(row?.address).toBe('');
      const requestId = row?.id ?? '';
      const typed = { requestId, code: '000000', network: NETWORK };
      expect(await tx((write) => confirmByCode(write, typed, NOW))).toMatchObject({ is: 'wrong' });
    },
  );

  it('that left lately comes back with what it asks for now, and no longer paused', async () => {
    const { row } = await subscribed(ANN);
    await tx((write) => pauseMails(write, row, true, NOW));
    await tx((write) => unsubscribe(write, row, null, NOW));
    const wish = { ...WISH, scopes: ['today'], rhythm: 'weekly', weekday: 3 } as const;
    await ask(ANN, { wish });
    const request = await newestRequest();
    expect(request.purpose).toBe('subscribe');
    const done = await byLink(request.token);
    expect(done).toMatchObject({ is: 'confirmed', kind: 'subscribe' });
    const found = await getSubscriber(done.is === 'confirmed' ? done.token : '');
    expect(found).toMatchObject({ scopes: ['today'], rhythm: 'weekly', isPaused: false });
  });

  it('that left lately and did not ask is not written to any more', async () => {
    const { row } = await subscribed(ANN);
    await tx((write) => unsubscribe(write, row, null, NOW));
    await ask(ANN);
    const { token } = await newestRequest();
    expect(await tx((write) => denyRequest(write, token, NOW))).toBe('notMe');
    const before = (await queuedMails()).length;
    await ask(ANN);
    expect(await queuedMails()).toHaveLength(before);
  });

  it('is the same in every spelling of its domain', async () => {
    const hash = addressHash('ann@example.org');
    await tx(async (write) =>
      write.insert(suppression).values({ addressHash: hash, why: 'notMe', at: NOW }),
    );
    await ask('ann@ｅxample.org');
    expect(await queuedMails()).toEqual([]);
  });

  it('that left may come back', async () => {
    const hash = addressHash('ann@example.org');
    await tx(async (write) =>
      write.insert(suppression).values({ addressHash: hash, why: 'left', at: NOW }),
    );
    await subscribed(ANN);
    expect(await reads().select().from(suppression)).toEqual([]);
  });

  it('says that this was not its owner: nothing is stored but a hash, and nothing is sent again', async () => {
    const { token } = await asked();
    expect(await tx((write) => denyRequest(write, token, NOW))).toBe('notMe');
    expect(await tx((write) => denyRequest(write, token, NOW))).toBe('gone');
    expect(await reads().select().from(subscriptionRequest)).toEqual([]);
    expect(await queuedMails()).toEqual([]);
    await ask(ANN, { at: NOW + HOUR_MS });
    expect(await queuedMails()).toEqual([]);
  });

  it('of a subscriber stays subscribed when somebody else typed it', async () => {
    await subscribed(ANN);
    const { token } = await asked();
    expect(await tx((write) => denyRequest(write, token, NOW))).toBe('stillSubscribed');
    expect(await reads().select().from(subscription)).toHaveLength(2);
    expect(await reads().select().from(suppression)).toEqual([]);
  });

  it('gets its link only if it is subscribed, and the answer is the same', async () => {
    const link = (email: string) =>
      tx((write) => requestLink(write, { email, network: NETWORK }, NOW));
    expect(await link(ANN)).toEqual({ is: 'sent' });
    expect(await queuedMails()).toEqual([]);
    const { row } = await subscribed(ANN);
    expect(await link('ANN@example.org')).toEqual({ is: 'sent' });
    const [mail] = (await queuedMails()).filter(({ about }) => about.kind === 'followLink');
    expect(mail).toEqual({
      to: { email: ANN, language: 'nl' },
      about: { kind: 'followLink', subscriberId: row.id },
    });
  });
});

describe('Limits', () => {
  it('let three mails in an hour through to one address, whoever asks', async () => {
    const answers: string[] = [];
    for (let n = 0; n < 5; n++) {
      answers.push((await ask(ANN, { at: NOW + n, network: `192.0.2.${n}` })).is);
    }
    expect(answers).toEqual(['asked', 'asked', 'asked', 'busyAddress', 'busyAddress']);
    expect((await ask(ANN, { at: NOW + HOUR_MS })).is).toBe('asked');
  });

  it('stop a thousand forms from one network, and the rows name nobody', async () => {
    const answers = new Map<string, number>();
    for (let n = 0; n < 1_000; n++) {
      const { is } = await ask(`reader${n}@host${n}.example`, { at: NOW + 50 * n });
      answers.set(is, (answers.get(is) ?? 0) + 1);
    }
    expect(Object.fromEntries(answers)).toEqual({ asked: 30, busyNetwork: 970 });
    expect(await queuedMails()).toHaveLength(30);
    const keys = (await reads().select().from(throttle)).map(({ key }) => key);
    expect(keys.every((key) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
  });

  it('stop mails to one domain from many networks', async () => {
    let busy = 0;
    for (let n = 0; n < 210; n++) {
      const { is } = await ask(`a${n}@victim.example`, { network: `2001:db8:0:${n}::/64` });
      if (is === 'busyNetwork') busy++;
    }
    expect(busy).toBe(10);
  });
});
