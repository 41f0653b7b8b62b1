import { expect, test } from '@playwright/test';
import { storyPath, topicPath } from '@/domain/site/address';
import { direction } from '@/i18n/languages';
import { COMMUNISM, ESRAFIL, htmlTag, LANGUAGES, pages, problems } from '../support/addresses';
import { alternatesIn, canonicalIn, sitemapIn } from '../support/head';
import { ask, pathOf } from '../support/http';
import { SITE_URL } from '../support/site';
import { isOfTest } from '../support/stories';

const CANADIENSE = '/es/stories/la-huelga-de-la-canadiense';

test.describe('Languages', () => {
  test('Every address of the sitemap answers, and names the same languages as its alternates do', async () => {
    test.setTimeout(240_000);
    const index = (await ask('/sitemap.xml')).text;
    const parts = [...index.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => pathOf(address));
    const all = await Promise.all(parts.map(async (part) => [...sitemapIn((await ask(part)).text)]));
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

  test('Pages that say why there is nothing have no alternates', async () => {
    for (const { path, name } of problems('en')) {
      expect(Object.keys(alternatesIn((await ask(path)).text)), name).toEqual([]);
    }
  });

  for (const language of LANGUAGES) {
    test(`Pages in ${language} are marked as such, and stories in other languages as theirs`, async ({ page }) => {
      for (const { path, name } of pages(language)) {
        expect(htmlTag((await ask(path)).text), name).toContain(`lang="${language}" dir="${direction(language)}"`);
      }
      await page.goto(topicPath(language, COMMUNISM[language]));
      const rows = page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('heading') });
      await expect(rows).toHaveCount(30);
      let fellBack = 0;
      for (const row of await rows.all()) {
        const link = row.getByRole('heading').getByRole('link');
        const [, of = ''] = (await link.getAttribute('href'))?.split('/') ?? [];
        if (of === language) {
          expect(await link.getAttribute('lang')).toBeNull();
          continue;
        }
        fellBack += 1;
        await expect(link).toHaveAttribute('lang', of);
        await expect(link).toHaveAttribute('dir', direction(of));
        await expect(row.locator(`p[lang="${of}"][dir="${direction(of)}"]`).first()).toBeVisible();
        const name = new Intl.DisplayNames([language], { type: 'language' }).of(of) ?? of;
        await expect(row).toContainText(name);
      }
      expect(fellBack).toBeGreaterThan(0);
    });

    test(`From the story in ${language} the language switch leads to the same story everywhere`, async ({ page }) => {
      await page.goto(storyPath(language, ESRAFIL[language]));
      const links = page.getByRole('banner').getByRole('navigation').last().getByRole('link');
      await expect(links).toHaveCount(LANGUAGES.length);
      for (const [index, other] of LANGUAGES.entries()) {
        await expect(links.nth(index)).toHaveAttribute('href', storyPath(other, ESRAFIL[other]));
        await expect(links.nth(index)).toHaveAttribute('hreflang', other);
      }
    });
  }

  test('Where a story has no text, the language switch leads to a page that says where it can be read', async ({ page }) => {
    await page.goto('/nl/stories/tentoonstelling-over-henk-sneevliet-in-china');
    const switched = page.waitForResponse((response) => response.url().includes('/fa/stories/'));
    await page.getByRole('link', { name: 'فارسی' }).click();
    expect((await switched).status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fa');
    const way = page.getByRole('main').getByRole('link', { name: 'Tentoonstelling over Henk Sneevliet in China' });
    await expect(way).toHaveAttribute('lang', 'nl');
    await way.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tentoonstelling over Henk Sneevliet in China');
  });

  test('A story in Spanish alone has its page, in an English frame that says so', async ({ page }) => {
    await page.goto(CANADIENSE);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('La huelga de La Canadiense');
    await expect(page.locator('[lang="es"]').filter({ has: page.getByRole('heading', { level: 1 }) })).toBeVisible();
    await expect(page.locator('[lang="es"]').getByText('El 5 de febrero de 1919')).toBeVisible();
    await expect(page.getByText('This text is in Spanish; the words around it are in English.')).toBeVisible();
    await expect(page.getByText('This story can be read in Spanish only.')).toBeVisible();
    await page.getByRole('link', { name: 'Nederlands' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    expect(Object.keys(alternatesIn((await ask(CANADIENSE)).text)).sort()).toEqual(['es', 'x-default']);
  });

  test('A picture is described in the language of the text or else of the frame, not in a third', async ({ page }) => {
    await page.goto(CANADIENSE);
    const languages = await page.getByRole('main').locator('article figure [lang]').evaluateAll((all) =>
      all.map((element) => element.getAttribute('lang')),
    );
    expect(languages.filter((tag) => tag !== 'es' && tag !== 'en')).toEqual([]);
  });

  test('A Persian page has its slug, its direction and its digits, and Gregorian dates', async ({ page }) => {
    const response = await page.goto(storyPath('fa', ESRAFIL.fa));
    expect(response?.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('time[datetime="1907-05-30"]').first()).toHaveText(/^۳۰ مهٔ? ۱۹۰۷$/);
    for (const { path } of pages('fa')) {
      const months = /فروردین|اردیبهشت|خرداد|شهریور|آبان|بهمن|اسفند/;
      const times = (await ask(path)).text.match(/<time\b[^>]*>[^<]*/g) ?? [];
      for (const time of times) expect(time).not.toMatch(months);
    }
  });
});

/** Where what an address says of itself, its alternates and the sitemap differ. */
async function mistakesAt(address: string, sitemap: ReadonlyMap<string, object>): Promise<string[]> {
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
