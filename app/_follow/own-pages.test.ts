import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as dataRoute } from '@/app/[locale]/follow/[token]/data/route';
import LeftPage from '@/app/[locale]/follow/[token]/left/page';
import PreferencesPage from '@/app/[locale]/follow/[token]/page';
import { POST as saveRoute } from '@/app/[locale]/follow/[token]/save/route';
import { POST as oneClickRoute } from '@/app/[locale]/follow/[token]/unsubscribe/[scope]/route';
import UnsubscribePage from '@/app/[locale]/follow/[token]/unsubscribe/page';
import CodePage from '@/app/[locale]/follow/code/page';
import LinkPage from '@/app/[locale]/follow/link/page';
import { POST as sendLinkRoute } from '@/app/[locale]/follow/send-link/route';
import { reads } from '@/db/client';
import { subscriber, subscription } from '@/db/schema/subscriptions';
import { queuedMails, subscribed } from '@/domain/subscriptions/requests.fixtures';
import { communism, type Fields, mailingArchive, open, send } from './follow.fixtures';

// Outside a request Next's `connection` would fail.
vi.mock('next/server', () => ({ connection: async () => undefined }));

const SECOND = 1_000;
let topic: string;

beforeEach(async () => {
  mailingArchive();
  topic = await communism();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('A subscriber', () => {
  const wish = () => ({
    scopes: [topic, 'site'],
    rhythm: 'once' as const,
    weekday: 1,
    language: 'en' as const,
    onlyMine: false,
  });

  it('changes everything on the page of their link', async () => {
    const { token } = await subscribed('ann@example.org', { wish: wish(), at: Date.now() });
    const save = (fields: Fields) => send(saveRoute, fields, { token });
    const page = await open(PreferencesPage, '/', { token });
    expect(page.html).toContain('Mails come to ann@example.org.');
    const none = await save([['do', 'save']]);
    expect((await open(PreferencesPage, none.location, { token })).html).toContain('at least one');
    const unknown = await save([
      ['do', 'save'],
      ['scope', 'today'],
      ['scope', 'topic:0000'],
    ]);
    const refused = await open(PreferencesPage, unknown.location, { token });
    expect(refused.html).toContain('Something you chose is no longer on this site.');
    expect(refused.html).not.toContain('Saved.');
    const saved = await save([
      ...([
        ['do', 'save'],
        ['scope', 'today'],
      ] as Fields),
      ...([
        ['rhythm', 'weekly'],
        ['weekday', '3'],
        ['language', 'ru'],
      ] as Fields),
    ]);
    expect((await open(PreferencesPage, saved.location, { token })).html).toContain('Saved.');
    const data = await dataRoute(new Request('https://stories.example/'), {
      params: Promise.resolve({ token }),
    });
    const read = (await data.json()) as { follows: { scope: string }[] };
    expect(read).toMatchObject({ rhythm: 'weekly', weekday: 3, language: 'ru' });
    expect(read.follows.map(({ scope }) => scope)).toEqual(['today']);
    const paused = await save([['do', 'pause']]);
    expect((await open(PreferencesPage, paused.location, { token })).html).toContain(
      'Resume mails',
    );
    const wrong = await save([
      ['do', 'address'],
      ['email', 'nobody'],
    ]);
    const again = await open(PreferencesPage, wrong.location, { token });
    expect(again.html).toContain('value="nobody"');
    expect(again.html).toContain('not a complete');
    const other = await save([
      ['do', 'address'],
      ['email', 'new@example.org'],
    ]);
    expect((await open(CodePage, other.location)).html).toContain('new@example.org');
    expect((await save([['do', 'delete']])).location).toMatch(/\?s=/);
    expect((await save([['do', 'constructor']])).location).toBe(`/en/follow/${token}`);
    const deleted = await save([
      ['do', 'delete'],
      ['sure', 'yes'],
    ]);
    expect(deleted.location).toBe('/en/follow/note/deleted');
    expect((await open(PreferencesPage, '/', { token })).status).toBe(410);
    expect(await reads().select().from(subscriber)).toEqual([]);
  });

  it('unsubscribes on the page and undoes it', async () => {
    const { token } = await subscribed('ann@example.org', { wish: wish(), at: Date.now() });
    const page = await open(UnsubscribePage, `/?scope=${topic}`, { token });
    expect(page.html).toContain('Communism');
    const left = await send(saveRoute, [...page.hidden, ['do', 'unsubscribe']], { token });
    expect(await reads().select().from(subscription)).toHaveLength(1);
    const after = await open(LeftPage, left.location, { token });
    expect(after.html).toContain('You are unsubscribed');
    const undone = await send(saveRoute, [...after.hidden, ['do', 'undo']], { token });
    expect((await open(PreferencesPage, undone.location, { token })).html).toContain('again');
    expect(await reads().select().from(subscription)).toHaveLength(2);
  });

  it('unsubscribes by one click of a mail program, which has to say so', async () => {
    const { token } = await subscribed('ann@example.org', { wish: wish(), at: Date.now() });
    const click = (fields: Fields, scope: string, own = token) =>
      send(oneClickRoute, fields, { token: own, scope });
    const body: Fields = [['List-Unsubscribe', 'One-Click']];
    expect((await click([], topic)).status).toBe(400);
    expect((await click(body, 'junk')).status).toBe(400);
    expect((await click(body, topic, `${token}x`)).status).toBe(404);
    expect(await reads().select().from(subscription)).toHaveLength(2);
    expect(await click(body, topic)).toEqual({ status: 200, location: '' });
    expect(await reads().select().from(subscription)).toHaveLength(1);
    expect((await click(body, 'all')).status).toBe(200);
    expect((await click(body, 'all')).status).toBe(200);
    expect(await reads().select().from(subscription)).toEqual([]);
  });

  it('is sent their link; the answer is the same for others', async () => {
    await subscribed('ann@example.org', { wish: wish(), at: Date.now() });
    const form = await open(LinkPage, '/');
    vi.advanceTimersByTime(3 * SECOND);
    for (const email of ['ann@example.org', 'ben@example.org']) {
      const { location } = await send(sendLinkRoute, [...form.hidden, ['email', email]]);
      expect(location).toBe('/en/follow/note/linkSent');
    }
    expect(await queuedMails()).toHaveLength(1);
  });
});
