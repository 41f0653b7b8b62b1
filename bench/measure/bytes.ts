import type { Figure } from '@/bench/figure';
import { get, textOf } from '@/bench/load/fetch';
import type { Bench } from '@/bench/plan';
import { startSite } from '@/bench/site/front';
import { sampleCopy } from '@/bench/site/sample';

const LANGUAGES = ['en', 'fa', 'zh-Hans'];
/** One page of each kind in English; the other languages are found by its links. */
const PAGES = {
  front: '/en',
  topics: '/en/topics',
  'topic feed': '/en/topics/communism',
  story: '/en/stories/communist-manifesto',
  collection: '/en/collections',
  today: '/en/today',
  subscribe: '/en/subscribe',
};
/** What a server may send before the first acknowledgement. */
const ONE_FLIGHT = 14 * 1024;
const HELD_TO_IT = ['story', 'topic feed'];

interface Weight {
  html: number;
  css: number;
  /** Inline scripts, and script files. */
  inline: number;
  files: number;
}

/** Size of a page as transferred, compressed with brotli, without images and fonts. */
export async function measureBytes(bench: Bench): Promise<Figure[]> {
  const site = await startSite(bench.places, sampleCopy(bench.places, 'bytes'));
  const figures: Figure[] = [];
  const weights: Weight[] = [];
  for (const [kind, page] of Object.entries(PAGES)) {
    for (const [language, address] of await inLanguages(site.port, page, kind)) {
      const weight = await weigh(site.port, address);
      weights.push(weight);
      figures.push(figureOf(kind, language, weight));
    }
  }
  await site.stop();
  const most = (part: 'inline' | 'files') => Math.max(...weights.map((weight) => weight[part]));
  const about = { group: 'f', unit: 'bytes' };
  return [
    ...figures,
    { ...about, name: 'script in a page, at most', value: most('inline'), target: { atMost: 0 } },
    { ...about, name: 'script files of a page', value: most('files'), target: { atMost: 2_048 } },
  ];
}

function figureOf(kind: string, language: string, { html, css }: Weight): Figure {
  const figure = { group: 'f', name: `${kind} (${language})`, unit: 'bytes', value: html + css };
  const note = `HTML ${html} + CSS ${css}`;
  return HELD_TO_IT.includes(kind)
    ? { ...figure, note, target: { atMost: ONE_FLIGHT } }
    : { ...figure, note };
}

/** Addresses of a page in the languages that it exists in. */
async function inLanguages(port: number, page: string, kind: string): Promise<[string, string][]> {
  let text = textOf(await get(port, page));
  if (kind === 'collection') {
    const first = /href="(\/en\/collections\/[^"/]+)"/.exec(text)?.[1] ?? page;
    text = textOf(await get(port, first));
  }
  const links = [...text.matchAll(/<link\b[^>]*\bhreflang="([^"]+)"[^>]*>/gi)].map((link) => {
    const href = /\bhref="([^"]+)"/.exec(link[0])?.[1] ?? '';
    return [link[1] ?? '', new URL(href, `http://127.0.0.1:${port}`).pathname] as [string, string];
  });
  return links.filter(([language, address]) => LANGUAGES.includes(language) && isPage(address));
}

/** Feeds are announced by the same elements as translations. */
function isPage(address: string): boolean {
  return !/\.(xml|json)$/.test(address);
}

async function weigh(port: number, address: string): Promise<Weight> {
  const fetched = await get(port, address);
  const text = textOf(fetched);
  const scripts = [...text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)].filter(
    ([, attributes = '']) => !attributes.includes('application/ld+json'),
  );
  const named = (found: string[]) => Promise.all(found.map((file) => get(port, file)));
  const sheets = await named(
    sources(text, /<link\b(?=[^>]*rel="stylesheet")[^>]*href="([^"]+)"/gi),
  );
  const files = await named(sources(text, /<script\b[^>]*\bsrc="([^"]+)"/gi));
  const bytes = (all: { body: Buffer }[]) =>
    all.reduce((total, { body }) => total + body.length, 0);
  return {
    html: fetched.body.length,
    css: bytes(sheets),
    inline: scripts.reduce((total, [, , code = '']) => total + code.length, 0),
    files: bytes(files),
  };
}

function sources(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, address = '']) => address))];
}
