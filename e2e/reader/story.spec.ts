import { storyPath } from '@/domain/site/address';
import { ask, pathOf } from '../support/http';
import { expect, publish, test } from '../support/stories';
import { ESRAFIL } from '../support/addresses';

const CONGRESS = '/en/stories/a-congress-of-women-in-wartime';

test.describe('A story', () => {
  test('shows what a reader needs to understand and to cite it', async ({ page }) => {
    await page.goto(CONGRESS);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('A Congress of Women in Wartime');
    await expect(main).toContainText('The Hague, 28 April – 1 May 1915');
    await expect(main).toContainText(/28 April\s*[–—-]\s*1 May 1915/);
    await expect(main).toContainText('Item of the day');
    await expect(main).toContainText('SAMPLE-104');
    await expect(main.getByRole('link', { name: 'Peace', exact: true })).toHaveAttribute('href', '/en/topics/peace');
    await expect(main.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(main.locator('figure img').first()).toHaveAttribute('alt', /.+/);
    await expect(main.locator('figure figcaption').first()).toContainText('not an archival item');
    await expect(main.locator('blockquote')).toBeVisible();
    await expect(main.locator('article [lang="de"]').first()).toHaveText(/.+/);
    const others = main.getByRole('region', { name: 'In other languages' });
    await expect(others.getByRole('link')).toHaveCount(6);
    await expect(others.locator('a[lang="fa"][dir="rtl"]')).toHaveAttribute('href', /^\/fa\/stories\//);
    const permanent = main.getByRole('region', { name: 'Permanent link' }).getByRole('link');
    await expect(permanent).toHaveAttribute('href', /\/id\/[0-9a-z]{1,12}$/);
    await expect(main.getByRole('region', { name: 'Cite this' })).toContainText(/A Congress of Women in Wartime.*\/id\//);
    const related = main.getByRole('region', { name: 'Close in time' });
    expect(await related.getByRole('link').count()).toBeGreaterThan(1);
    await expect(related).not.toContainText('A Congress of Women in Wartime');
  });

  test('leads along its collection, from story to story and back', async ({ page }) => {
    await page.goto(CONGRESS);
    const shelf = page.getByRole('region', { name: 'In collections' });
    await expect(shelf.getByRole('link').first()).toHaveAttribute('href', /^\/en\/collections\//);
    await expect(shelf).toContainText('4 of 7');
    const next = shelf.locator('a[rel="next"]');
    const name = await next.innerText();
    await next.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await page.getByRole('region', { name: 'In collections' }).locator(`a[rel="prev"][href="${CONGRESS}"]`).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A Congress of Women in Wartime');
    await shelf.getByRole('link').first().click();
    await expect(page.getByRole('main').getByRole('link', { name: 'A Congress of Women in Wartime' })).toBeVisible();
  });

  test('has footnotes that lead there and back', async ({ page }) => {
    for (const [language, slug] of Object.entries(ESRAFIL)) {
      await page.goto(storyPath(language, slug));
      const references = page.getByRole('main').locator('[role="doc-noteref"]');
      expect(await references.count()).toBe(2);
      for (const reference of await references.all()) {
        const back = await reference.getAttribute('id');
        await reference.click();
        const note = page.locator(':target');
        await expect(note).toBeInViewport();
        await expect(note).toContainText(/\p{L}{3}/u);
        await note.locator('[role="doc-backlink"]').click();
        await expect(page.locator(':target')).toHaveAttribute('id', back ?? '');
        await expect(page.locator(':target')).toBeInViewport();
      }
    }
  });

  for (const [path, words] of [
    ['/en/stories/the-matchwomen-of-bow', /circa July 1888/],
    ['/en/stories/arrived-in-kolyma-in-good-health', /the 1920s/],
    ['/en/stories/an-early-pravda', /5 May \(22 April Old Style\) 1912/],
    ['/en/stories/the-rosa-luxemburg-karl-liebknecht-papers', /15 January 1919/],
    ['/nl/stories/een-vrouwencongres-in-oorlogstijd', /28 april – 1 mei 1915/],
    ['/de/stories/ein-frauenkongress-mitten-im-krieg', /28\. April – 1\. Mai 1915/],
  ] as const) {
    test(`${path} words its date as ${words}`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(200);
      await expect(page.getByRole('main').locator('article')).toContainText(words);
    });
  }

  test('says that a translation is behind its original, and leads there', async ({ page }) => {
    await page.goto('/nl/stories/een-vrouwencongres-in-oorlogstijd');
    const notice = page.getByRole('main').locator('p', { has: page.locator(`a[href="${CONGRESS}"]`) }).first();
    await expect(notice).toContainText('1');
    await expect(notice).toHaveAttribute('lang', 'nl');
    await notice.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A Congress of Women in Wartime');
    await page.goto('/de/stories/ein-frauenkongress-mitten-im-krieg');
    const german = page.getByRole('main').locator('p', { has: page.locator(`a[href="${CONGRESS}"]`) });
    await expect(german).toHaveCount(0);
  });

  test('has one permanent address that leads to the language a reader likes best', async () => {
    const permanent = /https?:\/\/[^"/]+(\/id\/[0-9a-z]+)"/.exec((await ask(CONGRESS)).text)?.[1] ?? '';
    expect(permanent.slice('/id/'.length).length).toBeLessThanOrEqual(12);
    for (const [wishes, path] of [
      ['nl', '/nl/stories/een-vrouwencongres-in-oorlogstijd'],
      ['de-AT, en;q=0.5', '/de/stories/ein-frauenkongress-mitten-im-krieg'],
      ['ja', CONGRESS],
      ['', CONGRESS],
    ] as const) {
      const { status, headers } = await ask(permanent, { headers: { 'accept-language': wishes } });
      expect(status, wishes).toBe(303);
      expect(headers.location, wishes).toBe(path);
      expect.soft(headers.vary, wishes).toContain('Accept-Language');
      expect(headers['cache-control'], wishes).not.toMatch(/public/);
    }
    const data = await ask(`${permanent}.jsonld`, { headers: { 'accept-language': 'nl' } });
    expect(data.headers['content-type']).toContain('application/ld+json');
    const story = JSON.parse(data.text);
    expect(story).toMatchObject({ '@context': 'https://schema.org', inLanguage: 'en', headline: 'A Congress of Women in Wartime' });
    expect(pathOf(story['@id'])).toBe(permanent);
    expect(pathOf(story.url)).toBe(CONGRESS);
    expect((await ask(CONGRESS)).text).toContain('<script type="application/ld+json">{"@context":"https://schema.org"');
  });

  test('can have a title of three hundred characters, no picture and no date', async ({ page, newStory }) => {
    const long = await newStory({ eventDate: '' });
    const title = `${long.mark} ${'Donaudampfschifffahrtsgesellschaft und andere lange Wörter '.repeat(6)}`.slice(0, 300);
    await publish(long, 'en', { title, text: 'A short text.' });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(long.path('en'));
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveText(title.trim());
      const box = await heading.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      await expect(page.getByRole('main').locator('article figure')).toHaveCount(0);
    }
    await page.goto('/en/topics/migration');
    await expect(page.getByRole('link', { name: title.trim() })).toBeVisible();
  });

  test('without a title is called by its first words', async ({ page, newStory }) => {
    const nameless = await newStory();
    await publish(nameless, 'en', { title: '', text: `${nameless.mark} begins without a title. And it goes on for a while, as texts do.` });
    await page.goto(nameless.path('en'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${nameless.mark} begins`));
    await expect(page).toHaveTitle(new RegExp(nameless.mark));
    await page.goto('/en/topics/migration');
    await expect(page.getByRole('link', { name: new RegExp(`^${nameless.mark} begins`) })).toBeVisible();
  });
});
