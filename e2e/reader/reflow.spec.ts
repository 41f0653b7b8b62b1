import { expect, type Page, test } from '@playwright/test';
import { pages, problems } from '../support/addresses';

test.describe('Reflow', () => {
  for (const language of ['en', 'de', 'fa', 'zh-Hans', 'ru'] as const) {
    const addresses = [...pages(language), ...problems(language).slice(0, 1)];

    test(`No page in ${language} is wider than a narrow screen`, async ({ browser }) => {
      const page = await browser.newPage({
        javaScriptEnabled: true,
        viewport: { width: 320, height: 640 },
      });
      for (const { path, name } of addresses) {
        await page.goto(path);
        expect.soft(await overflow(page), name).toEqual([]);
      }
      await page.close();
    });

    test(`No page in ${language} is wider than the screen of a reader who set letters twice as large`, async ({
      playwright,
      launchOptions,
      baseURL,
    }) => {
      const args = [
        ...(launchOptions.args ?? []),
        '--blink-settings=defaultFontSize=32,defaultFixedFontSize=26',
      ];
      const browser = await playwright.chromium.launch({ ...launchOptions, args });
      const page = await browser.newPage({ baseURL, javaScriptEnabled: true });
      for (const width of [1280, 640]) {
        await page.setViewportSize({ width, height: 800 });
        for (const { path, name } of addresses) {
          await page.goto(path);
          expect(await sizeOfLetters(page)).toBeGreaterThanOrEqual(32);
          expect.soft(await overflow(page), `${name} at ${width} px`).toEqual([]);
        }
      }
      await browser.close();
    });
  }
});

/** What sticks out of the page sideways, when the page can be scrolled sideways. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth + 1 || left < -1;
    });
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...wide.slice(0, 3).map((each) => each.outerHTML.slice(0, 90)),
    ];
  });
}

function sizeOfLetters(page: Page): Promise<number> {
  return page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  );
}
