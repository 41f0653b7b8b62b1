import type { Page } from '@playwright/test';
import { namePath, topicPath } from '@/domain/addresses/address';
import { COMMUNISM, ROSA } from '../support/addresses';
import { violations } from '../support/axe';
import { ask } from '../support/http';
import { publish, withdraw } from '../support/stories';
import { expect, test } from '../support/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What a reader types of a topic and of a person of the sample, and what is suggested for it. */
const TYPED = [
  { language: 'en', topic: 'communi', name: 'Communism', person: 'роза', rosa: 'Rosa Luxemburg' },
  { language: 'fa', topic: 'كمون', name: 'کمونیسم', person: 'luxem', rosa: 'رزا لوکزامبورگ' },
  { language: 'zh-Hans', topic: '共產', name: '共产主义', person: 'rosa', rosa: '罗莎·卢森堡' },
] as const;

const field = (page: Page) => page.getByRole('banner').getByRole('combobox');
const option = (page: Page, name: string) =>
  page.getByRole('option', { name: new RegExp(`^${name} `) }).first();

test.describe('Suggestions, scripts on', () => {
  test.use({ javaScriptEnabled: true });

  for (const { language, topic, name, person, rosa } of TYPED) {
    for (const width of [360, 600, 1280]) {
      test(`In ${language} at ${width} px they are chosen by keyboard and by mouse`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 720 });
        await page.goto(`/${language}/topics`);
        const heading = page.getByRole('heading', { level: 1 });
        const place = await heading.boundingBox();
        await field(page).pressSequentially(topic);
        await expect(option(page, name)).toBeVisible();
        await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
        await expect(page.getByRole('status')).toHaveText(/[1-8۱-۸]/);
        await expect(page.getByRole('listbox')).toBeInViewport({ ratio: 1 });
        expect(await page.getByRole('option').count()).toBeLessThanOrEqual(8);
        expect(await heading.boundingBox()).toEqual(place);
        expect(await violations(page, TAGS)).toEqual([]);

        await moveTo(page, name);
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(topicPath(language, COMMUNISM[language]));

        await page.goto(`/${language}/topics`);
        await field(page).pressSequentially(person);
        await option(page, rosa).click();
        await expect(page).toHaveURL(namePath(language, ROSA[language]));
      });
    }
  }

  test('Escape closes them and keeps what was typed, and Enter without a choice searches', async ({
    page,
  }) => {
    await page.goto('/en/topics');
    await field(page).pressSequentially('communi');
    await expect(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(field(page)).toHaveValue('communi');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/en/search?q=communi');
  });

  test('The field of the search page has them too', async ({ page }) => {
    await page.goto('/en/search');
    await page.getByRole('main').locator('[name=q]').pressSequentially('Троцк');
    await option(page, 'Leon Trotsky').click();
    await expect(page).toHaveURL(/\/en\/names\/leon-trotsky$/);
  });

  test('Nothing is shown where the answer fails, and the form searches as ever', async ({
    page,
  }) => {
    for (const answer of [{ status: 429, body: 'busy' }, { body: '<html>' }, 'abort'] as const) {
      await page.unroute('**/suggest?*');
      const asked = page.waitForEvent('request', (each) => each.url().includes('/suggest?'));
      await page.route('**/suggest?*', (route) =>
        answer === 'abort' ? route.abort() : route.fulfill(answer),
      );
      await page.goto('/en/topics');
      await field(page).pressSequentially('communi');
      await asked;
      await expect(page.getByRole('listbox')).toBeHidden();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL('/en/search?q=communi');
    }
  });

  test('An older answer never replaces a newer one, and one question is asked for quick typing', async ({
    page,
  }) => {
    const asked: string[] = [];
    await page.route('**/suggest?*', async (route) => {
      const q = new URL(route.request().url()).searchParams.get('q') ?? '';
      asked.push(q);
      if (q === 'old') await new Promise((resolve) => setTimeout(resolve, 1_000));
      const found = [{ name: q, kind: 'Story', href: '/en' }];
      await route.fulfill({ json: { said: '1 suggestion', found } }).catch(() => undefined);
    });
    await page.goto('/en/topics');
    await field(page).pressSequentially('old');
    await expect.poll(() => asked).toEqual(['old']);
    await field(page).fill('new');
    await expect(option(page, 'new')).toBeVisible();
    await page.waitForTimeout(1_200);
    await expect(page.getByRole('option')).toHaveText(['new Story']);
  });

  test('Nothing that was typed is kept in the browser', async ({ page, context }) => {
    await page.goto('/en/topics');
    await field(page).pressSequentially('communi');
    await expect(page.getByRole('listbox')).toBeVisible();
    expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
  });
});

test('Suggestions are needed by nobody: without scripts the box is a form', async ({ page }) => {
  await page.goto('/en/topics');
  await page.getByRole('banner').getByRole('searchbox').fill('communism');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/search?q=communism');
});

test('The answer is current, and kept by nobody', async ({ newStory }) => {
  const story = await newStory();
  const asked = `/en/search/suggest?q=quagga%20${story.mark}`;
  const titles = async () => {
    const { status, headers, text } = await ask(asked);
    expect([status, headers['content-type']]).toEqual([200, 'application/json']);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['set-cookie']).toBeUndefined();
    return JSON.parse(text).found.map((each: { name: string }) => each.name);
  };
  await publish(story, 'en', { title: `Quagga ${story.mark}` });
  expect(await titles()).toEqual([`Quagga ${story.mark}`]);
  await withdraw(story, 'en');
  expect(await titles()).toEqual([]);
});

test('Hostile questions get an empty answer', async () => {
  for (const q of ['', '%00', '%E0%A4%A', '"', '%25', 'a'.repeat(900), '%F0%9F', "';--"]) {
    const { status, text } = await ask(`/en/search/suggest?q=${q}`);
    expect([status, JSON.parse(text).found], q.slice(0, 20)).toEqual([200, []]);
  }
  expect((await ask('/yi/search/suggest?q=ro')).status).toBe(404);
});

/** Presses the arrow until an option is the active one. */
async function moveTo(page: Page, name: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    const id = await field(page).getAttribute('aria-activedescendant');
    await expect(page.locator(`[id="${id}"]`)).toContainText(name, { timeout: 100 });
  }).toPass();
}
