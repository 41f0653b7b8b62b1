import { problems } from '../support/addresses';
import { alternatesIn, canonicalIn, sitemapIn } from '../support/head';
import { ask, pathOf } from '../support/http';
import { SITE_URL } from '../support/site';
import { isOfTest } from '../support/stories';
import { expect, test } from '../support/test';

test.describe('Alternates', () => {
  test('Every address of the sitemap answers, and names the same languages as its alternates do', async () => {
    test.setTimeout(240_000);
    const index = (await ask('/sitemap.xml')).text;
    const parts = [...index.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) =>
      pathOf(address),
    );
    const all = await Promise.all(
      parts.map(async (part) => [...sitemapIn((await ask(part)).text)]),
    );
    const sitemap = new Map(all.flat().filter(([address]) => !isOfTest(address)));
    expect(sitemap.size).toBeGreaterThan(400);
    const wrong: string[] = [];
    const addresses = [...sitemap.keys()];
    const crawl = async () => {
      for (let next = addresses.shift(); next; next = addresses.shift()) {
        wrong.push(...(await mistakesAt(next, sitemap)));
      }
    };
    await Promise.all([crawl(), crawl(), crawl(), crawl()]);
    expect(wrong).toEqual([]);
  });

  test('Error pages have no alternates', async () => {
    for (const { path, name } of problems('en')) {
      expect(Object.keys(alternatesIn((await ask(path)).text)), name).toEqual([]);
    }
  });
});

/** Differences between a page's canonical address, its alternates and the sitemap. */
async function mistakesAt(
  address: string,
  sitemap: ReadonlyMap<string, object>,
): Promise<string[]> {
  const { status, text } = await ask(pathOf(address));
  if (status !== 200) return [`${address}: ${status}`];
  const alternates = alternatesIn(text);
  const listed = sitemap.get(address) ?? {};
  const mistakes: string[] = [];
  const ordered = (links: object) => JSON.stringify(Object.entries(links).sort());
  if (canonicalIn(text) !== address) mistakes.push(`canonical is ${canonicalIn(text)}`);
  if (ordered(alternates) !== ordered(listed)) mistakes.push('head and sitemap differ');
  if (!Object.values(alternates).includes(address)) mistakes.push('does not name itself');
  if (!alternates['x-default']) mistakes.push('no x-default');
  for (const [tag, other] of Object.entries(alternates)) {
    const theirs = sitemap.get(other);
    if (tag === 'x-default' && other === `${SITE_URL}/`) continue;
    if (!theirs) mistakes.push(`${other} is not in the sitemap`);
    else if (ordered(theirs) !== ordered(listed)) mistakes.push(`${other} names other languages`);
  }
  return mistakes.map((mistake) => `${address}: ${mistake}`);
}
