import type { Page } from '@playwright/test';
import { storyPath, topicPath } from '@/domain/addresses/address';
import { COMMUNISM, ESRAFIL, pages, problems } from '../support/addresses';
import { LONG_ADDRESS, LONG_WORD } from '../support/hard-words';
import { overflow } from '../support/overflow';
import { expect, test } from '../support/test';

test.describe('Reflow', () => {
  for (const language of ['en', 'de', 'fa', 'zh-Hans', 'ru'] as const) {
    const addresses = [...pages(language), ...problems(language).slice(0, 1)];

    test(`No page in ${language} is wider than a narrow screen, however long its words are`, async ({
      visitor,
    }) => {
      const page = await visitor({
        javaScriptEnabled: true,
        viewport: { width: 320, height: 640 },
      });
      for (const { path, name } of addresses) {
        await page.goto(path);
        expect.soft(await overflow(page), name).toEqual([]);
        await page.evaluate(lengthen, [LONG_WORD, LONG_ADDRESS]);
        expect.soft(await overflow(page), `${name}, long words`).toEqual([]);
      }
    });

    test(`No page in ${language} is wider than a window of any size`, async ({ visitor }) => {
      const page = await visitor({ javaScriptEnabled: true });
      for (const { path, name } of addresses) {
        await page.goto(path);
        for (const width of [768, 1280, 1920]) {
          await page.setViewportSize({ width, height: 800 });
          expect.soft(await overflow(page), `${name} at ${width} px`).toEqual([]);
        }
      }
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
      const large = await playwright.chromium.launch({ ...launchOptions, args });
      const page = await large.newPage({ baseURL, javaScriptEnabled: true });
      for (const { path, name } of addresses) {
        await page.goto(path);
        expect(await sizeOfLetters(page)).toBeGreaterThanOrEqual(32);
        for (const width of [1280, 640]) {
          await page.setViewportSize({ width, height: 800 });
          expect.soft(await overflow(page), `${name} at ${width} px`).toEqual([]);
        }
      }
      await large.close();
    });
  }
});

for (const language of ['en', 'fa', 'zh-Hans', 'ru'] as const) {
  test(`The text of a story in ${language} begins in the first screen of a telephone`, async ({
    page,
  }) => {
    const height = 740;
    await page.setViewportSize({ width: 360, height });
    for (const path of [storyPath(language, ESRAFIL[language]), '/en/stories/about-this-sample']) {
      await page.goto(path);
      const text = await page.locator('.prose > p').first().boundingBox();
      expect(text?.y, path).toBeLessThan(height - 40);
    }
    await page.goto(topicPath(language, COMMUNISM[language]));
    const words = await page.locator('.lead').boundingBox();
    expect(words?.y, 'description of a topic').toBeLessThan(height / 2);
  });
}

for (const [language, width] of [
  ['en', 1280],
  ['fa', 360],
  ['zh-Hans', 1280],
] as const) {
  test(`Every link of the head takes clicks on every page in ${language} at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const { path, name } of pages(language)) {
      await page.goto(path);
      expect.soft(await page.evaluate(coveredLinks), name).toEqual([]);
    }
  });
}

/** The links and buttons of the head that something lies on. */
function coveredLinks(): string[] {
  return [...document.querySelectorAll('.head :is(a, button, summary, input)')]
    .filter((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return each.checkVisibility() && !each.contains(hit);
    })
    .map((each) => each.outerHTML.slice(0, 80));
}

function sizeOfLetters(page: Page): Promise<number> {
  return page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  );
}

/** Replaces the archive's own words by a long word or address. */
function lengthen(words: string[]): void {
  const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, 4);
  for (let n = 0; texts.nextNode(); n++) {
    const { currentNode } = texts;
    const isDate = currentNode.parentElement?.closest('time, .front-number, .leaf-number, sup');
    if (!isDate && currentNode.textContent?.trim()) currentNode.textContent = words[n % 2] ?? '';
  }
}
