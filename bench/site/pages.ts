import { get, textOf } from '@/bench/load/fetch';

/** Pages of the sample that are measured one by one. */
export const STORY = '/en/stories/a-congress-of-women-in-wartime';
export const TOPIC = '/en/topics/communism';

/** Every page of the site, from its sitemap. */
export async function everyPage(port: number): Promise<string[]> {
  const index = await addressesIn(port, '/sitemap.xml');
  const pages = [];
  for (const sitemap of index) pages.push(...(await addressesIn(port, sitemap)));
  return [...new Set(pages)];
}

async function addressesIn(port: number, sitemap: string): Promise<string[]> {
  const text = textOf(await get(port, sitemap));
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => {
    const { pathname, search } = new URL(address.replaceAll('&amp;', '&'));
    return pathname + search;
  });
}
