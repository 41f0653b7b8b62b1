import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as dataRoute } from '@/app/[locale]/follow/[token]/data/route';
import LeftPage from '@/app/[locale]/follow/[token]/left/page';
import PreferencesPage from '@/app/[locale]/follow/[token]/page';
import { POST as saveRoute } from '@/app/[locale]/follow/[token]/save/route';
import { POST as oneClickRoute } from '@/app/[locale]/follow/[token]/unsubscribe/[scope]/route';
import UnsubscribePage from '@/app/[locale]/follow/[token]/unsubscribe/page';
import { POST as askRoute } from '@/app/[locale]/follow/ask/route';
import CodePage from '@/app/[locale]/follow/code/page';
import { POST as confirmRoute } from '@/app/[locale]/follow/confirm/route';
import { POST as denyRoute } from '@/app/[locale]/follow/deny/route';
import DonePage from '@/app/[locale]/follow/done/page';
import LinkPage from '@/app/[locale]/follow/link/page';
import NewPage from '@/app/[locale]/follow/new/page';
import NotMePage from '@/app/[locale]/follow/not-me/[token]/page';
import NotePage from '@/app/[locale]/follow/note/[what]/page';
import OpenPage from '@/app/[locale]/follow/open/[token]/page';
import { POST as sendLinkRoute } from '@/app/[locale]/follow/send-link/route';
import { POST as startRoute } from '@/app/[locale]/follow/start/route';
import { newContext, type RequestContext, withContext } from '@/cache/context';
import { reads, tx } from '@/db/client';
import { throttle } from '@/db/schema/staff';
import { subscriber, subscription, subscriptionRequest } from '@/db/schema/subscriptions';
import { HOSTILE } from '@/domain/subscriptions/hostile.fixtures';
import { newestRequest, queuedMails, subscribed } from '@/domain/subscriptions/requests.fixtures';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';

// Outside a request Next's `connection` would fail.
vi.mock('next/server', () => ({ connection: async () => undefined }));

const SECOND = 1_000;
let topic: string;

beforeEach(async () => {
  freshDatabase();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 4, 1, 12) });
  vi.stubEnv('SMTP_URL', 'smtp://mail.example');
  vi.stubEnv('MAIL_FROM', 'Archive <stories@archive.example>');
  vi.stubEnv('SITE_URL', 'https://stories.example');
  const names = [{ language: 'en', name: 'Communism', slug: 'communism', description: '' }];
  topic = `topic:${await tx((write) => addTopic(write, { staffId: null }, { wikidata: '', names }, 1))}`;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

type Fields = [name: string, value: string][];
type Route = (request: Request, context: never) => Promise<Response>;

async function send(route: Route, fields: Fields, params: Record<string, string> = {}) {
  const body = new URLSearchParams(fields);
  const headers = { 'x-forwarded-for': '192.0.2.7' };
  const request = new Request('https://stories.example/', { method: 'POST', body, headers });
  const context = { params: Promise.resolve({ locale: 'en', ...params }) };
  const answer = await route(request, context as never);
  return { status: answer.status, location: answer.headers.get('location') ?? '' };
}

type PageOf = (props: never) => Promise<ReactNode>;

/** A page at a path: its HTML, what its form would send, its status. */
async function open(page: PageOf, location: string, params: Record<string, string> = {}) {
  const { searchParams } = new URL(location, 'https://stories.example');
  const context: RequestContext = newContext();
  const props = {
    params: Promise.resolve({ locale: 'en', ...params }),
    searchParams: Promise.resolve(Object.fromEntries(searchParams)),
  };
  const html = await withContext(context, async () =>
    renderToStaticMarkup(await page(props as never)),
  );
  const hidden: Fields = [
    ...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g),
  ].map(([, name = '', value = '']) => [name, value]);
  return { html, hidden, status: context.status };
}

async function asked(email = 'Ann@example.org', more: Fields = []) {
  const start = await send(startRoute, [
    ['email', email],
    ['scope', topic],
  ]);
  const form = await open(NewPage, start.location);
  vi.advanceTimersByTime(3 * SECOND);
  const fields: Fields = [['email', email], ['scope', topic], ['rhythm', 'daily'], ...more];
  return { form, answer: await send(askRoute, [...fields, ...form.hidden]) };
}

describe('A reader', () => {
  it('subscribes by the short form, the whole one and the code', async () => {
    const { form, answer } = await asked();
    expect(form.html).toContain('value="Ann@example.org"');
    expect(form.html).toMatch(
      new RegExp(`checked=""[^>]*value="${topic}"|value="${topic}"[^>]*checked=""`),
    );
    expect(form.html).toContain('political opinions');
    expect(answer.status).toBe(303);
    expect(answer.location).toMatch(/^\/en\/follow\/code\?s=[\w-]+$/);
    const code = await open(CodePage, answer.location);
    expect(code.html).toContain('Ann@example.org');
    const wrong = await send(confirmRoute, [...code.hidden, ['code', 'x']]);
    const again = await open(CodePage, wrong.location);
    expect(again.html).toContain('4 attempts are left');
    const request = await newestRequest();
    const done = await send(confirmRoute, [...again.hidden, ['code', ` ${request.code} `]]);
    const page = await open(DonePage, done.location);
    expect(page.html).toContain('You are subscribed');
    expect(page.html).toContain('stories@archive.example');
    expect(page.html).toContain('Communism');
    const replay = await send(confirmRoute, [...again.hidden, ['code', request.code]]);
    expect((await open(CodePage, replay.location)).html).toContain('no longer waits');
    expect(await reads().select().from(subscriber)).toHaveLength(1);
  });

  it('subscribes by the link, whose page changes nothing', async () => {
    await asked();
    const { token } = await newestRequest();
    const page = await open(OpenPage, '/', { token });
    expect(page.html).toContain('Not subscribed yet');
    expect(page.html).toContain('Communism');
    await open(NotMePage, '/', { token });
    expect(await reads().select().from(subscriber)).toEqual([]);
    const done = await send(confirmRoute, page.hidden);
    expect(done.location).toMatch(/^\/en\/follow\/done\?s=/);
    const gone = await open(OpenPage, '/', { token });
    expect(gone.status).toBe(410);
    expect(gone.html).toContain('no longer valid');
    expect((await send(confirmRoute, page.hidden)).location).toContain(`/open/${token}`);
  });

  it('says that it was somebody else', async () => {
    await asked();
    const { token } = await newestRequest();
    const page = await open(NotMePage, '/', { token });
    const { location } = await send(denyRoute, page.hidden);
    expect(location).toBe('/en/follow/note/notMe');
    expect((await open(NotePage, location, { what: 'notMe' })).html).toContain('Nothing more');
    expect(await reads().select().from(subscriptionRequest)).toEqual([]);
  });

  it('keeps all that was typed when a form is refused', async () => {
    const { answer } = await asked('ann at example', [
      ['stories', 'mine'],
      ['language', 'fa'],
    ]);
    expect(answer.location).toMatch(/^\/en\/follow\/new\?s=/);
    const { html } = await open(NewPage, answer.location);
    expect(html).toContain('not a complete e-mail address');
    expect(html).toContain('value="ann at example"');
    expect(html).toMatch(/<option value="fa" lang="fa" selected="">/);
    expect(html).toMatch(/value="mine"[^>]*checked=""|checked=""[^>]*value="mine"/);
    expect(await queuedMails()).toEqual([]);
  });

  it('is asked to try again when the form came too soon, too late, or from a program', async () => {
    const form = await open(NewPage, '/');
    const fields: Fields = [['email', 'ann@example.org'], ['scope', topic], ...form.hidden];
    const problem = async (given: Fields) => {
      const { location } = await send(askRoute, given);
      return (await open(NewPage, location)).html.includes('Please try again');
    };
    expect(await problem(fields)).toBe(true);
    vi.advanceTimersByTime(3 * SECOND);
    expect(await problem([...fields, ['website', 'https://spam.example']])).toBe(true);
    expect(await problem(fields.filter(([name]) => name !== 't'))).toBe(true);
    vi.advanceTimersByTime(86_400 * SECOND);
    expect(await problem(fields)).toBe(true);
    expect(await queuedMails()).toEqual([]);
  });

  it('sees no form and can post none where the site sends no mail', async () => {
    vi.stubEnv('SMTP_URL', '');
    expect((await send(startRoute, [['email', 'a@example.org']])).status).toBe(404);
    expect((await send(askRoute, [])).status).toBe(404);
    expect((await open(NewPage, '/')).status).toBe(404);
    expect((await open(LinkPage, '/')).status).toBe(404);
  });
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
    const saved = await save([
      ...([
        ['do', 'save'],
        ['scope', 'today'],
        ['scope', 'topic:0000'],
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

describe('Hostile input', () => {
  it('gets a clear answer, and no mail is queued for what is no address', async () => {
    const form = await open(NewPage, '/');
    vi.advanceTimersByTime(3 * SECOND);
    for (const email of HOSTILE.slice(0, 200)) {
      await tx(async (write) => write.delete(throttle));
      const { status, location } = await send(askRoute, [
        ...form.hidden,
        ['email', email],
        ['scope', topic],
      ]);
      expect(status).toBe(303);
      expect(location).toMatch(/^\/en\/follow\/(new|code)\?s=[\w-]+$/);
    }
    for (const { to } of await queuedMails()) {
      expect('email' in to && to.email).toMatch(/^[^\s@,;:<>"()[\]\\]+@[a-z0-9.-]+$/i);
    }
  });

  it('that is no form of the site is answered as an empty one', async () => {
    const request = new Request('https://stories.example/', { method: 'POST', body: '{"a":' });
    const answer = await askRoute(request, { params: Promise.resolve({ locale: 'xx' }) });
    expect(answer.status).toBe(303);
    for (const s of ['', 'x', 'A'.repeat(8_000)]) {
      const { location } = await send(confirmRoute, [['s', s]]);
      expect((await open(NewPage, location)).html).toContain('has expired');
    }
  });
});
