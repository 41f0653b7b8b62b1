/**
 * Everything that a reader can come to by clicking, in three languages: no link, image, feed or file answers with an
 * error, and no page makes a browser complain. On a server of its own, so that no other test's stories come and go.
 */
import { expect, type Page, test } from '@playwright/test';
import { ask } from '../support/http';
import { type OwnServer, ownServer } from '../support/own-server';
import { HOST } from '../support/site';
import { linksIn, lostFragments, ownPath } from './links';
import { clickable, complaintsOf } from './opened';

const LANGUAGES = ['en', 'nl', 'fa'];
/** Pages of one kind in one language that are opened; days, pages of lists and years are alike. */
const MOST_OF_A_KIND = 6;
const AT_ONCE = 8;

let server: OwnServer;

test.beforeAll(async () => {
  server = await ownServer();
  await server.start();
});

test.afterAll(() => server.clear());

test('Every link that a reader in English, Dutch or Persian can follow leads somewhere', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const origin = `http://${HOST}:${server.port}`;
  const pages = await crawl(origin);
  const kinds = [...new Map(pages.found.map((path) => [kindOf(path), path])).values()];
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: true });
  const complaints: string[] = [];
  const left = [...kinds];
  const lookOn = async () => {
    const page = await context.newPage();
    const said = complaintsOf(page);
    for (let path = left.shift(); path; path = left.shift()) {
      complaints.push(...(await look(page, path, said)));
    }
  };
  await Promise.all([lookOn(), lookOn()]);
  await context.close();
  process.stdout.write(`${pages.asked.size} addresses asked, ${kinds.length} kinds of page seen\n`);
  expect([...pages.faults, ...complaints]).toEqual([]);
  expect(pages.found.length).toBeGreaterThan(100);
});

/** Follows links from the front pages on. */
async function crawl(origin: string) {
  const asked = new Map<string, string>(LANGUAGES.map((language) => [`/${language}`, 'the start']));
  const queue = [...asked.keys()];
  const counted = new Map<string, number>();
  const faults: string[] = [];
  const found: string[] = [];
  const add = (path: string, from: string) => {
    const kind = kindOf(path);
    const count = counted.get(kind) ?? 0;
    if (asked.has(path) || count >= MOST_OF_A_KIND) return;
    counted.set(kind, count + 1);
    asked.set(path, from);
    queue.push(path);
  };
  const visit = async (path: string) => {
    const { status, headers, text } = await ask(path, { port: server.port });
    if (status >= 400) faults.push(`${status} at ${path}, linked from ${asked.get(path)}`);
    const to = headers.location && ownPath(headers.location, path, origin);
    if (to) add(to, path);
    const isPage = status === 200 && /^text\/html/.test(headers['content-type'] ?? '');
    if (!isPage || !LANGUAGES.includes(path.split(/[/?]/)[1] ?? '')) return;
    found.push(path);
    for (const id of lostFragments(text)) faults.push(`#${id} leads nowhere at ${path}`);
    for (const link of linksIn(text, path, origin)) add(link, path);
  };
  while (queue.length > 0) await Promise.all(queue.splice(0, AT_ONCE).map(visit));
  return { asked, faults, found };
}

/** Sees a page in a browser, with everything on it opened. */
async function look(page: Page, path: string, said: () => string[]): Promise<string[]> {
  const answer = await page.goto(path);
  await clickable(page);
  if (answer?.status() !== 200) return [`${answer?.status()} at ${path}`];
  return said().map((each) => `${each} at ${path}`);
}

/** What an address is one of many of: its language, its sections, and which questions it asks. */
function kindOf(path: string): string {
  const [pathname = '', query = ''] = path.split('?');
  const [, first = '', second = '', third, ...rest] = pathname.split('/');
  const keys = [...new URLSearchParams(query).keys()].sort().join('&');
  const isFile = ['media', '_next', 'id', 'preview'].includes(first);
  return [first, isFile ? '*' : second, third === undefined ? '' : '*', ...rest, keys].join('/');
}
