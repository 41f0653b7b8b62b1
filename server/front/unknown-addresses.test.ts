/** Unknown addresses: their cost, and what happens once a page is published there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeDatabase, openDatabase, tx } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { formerAddress, redirect } from '@/db/schema/site';
import { story } from '@/db/schema/stories';
import { SqliteNews } from '@/db/sqlite/news';
import { findRedirect } from '@/domain/redirects/queries';
import { getSettings } from '@/domain/settings/queries';
import { RequestCounter } from '@/domain/statistics/request-counter';
import { addTopic } from '@/domain/topics/changes';
import { Files } from '@/server/http/files';
import { findPublicIcon, findPublicMedium } from '@/server/http/public-media';
import { readerHeaders } from '@/server/http/reader-headers';
import { answerOtherwise, type Front } from './answer';
import { Invalidations } from './cache/invalidations';
import { MemoryCache } from './cache/memory-cache';
import { PageCache } from './cache/page-cache';
import { StoredPages } from './cache/stored-pages';
import { ClientAddress } from './client-address';
import { Intake } from './intake';
import { KnownAddresses } from './known-addresses';
import { Renderers } from './renderers';
import { SearchShare } from './search-share';

const ROUTES = [
  '/[locale]',
  '/[locale]/[...missing]',
  '/[locale]/atom.xml',
  '/[locale]/search',
  '/[locale]/search/suggest',
  '/[locale]/stories/[story]',
  '/[locale]/topics',
  '/[locale]/topics/[topic]',
  '/[locale]/topics/[topic]/atom.xml',
  '/[locale]/collections/[collection]',
  '/[locale]/today/[day]',
  '/admin/stories/[id]',
  '/id/[id]',
  '/sitemaps/[file]',
  '/robots.txt',
];

/** Time that a render takes on the test's clock. */
const RENDER_MS = 4_000;

let folder: string;
let server: Server;
let port: number;
let rendered: string[];
let clock: number;
let counter: RequestCounter;
let close: () => void;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-unknown-'));
  const file = path.join(folder, 'vitrine.db');
  await migrateDatabase(file, path.resolve('drizzle'));
  openDatabase(file);
  rendered = [];
  clock = 0;
  const stored = new StoredPages(path.join(folder, 'cache.db'), 'build', 10_000_000);
  const invalidations = new Invalidations(new SqliteNews(file, stored.seq, ''));
  const render = async (url: string) => {
    rendered.push(url);
    clock += RENDER_MS;
    const status = url.endsWith('/missing') ? 404 : url.endsWith('/malformed') ? 400 : 200;
    const headers: [string, string][] = [['content-type', 'text/html']];
    return { status, headers, body: Buffer.from(`page ${url}`), tags: ['site'], until: null };
  };
  const cache = new PageCache(new MemoryCache(10_000_000), stored, invalidations, render);
  const renderers = new Renderers('none', 1, 'archive.example', 1);
  renderers.render = render;
  const passing = {
    renderers,
    intake: new Intake(),
    clients: new ClientAddress(false),
    trustProxy: false,
    afterWrite: async () => {},
  };
  const files = new Files(folder, folder);
  const siteUrl = 'http://archive.example';
  const gate = {
    siteUrl,
    files,
    headers: readerHeaders(siteUrl),
    findMedium: findPublicMedium,
    findIcon: findPublicIcon,
    offered: getSettings,
    redirect: findRedirect,
  };
  counter = new RequestCounter();
  const searches = new SearchShare(() => clock);
  const addresses = new KnownAddresses(ROUTES);
  const front: Front = { cache, addresses, gate, passing, searches, counter };
  server = createServer((request, response) => answerOtherwise(front, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
  close = () => {
    invalidations.close();
    stored.close();
  };
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
  close();
  closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(address: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(`http://127.0.0.1:${port}${address}`, { redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
}

const UNKNOWN = [
  '/en/stories/no-such-story',
  '/en/topics/no-such-topic',
  '/en/topics/no-such-topic/atom.xml',
  '/en/collections/nothing',
  '/en/today/02-31',
  '/en/nothing',
  '/en/nothing/at/all',
  '/yi/stories/nothing',
  '/id/nothing',
  '/sitemaps/nothing.xml',
  '/nothing.php',
];

it.each(UNKNOWN)('%s is answered from the one page about that', async (address) => {
  const [first, second] = [await ask(address), await ask(`${address}x`)];
  expect([first.status, second.status]).toEqual([404, 404]);
  expect(first.text).toBe('page /en/problem/missing');
  expect(rendered).toEqual(['/en/problem/missing']);
});

it('two hundred requests for unknown names cost one render', async () => {
  const all = Array.from({ length: 200 }, (_, n) => ask(`/nl/stories/name-${n}`));
  expect(new Set((await Promise.all(all)).map(({ status }) => status))).toEqual(new Set([404]));
  expect(rendered).toEqual(['/nl/problem/missing']);
});

it.each(['/en/stories/%E0%A4%A', '/en/stories/a%00b', '/en/atom.xml?before=x'])(
  '%s is malformed at no more cost',
  async (address) => {
    const answers = [await ask(address), await ask(`${address}y`)];
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(rendered).toHaveLength(1);
  },
);

it('list pages with an unknown cursor redirect to the start, and cost no render', async () => {
  await tx(async (write) => {
    await addTopic(
      write,
      { staffId: null },
      {
        wikidata: '',
        names: [{ language: 'en', name: 'Strikes', slug: 'strikes', description: '' }],
      },
      1,
    );
  });
  for (const list of ['/en/topics/strikes?only=1&', '/nl/atom.xml?']) {
    const asked = `${list}before=1796000000000-${crypto.randomUUID()}`;
    const answer = await fetch(`http://127.0.0.1:${port}${asked}`, { redirect: 'manual' });
    const leads = [answer.status, answer.headers.get('location')];
    expect(leads, list).toEqual([307, list.slice(0, -1)]);
  }
  expect(rendered).toEqual([]);
});

it('list pages begin at stories of the list', async () => {
  const id = crypto.randomUUID();
  const times = { createdAt: 1, changedAt: 1, firstPublishedAt: 5_000, eventSort: -300 };
  await tx(async (write) => {
    await write
      .insert(story)
      .values({ id, shortId: 'abc', kind: 'item', originalLanguage: 'en', ...times });
  });
  for (const key of [5_000, -300]) {
    expect((await ask(`/en/atom.xml?before=${key}-${id}`)).status, `${key}`).toBe(200);
  }
  expect((await ask(`/en/atom.xml?before=5001-${id}`)).status).toBe(307);
  expect(rendered).toHaveLength(2);
});

it('a redirect whose path looks like a language tag works', async () => {
  await tx(async (write) => {
    await write
      .insert(redirect)
      .values({ path: '/de-opstand', target: '/nl/topics', createdBy: null, createdAt: 1 });
  });
  const leads = async (address: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${address}`, { redirect: 'manual' });
    return [answer.status, answer.headers.get('location')];
  };
  expect(await leads('/de-opstand')).toEqual([302, '/nl/topics']);
  expect(await leads('/de-AT')).toEqual([307, '/de']);
});

it('an address works at the next request after a page was created there', async () => {
  const address = '/en/topics/strikes';
  expect((await ask(address)).status).toBe(404);
  const words = { language: 'en', name: 'Strikes', slug: 'strikes', description: '' };
  await tx(async (write) => {
    await addTopic(write, { staffId: null }, { wikidata: '', names: [words] }, 1);
  });
  expect(await ask(address)).toEqual({ status: 200, text: `page ${address}` });
  expect((await ask('/nl/topics/strikes')).status, 'its name in another language').toBe(200);
  expect((await ask('/en/topics/Strikes')).status, 'in capitals').toBe(200);
  expect((await ask('/en/stories/strikes')).status, 'of another kind').toBe(404);
});

it('former addresses are rendered as well', async () => {
  await tx(async (write) => {
    await write.insert(formerAddress).values({
      kind: 'story',
      language: 'en',
      slug: 'old-name',
      targetId: 'x',
      createdAt: 1,
    });
  });
  expect((await ask('/en/stories/old-name')).status).toBe(200);
});

it('the days of the year and the pages of the site are rendered', async () => {
  for (const address of [
    '/en',
    '/en/today/02-29',
    '/en/topics',
    '/sitemaps/1.xml',
    '/robots.txt',
  ]) {
    expect((await ask(address)).status, address).toBe(200);
  }
});

it('suggestions are never kept, and share the time of searches', async () => {
  const typed = '/nl/search/suggest?q=sta';
  const answers = [];
  for (let n = 0; n < 12; n++) answers.push(await ask(n % 2 ? typed : `/nl/search?q=w${n}`));
  expect(answers[1]).toEqual({ status: 200, text: `page ${typed}` });
  expect(rendered.filter((url) => url === typed).length).toBeGreaterThan(1);
  expect(answers.slice(-4).map(({ status }) => status)).toEqual([429, 429, 429, 429]);
});

it('searches that take too much time have to wait, each by one page about that', async () => {
  const answers = [];
  for (let n = 0; n < 12; n++)
    answers.push(await fetch(`http://127.0.0.1:${port}/nl/search?q=w${n}`));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.slice(0, 3)).toEqual([200, 200, 200]);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(4);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused[0]?.text()).toBe('page /nl/problem/busy');
  expect(rendered.filter((url) => url.includes('/problem/'))).toEqual(['/nl/problem/busy']);
  expect((await ask('/nl/topics')).status).toBe(200);
});

it('requests are counted by address, without what was searched for', async () => {
  const missing = '/en/stories/no-such-story';
  for (const address of ['/en', '/en', '/nl/search?q=secret', missing]) await ask(address);
  expect(counter.take()?.addresses).toEqual([
    ['/en', 2],
    ['/nl/search', 1],
  ]);
});
