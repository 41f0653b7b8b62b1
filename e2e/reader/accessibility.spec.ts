import type { Page } from '@playwright/test';
import { pages, problems } from '../support/addresses';
import { violations } from '../support/axe';
import { expect, test } from '../support/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Rules about colours, the only ones that can differ in dark mode. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const SCREENS = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };
/** Each script is looked at on one screen, and the layout, which they share, on both in English. */
const SCREENS_OF = {
  en: ['desktop', 'phone'],
  fa: ['phone'],
  'zh-Hans': ['desktop'],
  ru: ['phone'],
} as const;
/** Russian has the colours and the direction of English. */
const COLOURS_LOOKED_AT = ['en', 'fa', 'zh-Hans'];

test.describe('Accessibility', () => {
  // axe runs in the page.
  test.use({ javaScriptEnabled: true });
  test.describe.configure({ timeout: 240_000 });

  for (const language of ['en', 'fa', 'zh-Hans', 'ru'] as const) {
    const addresses = [...pages(language), ...problems(language).slice(0, 1)];
    const hasColours = COLOURS_LOOKED_AT.includes(language);
    for (const name of SCREENS_OF[language]) {
      test(`Every page in ${language} passes axe, light and dark (${name})`, async ({ page }) => {
        await page.setViewportSize(SCREENS[name]);
        for (const { path, name: type } of addresses) {
          await page.emulateMedia({ colorScheme: 'light' });
          await page.goto(path);
          const without = hasColours ? [] : RULES_OF_COLOUR;
          expect.soft(await violations(page, TAGS, { without }), type).toEqual([]);
          if (!hasColours) continue;
          await page.emulateMedia({ colorScheme: 'dark' });
          const dark = await violations(page, [], { only: RULES_OF_COLOUR });
          expect.soft(dark, `${type}, dark`).toEqual([]);
        }
      });
    }

    test(`A keyboard reaches the text and every link in ${language}, with visible focus`, async ({
      page,
    }) => {
      for (const { path, name } of addresses.filter(({ name: each }) =>
        ['front page', 'topic', 'story'].includes(each),
      )) {
        await page.goto(path);
        await page.keyboard.press('Tab');
        const skip = page.locator(':focus');
        await expect(skip, name).toHaveAttribute('href', /^#/);
        await expect(skip, name).toBeInViewport();
        await page.keyboard.press('Enter');
        await expect(page.locator('main:focus, main :focus'), name).toHaveCount(1);
        await page.goto(path);
        const seen = await walk(page, 30);
        expect
          .soft(
            seen.filter(({ isMarked }) => !isMarked).map(({ html }) => html),
            name,
          )
          .toEqual([]);
        expect.soft(seen.length, name).toBe(30);
      }
    });
  }

  test('Axe finds planted violations', async ({ page }) => {
    await page.goto('/en');
    await page.evaluate(() => {
      document.querySelector('main h2')?.append(new Image());
      document.querySelector('main')?.style.setProperty('color', '#999');
    });
    const found = await violations(page, TAGS);
    expect(found.join()).toMatch(/color-contrast.*insufficient/);
    expect(found.join()).toMatch(/image-alt/);
  });

  test('Nothing moves for those who asked for less motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const { path, name } of pages('en')) {
      await page.goto(path);
      const moving = await page.evaluate(() => document.getAnimations().length);
      expect(moving, name).toBe(0);
    }
  });
});

/** Presses Tab through the page and checks the visible focus of every element. */
async function walk(page: Page, steps: number) {
  const seen: { html: string; isMarked: boolean }[] = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const look = (of: Element) => {
        const {
          outlineStyle,
          outlineWidth,
          boxShadow,
          backgroundColor,
          color,
          borderColor,
          textDecoration,
        } = getComputedStyle(of);
        const outline =
          outlineStyle === 'none' || outlineWidth === '0px' ? '' : outlineStyle + outlineWidth;
        return [outline, boxShadow, backgroundColor, color, borderColor, textDecoration].join();
      };
      const focused = look(element);
      if (element instanceof HTMLElement) element.blur();
      const isMarked = look(element) !== focused;
      if (element instanceof HTMLElement) element.focus({ focusVisible: true } as FocusOptions);
      return { html: element.outerHTML.slice(0, 90), isMarked };
    });
    if (found) seen.push(found);
  }
  return seen;
}
