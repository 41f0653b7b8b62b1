import { placePath } from '@/domain/addresses/address';
import { ask } from '../support/http';
import { expect, test } from '../support/test';

const NAMES = {
  en: {
    menu: 'Places',
    europe: 'Europe',
    country: 'Netherlands',
    town: 'Amsterdam',
    within: 'Located in',
  },
  fa: { menu: 'مکان‌ها', europe: 'اروپا', country: 'هلند', town: 'آمستردام', within: 'واقع در' },
  'zh-Hans': { menu: '地点', europe: '欧洲', country: '荷兰', town: '阿姆斯特丹', within: '位于' },
} as const;

const TOWN = new RegExp(
  `^(${Object.values(NAMES)
    .map(({ town }) => town)
    .join('|')})$`,
);

for (const [language, words] of Object.entries(NAMES)) {
  test.describe(`Places in ${language}, without scripts`, () => {
    test('A reader goes from the tree to a country, to a town in it, to a story and back', async ({
      page,
    }) => {
      await page.goto(`/${language}`);
      await page.getByRole('banner').getByRole('link', { name: words.menu, exact: true }).click();
      const main = page.getByRole('main');
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(words.menu);
      const europe = main.getByRole('region', { name: new RegExp(`^${words.europe}`) });
      await europe.getByRole('link', { name: words.country, exact: true }).click();
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(words.country);
      const within = main.getByRole('navigation', { name: words.within });
      await expect(within.getByRole('link', { name: words.europe, exact: true })).toBeVisible();
      const stories = main.getByRole('listitem').filter({ has: page.getByRole('heading') });
      const ofCountry = await stories.count();
      expect(ofCountry).toBeGreaterThan(5);
      await main.getByRole('link', { name: words.town, exact: true }).click();
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(words.town);
      await expect(main).toContainText('52.37, 4.9');
      expect(await stories.count()).toBeGreaterThan(0);
      await stories.first().getByRole('link').click();
      await expect(main.getByRole('heading', { level: 1 })).not.toHaveText(words.town);
      // A story that is not in this language names its places in its own.
      await main.getByRole('link', { name: TOWN }).first().click();
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(TOWN);
    });
  });
}

test.describe('The page of a place', () => {
  test('keeps the place in another language', async ({ page }) => {
    await page.goto(placePath('en', 'beijing'));
    const main = page.getByRole('main');
    await expect(main).toContainText('Peking');
    await expect(main).toContainText('Пекин');
    const answer = await ask(placePath('en', 'beijing'));
    expect(answer.text).toContain(`href="${placePath('fa', 'پکن')}"`);
    expect(answer.text).toContain(`href="${placePath('zh-Hans', '北京')}"`);
    expect((await ask(placePath('fa', 'beijing'))).headers.location).toBe(placePath('fa', 'پکن'));
  });

  test('has only the stories in its language, and an order by date, where a reader wants them', async ({
    page,
  }) => {
    await page.goto(placePath('en', 'netherlands'));
    await page.getByRole('link', { name: /^English only/ }).click();
    expect(page.url()).toMatch(/only=1$/);
    await page.getByRole('link', { name: 'By date of event' }).click();
    expect(page.url()).toMatch(/only=1&order=event$/);
    await expect(page.getByRole('link', { name: /^English only/ })).toHaveAttribute(
      'aria-current',
      'true',
    );
  });

  test('has feeds and a page about them', async ({ page }) => {
    const home = placePath('en', 'amsterdam');
    for (const file of ['atom.xml', 'rss.xml', 'feed.json', 'only/atom.xml', 'only/feed.json']) {
      const { status, text } = await ask(`${home}/${file}`);
      expect(status, file).toBe(200);
      expect(text, file).toContain('Amsterdam');
    }
    await page.goto(home);
    await page.getByRole('link', { name: 'Subscribe to Amsterdam' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Subscribe to Amsterdam');
    await page.getByRole('main').getByRole('link', { name: 'Amsterdam', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Amsterdam');
  });

  test('describes itself, and is in the sitemap', async () => {
    const { text } = await ask(placePath('en', 'amsterdam'));
    const [, data = '{}'] =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'City',
      name: 'Amsterdam',
      geo: { latitude: 52.37, longitude: 4.9 },
      containedInPlace: { name: 'Netherlands' },
    });
    const { text: sitemap } = await ask('/sitemaps/pages-1.xml');
    expect(sitemap).toContain(placePath('en', 'amsterdam'));
    expect(sitemap).toContain('/en/places<');
  });

  test('answers impossible options and unknown places', async () => {
    expect((await ask(`${placePath('en', 'amsterdam')}?before=nonsense`)).status).toBe(400);
    expect((await ask(placePath('en', 'atlantis'))).status).toBe(404);
    expect((await ask(`${placePath('en', 'atlantis')}/atom.xml`)).status).toBe(404);
  });
});
