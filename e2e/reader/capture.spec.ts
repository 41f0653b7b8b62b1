/** What a program gets that captures the whole site by its links, without scripts, as `wget` does. */

import { sitemapIn } from '../support/head';
import { ask } from '../support/http';
import { SITE_URL } from '../support/site';
import { isOfTest } from '../support/stories';
import { expect, test } from '../support/test';

/** Forms, and facets that can be combined without end; docs/operating.md leaves them out as well. */
const LEFT_OUT = /^\/[^/]+\/(write|search)([/?]|$)|\/browse\?/;
const LANGUAGE = /^\/en(\/|\?|$)/;
const FILES = /^\/(media|fonts)\/|^\/[^/]+\.(js|css|svg|ico)$|\.webmanifest$/;

interface Capture {
  /** Status by path. */
  answers: Map<string, number>;
  /** Addresses of other sites that a browser would load by itself. */
  foreign: Set<string>;
}

test('By plain links a program reaches every page, feed, image, font and style in English', async () => {
  test.setTimeout(480_000);
  const { answers, foreign } = await captured('/en');
  // The newest of the versions that can be cited leads to the story.
  const failed = [...answers].filter(([, status]) => ![200, 307].includes(status));
  expect(failed).toEqual([]);
  expect([...foreign]).toEqual([]);
  const index = (await ask('/sitemap.xml')).text;
  const parts = [...index.matchAll(/<loc>[^<]*?(\/sitemaps\/[^<]+)<\/loc>/g)];
  expect(parts.length).toBeGreaterThan(2);
  for (const [, part = ''] of parts) {
    const listed = [...sitemapIn((await ask(part)).text).keys()]
      .map((address) => pathOf(address))
      .filter((path) => LANGUAGE.test(path) && !isOfTest(path));
    expect(listed.length, part).toBeGreaterThan(20);
    expect(
      listed.filter((path) => !answers.has(path)),
      part,
    ).toEqual([]);
  }
  const has = (shape: RegExp) => [...answers.keys()].some((path) => shape.test(path));
  const kinds = [/atom\.xml$/, /feeds\.opml$/, /\.woff2$/, /\.webp$/, /\.pdf$/, /citation\.bib$/];
  for (const kind of [...kinds, /^\/suggest-/, /\/share\/[0-9a-f]{12}\.jpg$/]) {
    expect(has(kind), String(kind)).toBe(true);
  }
});

/** Follows links from a page to all that they lead to, in one language. */
async function captured(start: string): Promise<Capture> {
  const answers = new Map<string, number>();
  const foreign = new Set<string>();
  const open = [start];
  const seen = new Set(open);
  const work = async () => {
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      const { status, headers, text } = await ask(path);
      answers.set(path, status);
      if (!String(headers['content-type']).startsWith('text/html')) continue;
      const { linked, loaded } = addressesIn(text, path);
      for (const address of loaded) {
        if (!address.startsWith(`${SITE_URL}/`)) foreign.add(address);
      }
      for (const next of [...linked, ...loaded].filter(isOwn).map(pathOf)) {
        const isCaptured = LANGUAGE.test(next) || FILES.test(next);
        if (!isCaptured || LEFT_OUT.test(next) || isOfTest(next) || seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
  };
  // Another one may find links after the first has none.
  while (open.length > 0) await Promise.all([work(), work(), work(), work()]);
  return { answers, foreign };
}

/** Addresses that a page links to, and those that browsers or networks load with it. */
function addressesIn(html: string, path: string): { linked: string[]; loaded: string[] } {
  const resolved = (found: Iterable<string>) =>
    [...found].flatMap((each) => {
      const text = each.replaceAll('&amp;', '&').trim();
      return URL.canParse(text, SITE_URL + path) ? [new URL(text, SITE_URL + path).href] : [];
    });
  const all = (shape: RegExp) => [...html.matchAll(shape)].map(([, value = '']) => value);
  const sets = all(/\ssrcset="([^"]+)"/gi).flatMap((set) =>
    set.split(',').map((each) => each.trim().split(/\s+/)[0] ?? ''),
  );
  const requisites = [...html.matchAll(/<link\b[^>]*>/gi)]
    .map(([tag]) => tag)
    .filter((tag) => /rel="(stylesheet|icon|preload|apple-touch-icon|manifest)"/.test(tag))
    .map((tag) => /\shref="([^"]+)"/.exec(tag)?.[1] ?? '');
  return {
    linked: resolved(all(/\shref="([^"#]+)[^"]*"/gi)),
    loaded: resolved([
      ...all(/\ssrc="([^"]+)"/gi),
      ...sets,
      ...requisites,
      ...all(/url\(["']?([^"')]+)["']?\)/g),
      ...all(/<meta property="og:image" content="([^"]+)"/g),
    ]),
  };
}

function isOwn(address: string): boolean {
  return address.startsWith(`${SITE_URL}/`);
}

function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}
