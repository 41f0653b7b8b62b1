import type { Page } from '@playwright/test';
import { searchPath } from '@/domain/addresses/address';
import { violations } from '../support/axe';
import { ask } from '../support/http';
import { unfolded } from '../support/language-switch';
import { publish, withdraw } from '../support/stories';
import { expect, test } from '../support/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A word of the sample in each script, and of a title that it finds. */
const WORDS = [
  { language: 'en', typed: 'dock strike', button: 'Search', found: /Dockers’ Tanner/ },
  { language: 'fa', typed: 'صور اسرافيل', button: 'جست‌وجو', found: /صور\s?اسرافیل/ },
  { language: 'zh-Hans', typed: '共產主義', button: '搜索', found: /共产/ },
] as const;

async function searchFor(page: Page, words: string, button: string): Promise<void> {
  await page.getByRole('search').locator('[name=q]').fill(words);
  await page.getByRole('search').getByRole('button', { name: button }).click();
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(`A search, scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    for (const { language, typed, button, found } of WORDS) {
      test(`In ${language} it begins in the head of a page and marks what it found`, async ({
        page,
      }) => {
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(`/${language}/topics`);
        await searchFor(page, typed, button);
        const first = page.getByRole('main').getByRole('listitem').first();
        await expect(first).toBeVisible();
        await expect(page.getByRole('main')).toContainText(found);
        await expect(page.locator('main mark').first()).toBeVisible();
        await expect(page.locator('[name=q]')).toHaveValue(typed);
        const links = page.getByRole('navigation').locator(`a[hreflang="nl"]`);
        await expect(links.first()).toHaveAttribute('href', /^\/nl\/search\?q=/);
      });
    }
  });
}

test.describe('The search', () => {
  test('finds a story from its publication until it is unpublished', async ({ page, newStory }) => {
    const story = await newStory();
    await publish(story, 'en', { title: `Quokka ${story.mark}` });
    await page.goto(searchPath('en', new URLSearchParams({ q: `quokka ${story.mark}` })));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 story found');
    await page.getByRole('link', { name: `Quokka ${story.mark}` }).click();
    await expect(page).toHaveURL(story.path('en'));
    await withdraw(story, 'en');
    await page.goto(searchPath('en', new URLSearchParams({ q: `quokka ${story.mark}` })));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Nothing found');
  });

  test('says so first when nothing is found, and proposes words', async ({ page }) => {
    await page.goto('/en/search?q=Sneevleit');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Nothing found');
    await page.getByRole('main').getByRole('link', { name: 'sneevliet', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('found');
    await expect(page.locator('main mark').first()).toHaveText(/sneevliet/i);
  });

  test('narrows what it found by a form, and keeps that in other languages', async ({ page }) => {
    await page.goto('/en/search?q=1919');
    await page.getByText('Filters', { exact: true }).click();
    await page.getByRole('combobox', { name: /^Language/ }).selectOption('nl');
    await page.getByRole('search').getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/language=nl/);
    await (await unfolded(page)).locator('a[hreflang="fa"]').click();
    await expect(page).toHaveURL(/\/fa\/search\?q=1919&language=nl/);
  });

  test('says what it did not do, and where its results end', async ({ page }) => {
    const main = page.getByRole('main');
    await page.goto('/en/search?q=-women');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/needs a word/);
    await page.goto('/en/search?q="general strike');
    await expect(main).toContainText('The quotation mark is not closed');
    await page.goto('/en/search?q=strike&language=xx&kind=item&kind=news&topic=');
    await expect(main).toContainText('Not known and left out: \u2068xx\u2069');
    await expect(main).toContainText('only the first was used. Left out: \u2068news\u2069');
    await expect(page).toHaveTitle(/^strike · Search/);
    const canonical = page.locator('link[rel="canonical"]');
    await expect(canonical).toHaveAttribute('href', /search\?q=strike&kind=item&language=xx$/);
    await page.goto('/en/search?q=strike&page=99999');
    await expect(main).toContainText('There is no page 99999');
    await main.getByRole('link', { name: 'First page' }).click();
    await expect(page).toHaveURL('/en/search?q=strike');
  });

  test('lists what its filters leave where no word is typed', async ({ page }) => {
    await page.goto('/en/search?q=&kind=item');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d+ stories found/);
    await page.getByRole('list', { name: 'Filters' }).getByRole('link', { name: 'Remove' }).click();
    await expect(page).toHaveURL('/en/search');
  });

  test('is useful before anything is typed', async ({ page }) => {
    await page.goto('/en/search');
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: 'Communism', exact: true }).first()).toBeVisible();
    await expect(main.getByRole('heading', { name: 'Newest stories' })).toBeVisible();
  });

  test('answers whatever is typed, and keeps none of it', async () => {
    for (const q of [
      'AND OR NOT',
      '"unbalanced',
      'title:* NEAR(a b)',
      '!!!',
      'a',
      '国',
      '-only',
      '\u0000',
      'x'.repeat(9_000),
    ]) {
      const { status, headers, text } = await ask(`/en/search?q=${encodeURIComponent(q)}`);
      expect.soft(status, q.slice(0, 20)).toBe(200);
      expect.soft(headers['cache-control'], q.slice(0, 20)).toBe('no-store');
      expect.soft(text, q.slice(0, 20)).toMatch(/<meta name="robots" content="noindex/);
    }
    const packed = await ask('/en/search?q=strike', { headers: { 'accept-encoding': 'br' } });
    expect.soft(packed.headers['content-encoding']).toBe('br');
    const head = await ask('/en/search?q=strike', {
      method: 'HEAD',
      headers: { 'accept-encoding': 'br' },
    });
    expect.soft(head.headers['content-encoding']).toBe('br');
    expect.soft(head.headers.vary).toBe(packed.headers.vary);
    for (const query of ['kind=x', 'topic=x', 'language=%%', 'decade=-9999', 'decade=9999']) {
      expect.soft((await ask(`/en/search?q=strike&${query}`)).status, query).toBe(200);
    }
    for (const query of ['page=0', 'page=9999', 'page=x', 'before=5-x', 'nonsense=1']) {
      expect.soft((await ask(`/en/search?q=strike&${query}`)).status, query).toBe(200);
    }
  });

  test('is described for browsers', async () => {
    const front = (await ask('/fa')).text;
    const [link = ''] = /<link[^>]* rel="search"[^>]*>/.exec(front) ?? [];
    expect(link).toContain('href="/fa/opensearch.xml"');
    const { text, headers } = await ask('/fa/opensearch.xml');
    expect(headers['content-type']).toContain('application/opensearchdescription+xml');
    expect(text).toContain('/fa/search?q={searchTerms}"');
  });
});

test.describe('The search page', () => {
  // axe runs in the page.
  test.use({ javaScriptEnabled: true });

  for (const { language, typed } of WORDS) {
    test(`In ${language} passes axe, with its filters open and at 320 px`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const params = new URLSearchParams({ q: typed, decade: '1910' });
      for (const path of [searchPath(language), searchPath(language, params)]) {
        await page.goto(path);
        expect.soft(await violations(page, TAGS), path).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(width, path).toBeLessThanOrEqual(320);
      }
    });
  }
});
