import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
import { POST as startRoute } from '@/app/[locale]/follow/start/route';
import { reads, tx } from '@/db/client';
import { throttle } from '@/db/schema/staff';
import { subscriber, subscriptionRequest } from '@/db/schema/subscriptions';
import { HOSTILE } from '@/domain/subscriptions/hostile.fixtures';
import { newestRequest, queuedMails } from '@/domain/subscriptions/requests.fixtures';
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
  it('is told by the whole form that the address of the short one is incomplete', async () => {
    const start = await send(startRoute, [['email', 'ann@example']]);
    const { html } = await open(NewPage, start.location);
    expect(html).toContain('This is not a complete e-mail address');
    expect(html).toMatch(/aria-describedby="problem"[^>]*name="email"/);
    const empty = await send(startRoute, [['email', '']]);
    expect((await open(NewPage, empty.location)).html).not.toContain('problem-note');
  });

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
    const empty = await send(confirmRoute, [...code.hidden, ['code', ' ']]);
    const still = await open(CodePage, empty.location);
    expect(still.html).toContain('Type the six digits');
    expect(still.html).toMatch(/aria-describedby="problem"[^>]*name="code"/);
    const wrong = await send(confirmRoute, [...still.hidden, ['code', 'x']]);
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
