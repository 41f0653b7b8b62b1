import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unfolded } from '../support/language-switch';
import { readAll } from '../support/rows';
import { titlesByOrder } from '../support/seed';
import { expect, test } from '../support/test';

const TOPIC = '/en/topics/communism';
const SEED = path.resolve('..', 'shared', 'seed', 'seed-entries.json');

test.describe('The topic "Communism"', () => {
  test('has its ninety stories in the order of the model page', async ({ page }) => {
    test.skip(!existsSync(SEED), 'The list of the ninety stories is not part of this folder.');
    const seed: { teaser_language: string }[] = JSON.parse(readFileSync(SEED, 'utf8'));
    const { rows, sizes } = await readAll(page, TOPIC);
    expect(sizes).toEqual([30, 30, 30]);
    const titles = titlesByOrder();
    const shown = rows.map(({ title }) => title.replace(/…$/, ''));
    expect(shown.map((title, index) => titles.get(index + 1)?.slice(0, title.length))).toEqual(
      shown,
    );
    expect(rows.map(({ language }) => language)).toEqual(
      seed.map(({ teaser_language: language }) => language),
    );
  });

  test('labels the stories that are in another language, and no other', async ({ page }) => {
    const { rows } = await readAll(page, TOPIC);
    expect(rows).toHaveLength(90);
    for (const { title, language, labels } of rows) {
      const words = { nl: 'In Dutch', de: 'In German' }[language];
      if (words) expect(labels, title).toContain(words);
      else expect(labels, title).not.toMatch(/In (Dutch|German)(?=[A-Z“]|$)/);
    }
    expect(rows.filter(({ language }) => language !== 'en')).toHaveLength(7);
  });

  test('shows the number of stories and the options', async ({ page }) => {
    await page.goto(TOPIC);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Communism');
    await expect(main.getByRole('link', { name: 'All languages (90)' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await expect(main.getByRole('link', { name: 'English only (83)' })).toHaveAttribute(
      'href',
      `${TOPIC}?only=1`,
    );
    await expect(main.getByRole('link', { name: 'Newest first' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await expect(main.getByRole('link', { name: 'By date of event' })).toHaveAttribute(
      'href',
      `${TOPIC}?order=event`,
    );
    await expect(
      main.getByRole('link', { name: 'Subscribe to Communism' }).first(),
    ).toHaveAttribute('href', `${TOPIC}/subscribe`);
    await expect(page).toHaveTitle(/^Communism/);
  });

  test('can show only the stories in English, on every page', async ({ page }) => {
    await page.goto(TOPIC);
    await page.getByRole('link', { name: 'English only (83)' }).click();
    await expect(page.getByRole('link', { name: 'English only (83)' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    const { rows, sizes } = await readAll(page, `${TOPIC}?only=1`);
    expect(sizes).toEqual([30, 30, 23]);
    expect(new Set(rows.map(({ language }) => language))).toEqual(new Set(['en']));
    expect(page.url()).toContain('only=1');
  });

  test('can be read by date of event, on every page', async ({ page }) => {
    const { rows, sizes } = await readAll(page, `${TOPIC}?order=event`);
    expect(sizes).toEqual([30, 30, 30]);
    expect(new Set(rows.map(({ path: each }) => each)).size).toBe(90);
    expect(page.url()).toContain('order=event');
    await expect(page.getByRole('link', { name: 'By date of event' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    const days = rows.map(({ date }) => date).filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date));
    expect(days.length).toBeGreaterThan(20);
    const sorted = [...days].sort();
    expect([sorted.join(), sorted.reverse().join()]).toContain(days.join());
  });

  test('keeps both options from page to page, and links back to its first page', async ({
    page,
  }) => {
    await page.goto(`${TOPIC}?only=1&order=event`);
    await page.getByRole('main').locator('a[rel="next"]').click();
    expect(page.url()).toMatch(/before=.*only=1.*order=event|only=1.*order=event.*before=/);
    await expect(page.getByRole('link', { name: /^English only/ })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await page.getByRole('link', { name: 'Back to first page' }).click();
    expect(page.url()).toMatch(/only=1&order=event$/);
    await expect(page.getByRole('link', { name: 'English only (83)' })).toBeVisible();
  });

  test('leads from its years to a decade, under a small head, and back to the first page', async ({
    page,
  }) => {
    await page.goto(TOPIC);
    const decades = page.getByRole('list', { name: 'Stories by decade' });
    await decades.getByRole('link', { name: '1930' }).click();
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText('The 1930s');
    await expect(main).toContainText('The 1930s – the 1960s');
    await expect(page).toHaveTitle(/^Communism · By date of event · from 1930/);
    // The decade stays with another language of stories, or of the page.
    await main.getByRole('link', { name: 'English only' }).click();
    await expect(page).toHaveURL(/\?only=1&order=event&from=1930$/);
    await expect(decades.getByRole('link', { name: '1930' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await (await unfolded(page)).getByRole('link', { name: 'Nederlands' }).click();
    await expect(page).toHaveURL(/\/nl\/topics\/communisme\?only=1&order=event&from=1930$/);
    await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText(/30$/);
    await page.goBack();
    await main.getByRole('link', { name: 'Previous page' }).click();
    await expect(main.getByRole('list', { name: 'Stories by decade' })).toBeVisible();
  });

  test('can be read as a timeline, with its years in numbers and the names of its stories', async ({
    page,
  }) => {
    await page.goto(TOPIC);
    const main = page.getByRole('main');
    await expect(
      main.getByRole('navigation', { name: 'Names' }).getByRole('link', { name: 'Karl Marx' }),
    ).toBeVisible();
    await main.getByRole('link', { name: 'Timeline' }).click();
    await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText('1848');
    await main.getByText('As a table').click();
    await expect(main.getByRole('row', { name: 'The 1840s' })).toContainText('1 story');
    await expect(main.getByRole('link', { name: 'The 1840s' })).toHaveAttribute(
      'href',
      /\?order=timeline&from=1840$/,
    );
    await main.getByRole('link', { name: '1930', exact: true }).click();
    await expect(page).toHaveTitle(/^Communism · Timeline · from 1930/);
    await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText(/^193/);
  });

  test('has in every row a date, a kind, a title that is the only link, and a teaser', async ({
    page,
  }) => {
    await page.goto('/en/topics/strikes');
    const rows = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading') });
    expect(await rows.count()).toBeGreaterThan(5);
    for (const row of await rows.all()) {
      await expect(row.getByRole('link')).toHaveCount(1);
      await expect(row).toContainText(
        /Item of the day|News|Event|Exhibition|Gallery|Collection highlight|Publication|Page/,
      );
      await expect(row).toContainText(/\d{3,4}/);
      expect((await row.textContent())?.length).toBeGreaterThan(60);
    }
    await expect(rows.locator('img').first()).toBeVisible();
  });
});
