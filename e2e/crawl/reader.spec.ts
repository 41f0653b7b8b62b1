/**
 * Follows all links that readers can click, in three languages: no link, image, feed or file
 * returns an error, and no page causes a browser error. Uses its own server, so that no other test
 * adds or removes stories.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { serverOfFile } from '../support/file-server';
import { ask } from '../support/http';
import { expect, test } from '../support/test';
import { linksIn, lostFragments, ownPath } from './links';
import { clickable, complaintsOf } from './opened';

const LANGUAGES = ['en', 'nl', 'fa'];
/** Limit on opened pages of one kind in one language; days, list pages and years are alike. */
const MOST_OF_A_KIND = 4;
const AT_ONCE = 8;

const server = serverOfFile();

test('Every link that a reader in English, Dutch or Persian can follow works', async ({
  visitor,
}) => {
  test.setTimeout(900_000);
  const pages = await crawl(server.origin);
  const kinds = [...new Map(pages.found.map((path) => [kindOf(path), path])).values()];
  const complaints: string[] = [];
  const left = [...kinds];
  const lookOn = async (page: Page) => {
    const said = complaintsOf(page);
    for (let path = left.shift(); path; path = left.shift()) {
      complaints.push(...(await look(page, path, said)));
    }
  };
  const first = await visitor({ at: server, javaScriptEnabled: true });
  await Promise.all([lookOn(first), lookOn(await first.context().newPage())]);
  process.stdout.write(`${pages.asked.size} addresses asked, ${kinds.length} kinds of page seen\n`);
  expect([...pages.faults, ...complaints]).toEqual([]);
  expect(pages.found.length).toBeGreaterThan(100);
});

/** Follows links from the front pages. */
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
    const { status, headers, text } = await askInTurn(path);
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

/** Asks again after the time that was said, where searches take too much of the server's time. */
async function askInTurn(path: string) {
  for (;;) {
    const answer = await ask(path, { port: server.port });
    if (answer.status !== 429) return answer;
    await delay(Number(answer.headers['retry-after']) * 1_000);
  }
}

/** Opens a page in a browser and expands everything on it. */
async function look(page: Page, path: string, said: () => string[]): Promise<string[]> {
  let answer = await page.goto(path);
  while (answer?.status() === 429) {
    await delay(Number(answer.headers()['retry-after']) * 1_000);
    said();
    answer = await page.goto(path);
  }
  await clickable(page);
  if (answer?.status() !== 200) return [`${answer?.status()} at ${path}`];
  return said().map((each) => `${each} at ${path}`);
}

/** Kind of an address: its language, sections and query parameters. */
function kindOf(path: string): string {
  const [pathname = '', query = ''] = path.split('?');
  const [, first = '', second = '', third, ...rest] = pathname.split('/');
  const keys = [...new URLSearchParams(query).keys()].sort().join('&');
  const isFile = ['media', '_next', 'id', 'preview'].includes(first);
  return [first, isFile ? '*' : second, third === undefined ? '' : '*', ...rest, keys].join('/');
}
