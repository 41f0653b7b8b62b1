import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import PreferencesPage from '@/app/[locale]/follow/[token]/page';
import { POST as saveRoute } from '@/app/[locale]/follow/[token]/save/route';
import { POST as askRoute } from '@/app/[locale]/follow/ask/route';
import { POST as confirmRoute } from '@/app/[locale]/follow/confirm/route';
import DonePage from '@/app/[locale]/follow/done/page';
import NewPage from '@/app/[locale]/follow/new/page';
import OpenPage from '@/app/[locale]/follow/open/[token]/page';
import { POST as startRoute } from '@/app/[locale]/follow/start/route';
import SubscribePage from '@/app/[locale]/subscribe/page';
import TodayPage from '@/app/[locale]/today/page';
import SubscribeTodayPage from '@/app/[locale]/today/subscribe/page';
import TopicPage from '@/app/[locale]/topics/[topic]/page';
import SubscribeTopicPage from '@/app/[locale]/topics/[topic]/subscribe/page';
import { reads, tx } from '@/db/client';
import { subscription, subscriptionRequest } from '@/db/schema/subscriptions';
import { switchMailOff, switchMailOn } from '@/domain/mail-switch/switch-changes';
import type { Staff } from '@/domain/permissions/staff';
import { newestRequest, queuedMails, subscribed } from '@/domain/subscriptions/requests.fixtures';
import { readScope } from '@/domain/subscriptions/scope';
import { unpublishTopic } from '@/domain/topics/withdrawal-changes';
import { anyStaff } from '@/testing/staff';
import { communism, type Fields, mailingArchive, open, send } from './follow.fixtures';

// Outside a request Next's `connection` would fail.
vi.mock('next/server', () => ({ connection: async () => undefined }));

const SECOND = 1_000;
const OFF = 'No mails are sent about this at present.';
const FORM = 'action="/en/follow/start"';
let editor: Staff;
let topic: string;

beforeEach(async () => {
  mailingArchive();
  editor = await anyStaff('editor');
  topic = await communism();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

async function flip(key: string, to: typeof switchMailOff): Promise<void> {
  const scope = readScope(key);
  if (!scope) throw new Error(`${key} is no scope.`);
  await tx((write) => to(write, editor, scope, Date.now()));
}
const off = (key: string) => flip(key, switchMailOff);
const on = (key: string) => flip(key, switchMailOn);

/** What a page says, without its addresses. */
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

async function asked(scopes: readonly string[]) {
  const form = await open(NewPage, '/');
  vi.advanceTimersByTime(3 * SECOND);
  const chosen: Fields = scopes.map((key) => ['scope', key]);
  return send(askRoute, [['email', 'ann@example.org'], ...chosen, ...form.hidden]);
}

describe('Where e-mail about a topic is off', () => {
  it('its pages have feeds and no form, until it is on again', async () => {
    const forms = async () => {
      const topicPage = await open(TopicPage, '/', { topic: 'communism' });
      const page = await open(SubscribeTopicPage, '/', { topic: 'communism' });
      expect(page.html).toContain('https://stories.example/en/topics/communism/atom.xml');
      return [topicPage, page].map(({ html }) => html.includes(FORM));
    };
    expect(await forms()).toEqual([true, true]);
    await off(topic);
    expect(await forms()).toEqual([false, false]);
    await on(topic);
    expect(await forms()).toEqual([true, true]);
  });

  it('the short form of an older page leads to its name and its feeds; nothing is chosen', async () => {
    await off(topic);
    const typed: Fields = [
      ['email', 'ann@example.org'],
      ['scope', topic],
    ];
    const { html } = await open(NewPage, (await send(startRoute, typed)).location);
    expect(words(html)).toContain(`Communism : ${OFF} Its feeds go on: Atom feed RSS feed`);
    expect(html).toContain('href="https://stories.example/en/topics/communism/atom.xml"');
    expect(html).toContain('value="ann@example.org"');
    expect(html).not.toContain(`value="${topic}"`);
    expect(html).toContain('value="site"');
  });

  it('the whole form is shown again, and nothing is asked for, until it is sent without it', async () => {
    await off(topic);
    const answer = await asked([topic, 'site']);
    expect(answer.location).toMatch(/^\/en\/follow\/new\?s=/);
    const { html } = await open(NewPage, answer.location);
    expect(words(html)).toContain(`Communism : ${OFF}`);
    expect(html).toMatch(/checked=""[^>]*value="site"|value="site"[^>]*checked=""/);
    expect(await reads().select().from(subscriptionRequest)).toEqual([]);
    expect((await asked(['site'])).location).toMatch(/^\/en\/follow\/code\?s=/);
  });

  it('a subscriber keeps it and reads so; another cannot add it', async () => {
    const wish = {
      ...{ scopes: [topic], rhythm: 'once' as const, weekday: 1 },
      ...{ language: 'en' as const, onlyMine: false },
    };
    const ann = await subscribed('ann@example.org', { wish, at: Date.now() });
    const other = { ...wish, scopes: ['site'] };
    const ben = await subscribed('ben@example.org', { wish: other, at: Date.now() });
    await off(topic);
    const own = await open(PreferencesPage, '/', { token: ann.token });
    expect(words(own.html)).toContain('Communism (no mails at present)');
    const others = await open(PreferencesPage, '/', { token: ben.token });
    expect(others.html).not.toContain('Communism');
    const save = (token: string, scopes: readonly string[]) => {
      const chosen: Fields = scopes.map((key) => ['scope', key]);
      return send(saveRoute, [['do', 'save'], ...chosen], { token });
    };
    const kept = await save(ann.token, [topic, 'site']);
    expect((await open(PreferencesPage, kept.location, { token: ann.token })).html).toContain(
      'Saved.',
    );
    const refused = await save(ben.token, [topic, 'site', 'today']);
    const again = await open(PreferencesPage, refused.location, { token: ben.token });
    expect(words(again.html)).toContain(`Communism : ${OFF}`);
    expect(again.html).toMatch(/checked=""[^>]*value="today"|value="today"[^>]*checked=""/);
    const rows = await reads().select().from(subscription);
    expect(
      rows.map(({ subscriberId, kind }) => [subscriberId === ann.row.id, kind]).sort(),
    ).toEqual([
      [false, 'site'],
      [true, 'site'],
      [true, 'topic'],
    ]);
  });

  it('a request that waited is confirmed, and its pages say that no mails come of it', async () => {
    await asked([topic]);
    const { token } = await newestRequest();
    await off(topic);
    const page = await open(OpenPage, '/', { token });
    expect(words(page.html)).toContain('Communism (no mails at present)');
    const done = await send(confirmRoute, page.hidden);
    const { html } = await open(DonePage, done.location);
    expect(html).toContain('You are subscribed');
    expect(words(html)).toContain('Communism (no mails at present)');
    expect(await reads().select().from(subscription)).toHaveLength(1);
  });
});

it('the site and today have no form while e-mail about them is off, and topics still can be chosen', async () => {
  await off('site');
  await off('today');
  const site = await open(SubscribePage, '/');
  expect(site.html).not.toContain(FORM);
  expect(site.html).toContain('href="/en/follow/new"');
  expect(site.html).toContain('https://stories.example/en/atom.xml');
  expect((await open(TodayPage, '/')).html).not.toContain('/en/today/subscribe');
  const today = await open(SubscribeTodayPage, '/');
  expect(today.html).not.toContain(FORM);
  expect(today.html).toContain(OFF);
  const form = await open(NewPage, '/');
  expect(form.html).not.toContain('value="site"');
  expect(form.html).not.toContain('value="today"');
  expect(form.html).toContain(`value="${topic}"`);
  await off(topic);
  const none = await open(NewPage, '/');
  expect(none.html).toContain('No mails are sent about anything at present.');
  expect(none.html).not.toContain('name="email"');
});

it('what was unpublished since a form was opened is said, and nothing is left out silently', async () => {
  const topicId = readScope(topic)?.id ?? '';
  await tx((write) => unpublishTopic(write, editor, { topicId, reason: '' }, Date.now()));
  const answer = await asked([topic, 'site']);
  const { html } = await open(NewPage, answer.location);
  expect(html).toContain('Something you chose is no longer on this site.');
  expect(await queuedMails()).toEqual([]);
});
