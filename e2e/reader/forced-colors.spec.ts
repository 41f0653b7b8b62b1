import type { Locator, Page } from '@playwright/test';
import { pages, problems } from '../support/addresses';
import { expect, test } from '../support/test';

/** Text set so tight that the background painted behind it may exceed its box. */
const TIGHT = '.front-number, .leaf-number, main h1, .year > h2';

test.use({ javaScriptEnabled: true });

test.describe('With forced colours', () => {
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

  for (const [language, width] of [
    ['en', 1280],
    ['de', 390],
    ['fa', 390],
  ] as const) {
    test(`nothing covers anything in ${language} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const { path, name } of [...pages(language), ...problems(language).slice(0, 1)]) {
        await page.goto(path);
        const head = page.locator('.head');
        const drawn = await head.screenshot();
        await setOpacity(page.locator('main'), 0);
        expect.soft(drawn.equals(await head.screenshot()), `head of ${name}`).toBe(true);
        await setOpacity(page.locator('main'), 1);
        for (const tight of await page.locator(TIGHT).all()) {
          const before = await beside(page, tight);
          await setOpacity(tight, 0);
          const after = await beside(page, tight);
          await setOpacity(tight, 1);
          expect.soft(after, `beside the large letters of ${name}`).toEqual(before);
        }
      }
    });
  }

  test('the calendar leaf and a thumbnail have borders, and the strip of years is visible', async ({
    page,
  }) => {
    await page.goto('/en/today/05-01');
    const month = page.locator('.leaf-month');
    await expect(month).toHaveCSS('border-block-end-style', 'solid');
    await page.goto('/en/topics/communism');
    const [ink, paper] = await page
      .locator('.strip path')
      .first()
      .evaluate((path) => [getComputedStyle(path).stroke, getComputedStyle(document.body).color]);
    expect(ink).toBe(paper);
  });
});

/** How the text near an element is painted, without the element's own text. */
async function beside(page: Page, element: Locator): Promise<string[]> {
  const near = await element.evaluate((own) => {
    const mine = own.getBoundingClientRect();
    const reach = Number.parseFloat(getComputedStyle(own).fontSize) / 2;
    const hasWords = (other: Element) =>
      [...other.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    return [...document.querySelectorAll('body *')]
      .filter((other) => !own.contains(other) && other.checkVisibility() && hasWords(other))
      .map((other) => other.getBoundingClientRect())
      .filter((box) => box.top > mine.top - reach && box.bottom < mine.bottom + reach)
      .filter((box) => box.width > 1 && box.bottom > 0 && box.bottom < innerHeight)
      .slice(0, 4)
      .map(({ x, y, width, height }) => ({ x, y, width, height }));
  });
  const drawn: string[] = [];
  for (const clip of near) drawn.push((await page.screenshot({ clip })).toString('base64'));
  return drawn;
}

async function setOpacity(of: Locator, opacity: number): Promise<void> {
  await of.evaluate((element: HTMLElement, value) => {
    element.style.opacity = String(value);
  }, opacity);
}
