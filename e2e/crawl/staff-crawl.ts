import type { Page } from '@playwright/test';
import { builtRoutes } from '../staff/manifest';
import { ask } from '../support/http';
import { linksIn, ownPath } from './links';
import { clickable, complaintsOf } from './opened';

/** Limit on requested addresses of one kind: the same route and query parameters. */
const MOST_OF_A_KIND = 2;
/** Limit on requested queries of one route, with different filters and orders. */
const MOST_OF_A_ROUTE = 12;

/** A user who clicks through the staff's site. */
export interface Crawler {
  name: string;
  page: Page;
  /** Headers of the same user for requests without a browser. */
  headers: Record<string, string>;
  origin: string;
}

export interface Crawled {
  /** Routes of pages that were seen. */
  reached: Set<string>;
  /** Routes of pages that redirected. */
  passed: Set<string>;
  faults: string[];
  asked: number;
}

interface Link {
  path: string;
  from: string;
}

/**
 * Follows everything that can be clicked: each kind of page once in a browser with collapsed parts
 * opened, and some more without a browser. Only sends GET requests.
 */
export async function crawlStaff(crawler: Crawler, starts: readonly string[]): Promise<Crawled> {
  const port = Number(new URL(crawler.origin).port);
  const { page } = crawler;
  const said = complaintsOf(page);
  const queue: Link[] = starts.map((path) => ({ path, from: 'the start' }));
  const known = new Set(starts);
  const counted = new Map<string, number>();
  const ofRoute = new Map<string, number>();
  const seen = new Set<string>();
  const done: Crawled = { reached: new Set(), passed: new Set(), faults: [], asked: 0 };

  const add = (path: string | null, from: string) => {
    if (path === null || known.has(path)) return;
    known.add(path);
    const count = counted.get(kindOf(path)) ?? 0;
    const of = routeOf(path) ?? path;
    const ways = ofRoute.get(of) ?? 0;
    if (count >= MOST_OF_A_KIND || ways >= MOST_OF_A_ROUTE) return;
    ofRoute.set(of, ways + 1);
    counted.set(kindOf(path), count + 1);
    queue.push({ path, from });
  };
  const fault = (what: string, { path, from }: Link) => {
    done.faults.push(`${crawler.name}: ${what} at ${path}, linked from ${from}`);
  };

  for (let link = queue.shift(); link; link = queue.shift()) {
    const { path } = link;
    done.asked += 1;
    const route = routeOf(path);
    if (route && !seen.has(route)) {
      seen.add(route);
      const status = await open(page, path);
      const here = ownPath(page.url(), path, crawler.origin) ?? path;
      for (const address of await clickable(page))
        add(ownPath(address, here, crawler.origin), here);
      for (const each of said()) fault(each, link);
      const reached = routeOf(here);
      if (status >= 400) fault(String(status), link);
      else if (reached) done.reached.add(reached);
      if (reached !== route) done.passed.add(route);
      continue;
    }
    const answer = await ask(path, { port, headers: crawler.headers });
    if (answer.status >= 400) fault(String(answer.status), link);
    const to = answer.headers.location;
    if (to) add(ownPath(to, path, crawler.origin), path);
    if (!route || answer.status !== 200) continue;
    for (const each of linksIn(answer.text, path, crawler.origin)) add(each, path);
  }
  return done;
}

/** A download is not a page. */
async function open(page: Page, path: string): Promise<number> {
  const answer = await page.goto(path, { waitUntil: 'load' });
  return answer?.status() ?? 0;
}

const { pages, handlers } = builtRoutes();
const exact = new Set(pages.filter((route) => !route.includes('[')));
const patterns = pages
  .filter((route) => route.includes('[') && !route.includes('[...'))
  .map((route) => ({ route, pattern: new RegExp(`^${route.replace(/\[\w+\]/g, '[^/]+')}$`) }))
  // Static segments before dynamic ones.
  .sort((a, b) => a.route.split('[').length - b.route.split('[').length);

/** The route of a page of the staff's site; undefined for other addresses. */
export function routeOf(path: string): string | undefined {
  const [pathname = ''] = path.split('?');
  if (exact.has(pathname)) return pathname;
  if (handlers.includes(pathname)) return undefined;
  return patterns.find(({ pattern }) => pattern.test(pathname))?.route;
}

/** Kind of an address. */
function kindOf(path: string): string {
  const [pathname = '', query = ''] = path.split('?');
  const keys = [...new URLSearchParams(query).keys()].sort().join('&');
  const [, first = '', second = '', ...rest] = pathname.split('/');
  const place =
    routeOf(path) ?? [first, second === 'stories' ? second : '*', rest.length].join('/');
  return pathname.startsWith('/admin/') && !routeOf(path) ? path : `${place} ${keys}`;
}
