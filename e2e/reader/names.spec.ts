import { namePath } from '@/domain/addresses/address';
import { findTerm } from '@/domain/taxonomy/term-queries';
import { violations } from '../support/axe';
import { ask } from '../support/http';
import { unfolded } from '../support/language-switch';
import { publish, withdraw } from '../support/stories';
import { expect, test } from '../support/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const BUDGET = 14 * 1024;

/** A name of the sample in three scripts, and what its page says. */
const ROSA = [
  {
    language: 'en',
    slug: 'rosa-luxemburg',
    name: 'Rosa Luxemburg',
    dates: '5 March 1871 – 15 January 1919',
    other: 'Роза Люксембург',
    letter: 'L',
    people: 'People',
  },
  {
    language: 'fa',
    slug: 'رزا-لوکزامبورگ',
    name: 'رزا لوکزامبورگ',
    dates: '۵ مارس ۱۸۷۱',
    other: 'Rosa Luxemburg',
    letter: 'ل',
    people: 'اشخاص',
  },
  {
    language: 'zh-Hans',
    slug: '罗莎-卢森堡',
    name: '罗莎·卢森堡',
    dates: '1871年3月5日',
    other: 'Роза Люксембург',
    letter: 'L',
    people: '人物',
  },
] as const;

for (const javaScriptEnabled of [false, true]) {
  test.describe(`Names, scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    for (const { language, slug, name, dates, other, letter, people } of ROSA) {
      test(`In ${language} one is found in the index by its letter, and has its stories`, async ({
        page,
      }) => {
        await page.goto(`/${language}/names`);
        await page.getByRole('main').getByRole('link', { name: people, exact: true }).click();
        await expect(page).toHaveURL(/kind=person/);
        await page.getByRole('main').getByRole('link', { name: letter, exact: true }).click();
        await page.getByRole('main').getByRole('link', { name, exact: true }).click();
        await expect(page).toHaveURL(new RegExp(`${encodeURIComponent(slug)}$`));
        const main = page.getByRole('main');
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
        await expect(main).toContainText(dates);
        await expect(main).toContainText(other);
        await expect(main.getByRole('link', { name: /Wikidata/ })).toHaveAttribute(
          'href',
          'https://www.wikidata.org/wiki/Q7231',
        );
        await expect(main.locator('ol.rows > li').first()).toBeVisible();
      });
    }
  });
}

test.describe('The page of a name', () => {
  test('keeps its place and the choice of stories when the language changes', async ({ page }) => {
    await page.goto('/en/names/rosa-luxemburg?only=1');
    await (await unfolded(page)).locator('a[hreflang="fa"]').click();
    await expect(page).toHaveURL(`${namePath('fa', 'رزا-لوکزامبورگ')}?only=1`);
  });

  test('is linked from its stories, where links in the text lead to it too', async ({ page }) => {
    await page.goto('/en/names/rosa-luxemburg');
    const story = page.locator('ol.rows h2 a').filter({ hasText: 'Luxemburg' }).first();
    const title = (await story.textContent()) ?? '';
    await story.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const end = page.locator('.story-end');
    await end.getByRole('link', { name: 'Rosa Luxemburg', exact: true }).first().click();
    await expect(page).toHaveURL('/en/names/rosa-luxemburg');
  });

  test('shows a story from its publication until it is unpublished', async ({ page, newStory }) => {
    const nameId = (await findTerm('name', 'en', 'rosa-luxemburg')) ?? '';
    const story = await newStory({ names: [{ nameId, role: 'mentioned' }] });
    await publish(story, 'en', { title: `Names ${story.mark}` });
    await page.goto('/en/names/rosa-luxemburg');
    const row = page.locator('ol.rows > li').filter({ hasText: story.mark });
    await expect(row).toContainText('Mentioned');
    await withdraw(story, 'en');
    await page.reload();
    await expect(row).toHaveCount(0);
  });

  test('has feeds, a permanent address and linked data', async () => {
    for (const feed of ['atom.xml', 'rss.xml', 'feed.json', 'only/atom.xml']) {
      const { status, text } = await ask(`/en/names/rosa-luxemburg/${feed}`);
      expect.soft(status, feed).toBe(200);
      expect.soft(text, feed).toContain('Rosa Luxemburg');
    }
    const page = await ask('/en/names/rosa-luxemburg');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page.text)?.[1] ?? '';
    const thing = JSON.parse(data);
    expect(thing).toMatchObject({ '@type': 'Person', birthDate: '1871-03-05' });
    expect(thing.sameAs).toContain('https://www.wikidata.org/wiki/Q7231');
    const id = new URL(thing['@id']).pathname;
    const found = await ask(id, { headers: { 'accept-language': 'zh' } });
    expect(found.status).toBe(303);
    expect(decodeURI(found.headers.location ?? '')).toContain('/zh-Hans/names/罗莎-卢森堡');
  });

  test('answers whatever is typed into its address', async () => {
    const statuses: [string, number][] = [
      ['/en/names/nobody-of-this-name', 404],
      ['/en/names/rosa-luxemburg?before=abc', 400],
      ['/en/names?page=0', 400],
      ['/en/names?page=9999', 404],
      ['/en/names?kind=ghost', 400],
      ['/nl/names/Rosa-Luxemburg', 308],
    ];
    for (const [path, status] of statuses) {
      expect.soft((await ask(path)).status, path).toBe(status);
    }
  });

  test('is on the day of its beginning', async ({ page }) => {
    await page.goto('/en/today/03-05');
    await expect(page.getByRole('heading', { name: 'Born on this day' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Rosa Luxemburg', exact: true }).click();
    await expect(page).toHaveURL('/en/names/rosa-luxemburg');
  });
});

test.describe('Axe', () => {
  // Axe runs in the page.
  test.use({ javaScriptEnabled: true });

  for (const { language, slug } of ROSA) {
    test(`In ${language} names and their index are accessible and fit into one round trip`, async ({
      page,
    }) => {
      for (const path of [
        `/${language}/names`,
        namePath(language, slug),
        `/${language}/today/03-05`,
      ]) {
        await page.goto(path);
        expect.soft(await violations(page, TAGS), path).toEqual([]);
      }
      for (let next: string | undefined = `/${language}/names`; next; ) {
        const { text } = await ask(next);
        const { body } = await ask(next, { headers: { 'accept-encoding': 'br' } });
        expect.soft(body.length, next).toBeLessThanOrEqual(BUDGET);
        next = /<a href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
      }
    });
  }
});
