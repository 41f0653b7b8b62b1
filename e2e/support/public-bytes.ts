import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { ask } from './http';
import type { OwnServer } from './own-server';

/** Start addresses of a search of everything public. */
const OPEN = [
  '/',
  '/en',
  '/nl',
  '/sitemap.xml',
  '/robots.txt',
  '/en/atom.xml',
  '/en/rss.xml',
  '/en/feed.json',
  '/en/feeds.opml',
  '/en/agenda',
  '/en/topics',
  '/en/collections',
  '/en/today/03-05',
  '/en/topics/migration/atom.xml',
  '/en/topics/migration/only/atom.xml',
];

/**
 * Searches everything public that these addresses lead to, and the files of the page cache.
 * @returns the number of addresses requested
 */
export async function expectNowhere(
  server: OwnServer,
  canary: string,
  { more, most = 140 }: { more: readonly string[]; most?: number },
): Promise<number> {
  const seen = new Set<string>();
  const open = [...more, ...OPEN];
  for (let at = 0; at < open.length && seen.size < most; at += 1) {
    const address = open[at] ?? '';
    if (seen.has(address)) continue;
    seen.add(address);
    const answer = await ask(encodeURI(decodeURI(address)), { port: server.port });
    expect(answer.text, address).not.toContain(canary);
    expect(JSON.stringify(answer.headers), address).not.toContain(canary);
    if (!address.startsWith('/en')) continue;
    const links = [...answer.text.matchAll(/href="(\/(?:en|nl|sitemaps)[^"#]*)"/g)];
    open.push(...links.map((link) => link[1] ?? ''));
  }
  for (const file of readdirSync(server.data)) {
    if (!file.startsWith('cache')) continue;
    const bytes = readFileSync(path.join(server.data, file));
    expect(bytes.includes(canary), file).toBe(false);
  }
  return seen.size;
}
