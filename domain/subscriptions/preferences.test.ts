import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { consent, subscriber, suppression } from '@/db/schema/subscriptions';
import { freshDatabase } from '@/testing/database';
import { clearSubscriptions } from './clear-changes';
import { confirmByLink } from './confirm-changes';
import { getOwnData } from './data-queries';
import { changePreferences, deleteSubscriber, pauseMails } from './preferences-changes';
import { requestAddress } from './request-changes';
import { ask, NOW, newestRequest, queuedMails, rowOf, subscribed, WISH } from './requests.fixtures';
import { findToUnsubscribe, getSubscriber, listFollowed } from './subscriber-queries';
import { undoUnsubscribe, unsubscribe } from './unsubscribe-changes';

const ANN = 'ann@example.org';
const DAY_MS = 86_400_000;
const LATER = NOW + DAY_MS;

beforeEach(() => {
  freshDatabase();
  vi.stubEnv('SMTP_URL', 'smtp://mail.example');
});

const page = (token: string) => ({ token, language: 'nl' });

describe('Subscribers', () => {
  it('change scopes and settings; what they add is a consent of its own', async () => {
    const { token, row } = await subscribed(ANN);
    const wish = { ...WISH, scopes: ['site', 'name:n'], rhythm: 'weekly' as const, weekday: 5 };
    await tx((write) => changePreferences(write, row, wish, page(token), LATER));
    expect(await getSubscriber(token)).toMatchObject({
      scopes: ['name:n', 'site'],
      rhythm: 'weekly',
      weekday: 5,
    });
    const added = (await reads().select().from(consent)).filter((each) => each.how === 'link');
    expect(added.map(({ scopes }) => scopes)).toEqual([WISH.scopes, ['name:n']]);
    const since = (await listFollowed(reads(), row.id)).map((each) => each.since);
    expect(since).toEqual([LATER, NOW]);
  });

  it('pause and resume', async () => {
    const { token, row } = await subscribed(ANN);
    await tx((write) => pauseMails(write, row, true, LATER));
    expect((await getSubscriber(token))?.isPaused).toBe(true);
    await tx((write) => pauseMails(write, row, false, LATER));
    expect((await getSubscriber(token))?.isPaused).toBe(false);
  });

  it('unsubscribe from one scope, from all, and undo it as if it had not been', async () => {
    const { token, row } = await subscribed(ANN);
    const one = await tx((write) => unsubscribe(write, row, 'topic:a', LATER));
    expect(one).toEqual([{ scope: 'topic:a', since: NOW }]);
    expect((await getSubscriber(token))?.scopes).toEqual(['site']);
    expect(await reads().select().from(suppression)).toEqual([]);
    const rest = await tx((write) => unsubscribe(write, row, null, LATER));
    expect(await reads().select().from(suppression)).toMatchObject([{ why: 'left' }]);
    expect(await tx((write) => unsubscribe(write, row, null, LATER))).toEqual([]);
    const givenUp = [...one, ...rest];
    await tx((write) => undoUnsubscribe(write, row, givenUp, page(token), LATER));
    expect(await reads().select().from(suppression)).toEqual([]);
    expect(await listFollowed(reads(), row.id)).toMatchObject([
      { kind: 'site', since: NOW },
      { kind: 'topic', since: NOW },
    ]);
  });

  it('who follow nothing are deleted 30 days later, others are not', async () => {
    const { row } = await subscribed(ANN);
    await subscribed('ben@example.org');
    await tx((write) => unsubscribe(write, row, null, LATER));
    await tx((write) => clearSubscriptions(write, LATER + 30 * DAY_MS));
    expect(await reads().select().from(subscriber)).toHaveLength(2);
    await tx((write) => clearSubscriptions(write, LATER + 30 * DAY_MS + 1));
    const left = await reads().select().from(subscriber);
    expect(left.map(({ id }) => id)).not.toContain(row.id);
    expect(left).toHaveLength(1);
    expect(await reads().select().from(suppression)).toMatchObject([{ why: 'left' }]);
  });

  it('are deleted at once when they want that, with all that was known', async () => {
    const { token, row } = await subscribed(ANN);
    await tx((write) => deleteSubscriber(write, row, LATER));
    expect(await getSubscriber(token)).toBeNull();
    expect(await reads().select().from(consent)).toEqual([]);
    expect(await reads().select().from(suppression)).toMatchObject([{ why: 'left' }]);
  });

  it('see all data about them', async () => {
    const { token } = await subscribed(ANN);
    expect(await getOwnData(token)).toMatchObject({
      email: ANN,
      follows: [{ scope: 'site' }, { scope: 'topic:a' }],
      consents: [{ confirmedBy: 'link', confirmedAt: '2026-05-01T12:00:00.000Z' }],
      storiesSent: [],
    });
    expect(await getOwnData(`${token}x`)).toBeNull();
  });

  it('see what waits for a confirmation, as theirs or of their address, and nothing of others', async () => {
    const { token, row } = await subscribed(ANN);
    const { row: other } = await subscribed('bea@example.org');
    const given = (email: string) => ({ email, language: 'nl', network: 'n' });
    await ask(ANN, { wish: { ...WISH, scopes: ['topic:b'] }, at: LATER });
    await tx((write) => requestAddress(write, row, given('new@example.org'), LATER));
    await tx((write) => requestAddress(write, other, given(ANN), LATER));
    const requests = (await getOwnData(token))?.requests ?? [];
    const times = {
      requestedAt: '2026-05-02T12:00:00.000Z',
      expiresAt: '2026-05-05T12:00:00.000Z',
    };
    expect(requests).toHaveLength(2);
    expect(requests).toContainEqual(
      expect.objectContaining({ of: 'subscribe', email: ANN, language: 'nl', ...times }),
    );
    expect(requests.find(({ of }) => of === 'subscribe')?.wish).toMatchObject({
      scopes: ['topic:b'],
    });
    expect(requests).toContainEqual(
      expect.objectContaining({ of: 'address', email: 'new@example.org', ...times }),
    );
  });

  it('change their address once it confirmed that; the former one is informed', async () => {
    const { token, row } = await subscribed(ANN);
    const given = { email: 'new@example.org', language: 'nl', network: 'n' };
    await tx((write) => requestAddress(write, row, given, LATER));
    const request = await newestRequest();
    expect(request.purpose).toBe('address');
    expect((await getSubscriber(token))?.email).toBe(ANN);
    const done = await tx((write) => confirmByLink(write, request.token, LATER));
    expect(done).toMatchObject({ is: 'confirmed', kind: 'address' });
    const now = done.is === 'confirmed' ? done.token : '';
    expect((await getSubscriber(now))?.email).toBe('new@example.org');
    // The former mailbox shows nothing any more, and can only end what came there.
    expect(await getSubscriber(token)).toBeNull();
    expect((await findToUnsubscribe(reads(), token))?.id).toBe(row.id);
    expect(await findToUnsubscribe(reads(), `${token}x`)).toBeNull();
    expect((await queuedMails()).find(({ about }) => about.kind === 'followMoved')?.to).toEqual({
      email: ANN,
      language: 'nl',
    });
  });

  it('become one when the new address is subscribed already', async () => {
    const { row } = await subscribed(ANN);
    const other = { ...WISH, scopes: ['today'] };
    await subscribed('new@example.org', { wish: other });
    const given = { email: 'new@example.org', language: 'nl', network: 'n' };
    await tx((write) => requestAddress(write, row, given, LATER));
    const request = await newestRequest();
    const done = await tx((write) => confirmByLink(write, request.token, LATER));
    expect(await reads().select().from(subscriber)).toHaveLength(1);
    const now = done.is === 'confirmed' ? done.token : '';
    const kept = await reads().select().from(consent);
    expect(kept.map(({ subscriberId }) => subscriberId)).toEqual([row.id, row.id]);
    expect((await getSubscriber(now))?.scopes).toEqual(['site', 'today', 'topic:a']);
  });

  it('become one with room for 50 scopes; what there is no room for is named', async () => {
    const keys = (letter: string, count: number) =>
      Array.from({ length: count }, (_, n) => `topic:${letter}${String(n).padStart(2, '0')}`);
    const { row } = await subscribed(ANN, { wish: { ...WISH, scopes: keys('a', 40) } });
    await subscribed('new@example.org', {
      wish: { ...WISH, scopes: [...keys('a', 5), ...keys('b', 12)] },
    });
    const given = { email: 'new@example.org', language: 'nl', network: 'n' };
    await tx((write) => requestAddress(write, row, given, LATER));
    const request = await newestRequest();
    const done = await tx((write) => confirmByLink(write, request.token, LATER));
    expect(done).toMatchObject({ is: 'confirmed', leftOut: ['topic:b10', 'topic:b11'] });
    expect(await listFollowed(reads(), row.id)).toHaveLength(50);
  });

  it('cannot use a link of a former version', async () => {
    const { token, row } = await subscribed(ANN);
    await tx(async (write) => write.update(subscriber).set({ linkVersion: row.linkVersion + 1 }));
    expect(await getSubscriber(token)).toBeNull();
    await expect(rowOf(token)).rejects.toThrow();
  });
});
