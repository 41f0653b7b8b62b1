import { COMMUNISM } from '../support/addresses';
import { expect, test } from '../support/test';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('a reader ticks a topic and two decades, and finds the same choice in Dutch', async ({
      page,
    }) => {
      await page.goto('/en');
      await page.getByRole('link', { name: 'Browse', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Browse' })).toBeVisible();
      await page.locator('summary').filter({ hasText: 'Topics' }).click();
      await page.getByLabel('Communism').check();
      await page.locator('summary').filter({ hasText: 'Decades' }).click();
      await page.getByLabel('1910–1919').check();
      await page.getByLabel('1960–1969').check();
      await page.getByRole('button', { name: 'Show stories' }).click();
      await expect(page).toHaveURL(/topic=communism&decade=1910&decade=1960/);
      const chosen = page.locator('.chosen');
      await expect(chosen.getByRole('link')).toHaveText([
        /Communism/,
        /1910–1919/,
        /1960–1969/,
        'Clear all',
      ]);
      const found = await page.getByRole('main').locator('.row').count();
      expect(found).toBeGreaterThan(3);
      await expect(page.getByRole('main').getByRole('status')).toHaveText(`${found} stories found`);
      await page.goto(page.url().replace('/en/', '/nl/'));
      await expect(chosen).toContainText('1960–1969');
      await expect(page.getByRole('main').locator('.row')).toHaveCount(found);
      await chosen.getByRole('link', { name: 'Verwijderen 1910–1919' }).click();
      await expect(page).toHaveURL(/\/nl\/browse\?topic=[^&]+&decade=1960$/);
    });

    test('all stories are in one list, page by page', async ({ page }) => {
      await page.goto('/fa/stories');
      const first = page.getByRole('main').locator('.row').first();
      await expect(first).toBeVisible();
      await expect(page.getByRole('main').locator('.row')).toHaveCount(30);
      const before = await first.innerText();
      await page.locator('.onward [rel="next"]').click();
      await expect(page).toHaveURL(/before=/);
      expect(await first.innerText()).not.toBe(before);
    });

    test('the calendar leads to the days that have stories', async ({ page }) => {
      await page.goto('/zh-Hans/today/05-01');
      await page.getByRole('link', { name: /日历/ }).click();
      await expect(page.getByRole('heading', { level: 1, name: '日历' })).toBeVisible();
      await page.getByRole('link', { name: '5月1日', exact: true }).click();
      await expect(page).toHaveURL(/\/zh-Hans\/today\/05-01$/);
    });
  });
}

test('the language switch keeps what is chosen, under the slugs of the language', async ({
  page,
}) => {
  const topic = encodeURIComponent(COMMUNISM.en);
  await page.goto(`/en/browse?topic=${topic}&kind=item`);
  const there = page.locator('header a[hreflang="fa"], header a[lang="fa"]').first();
  const wanted = `/fa/browse?${new URLSearchParams([
    ['kind', 'item'],
    ['topic', COMMUNISM.fa],
  ])}`;
  await expect(there).toHaveAttribute('href', wanted);
});

test('search engines are offered one facet at a time', async ({ page, request }) => {
  const robots = page.locator('meta[name="robots"]');
  await page.goto('/en/browse?decade=1910');
  await expect(robots).toHaveCount(0);
  await page.goto('/en/browse?decade=1910&kind=item');
  await expect(robots).toHaveAttribute('content', /noindex/);
  const hrefs = await page
    .getByRole('main')
    .locator('a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).search));
  for (const search of hrefs) {
    expect([...new URLSearchParams(search).keys()].length).toBeLessThan(2);
  }
  const answer = await request.get('/en/browse?decade=1910');
  expect(answer.headers()['cache-control']).toContain('no-store');
});

test('values that do not exist are named', async ({ page }) => {
  await page.goto('/en/browse?kind=poem&topic=no-such-topic&decade=9999');
  await expect(page.getByText('poem')).toBeVisible();
  await expect(page.getByText('no-such-topic')).toBeVisible();
  await expect(page.getByText(/No story has all of this/)).toBeVisible();
});
