import { storyPath } from '@/domain/addresses/address';
import { ESRAFIL } from '../support/addresses';
import { expect, test } from '../support/test';

const CONGRESS = '/en/stories/a-congress-of-women-in-wartime';

test.describe('A story', () => {
  test('shows what a reader needs to understand and to cite it', async ({ page }) => {
    await page.goto(CONGRESS);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(
      'A Congress of Women in Wartime',
    );
    await expect(main).toContainText('The Hague, 28 April – 1 May 1915');
    await expect(main).toContainText(/28 April\s*[–—-]\s*1 May 1915/);
    await expect(main).toContainText('Item of the day');
    await expect(main).toContainText('SAMPLE-104');
    await expect(main.getByRole('link', { name: 'Peace', exact: true })).toHaveAttribute(
      'href',
      '/en/topics/peace',
    );
    await expect(main.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(main.locator('figure img').first()).toHaveAttribute('alt', /.+/);
    await expect(main.locator('figure figcaption').first()).toContainText('not an archival item');
    await expect(main.locator('blockquote')).toBeVisible();
    await expect(main.locator('article [lang="de"]').first()).toHaveText(/.+/);
    const others = main.getByRole('region', { name: 'In other languages' });
    await expect(others.getByRole('link')).toHaveCount(6);
    await expect(others.locator('a[lang="fa"][dir="rtl"]')).toHaveAttribute(
      'href',
      /^\/fa\/stories\//,
    );
    const permanent = main.getByRole('region', { name: 'Permanent link' }).getByRole('link');
    await expect(permanent).toHaveAttribute('href', /\/id\/[0-9a-z]{1,12}$/);
    await expect(main.getByRole('region', { name: 'Cite this' })).toContainText(
      /A Congress of Women in Wartime.*\/id\//,
    );
    const related = main.getByRole('region', { name: 'From the same period' });
    expect(await related.getByRole('link').count()).toBeGreaterThan(1);
    await expect(related).not.toContainText('A Congress of Women in Wartime');
  });

  test('lists its places on one line', async ({ page }) => {
    await page.goto('/en/stories/four-days-in-zimmerwald');
    const [first, second] = [
      page.getByText('Bern', { exact: true }),
      page.getByText('Switzerland', { exact: true }),
    ];
    const [one, two] = [await first.first().boundingBox(), await second.first().boundingBox()];
    expect(two?.y).toBe(one?.y);
  });

  test('links to the next and previous story of its collection', async ({ page }) => {
    await page.goto(CONGRESS);
    const shelf = page.getByRole('region', { name: 'In collections' });
    await expect(shelf.getByRole('link').first()).toHaveAttribute('href', /^\/en\/collections\//);
    await expect(shelf).toContainText('4 of 7');
    const next = shelf.locator('a[rel="next"]');
    const name = (await next.textContent()) ?? '';
    await next.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await page
      .getByRole('region', { name: 'In collections' })
      .locator(`a[rel="prev"][href="${CONGRESS}"]`)
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'A Congress of Women in Wartime',
    );
    await shelf.getByRole('link').first().click();
    await expect(
      page.getByRole('main').getByRole('link', { name: 'A Congress of Women in Wartime' }),
    ).toBeVisible();
  });

  test('has footnotes with links in both directions', async ({ page }) => {
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
    ['/en/stories/alienating-labour', /Circa 1945/],
    ['/en/stories/the-matchwomen-of-bow', /^July 1888/],
    ['/en/stories/arrived-in-kolyma-in-good-health', /The 1920s/],
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

  test('says that a translation is outdated, and links to its source', async ({ page }) => {
    await page.goto('/nl/stories/een-vrouwencongres-in-oorlogstijd');
    const notice = page
      .getByRole('main')
      .locator('p', { has: page.locator(`a[href="${CONGRESS}"]`) })
      .first();
    await expect(notice).toContainText(/in het Engels is 1 alinea gewijzigd sinds .+\./);
    await expect(notice).toHaveAttribute('lang', 'nl');
    await notice.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'A Congress of Women in Wartime',
    );
    await page.goto('/de/stories/ein-frauenkongress-mitten-im-krieg');
    const german = page
      .getByRole('main')
      .locator('p', { has: page.locator(`a[href="${CONGRESS}"]`) });
    await expect(german).toHaveCount(0);
  });
});
