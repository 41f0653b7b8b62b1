import type { Page } from '@playwright/test';
import { violations } from '../support/axe';
import { type Person, signedIn } from '../support/staff/staff';
import { fillStory, lookerAt, parametersFor, pendingCookie } from '../support/staff/staff-pages';
import { expect, test } from '../support/test';
import { PAGES } from './surface';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Rules about colours, the only ones that can differ in dark mode. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };

test.use({ javaScriptEnabled: true });
test.describe.configure({ timeout: 480_000 });

// Each page in both languages and both widths, in two tests that can run in parallel.
for (const [language, size] of [
  ['en', DESKTOP],
  ['fa', PHONE],
] as const) {
  test(`Every page of the staff's site in ${language} passes axe, light and dark, and fits ${size.width} px`, async ({
    page,
    newStory,
  }) => {
    await page.setViewportSize(size);
    const staff = await signedIn('administrator', {
      interfaceLanguage: language,
      // The form on this page is shown only then.
      passwordHash: 'none',
    });
    const story = await newStory({ source: 'E2E-ACCESSIBILITY' });
    await fillStory(story);
    const pathOf = await parametersFor(story, staff);
    for (const route of Object.keys(PAGES)) {
      await enter(page, staff, route, language);
      await page.emulateMedia({ colorScheme: 'light' });
      const answer = await page.goto(await pathOf(route));
      expect.soft(answer?.status(), route).toBeLessThan(route.includes('...') ? 500 : 400);
      expect.soft(await overflow(page), route).toBe(0);
      expect.soft(await violations(page, TAGS), route).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await violations(page, [], { only: RULES_OF_COLOUR });
      expect.soft(dark, `${route}, dark`).toEqual([]);
    }
  });
}

/** Signs in as the user that the page is for. */
async function enter(page: Page, staff: Person, route: string, language: string): Promise<void> {
  const looker = lookerAt(route);
  await page.context().clearCookies();
  await page.setExtraHTTPHeaders({ 'accept-language': language });
  if (looker === 'staff') await page.context().addCookies([staff.cookie]);
  if (looker === 'pending') await page.context().addCookies([await pendingCookie(staff)]);
}

/** Pixels by which the page exceeds the window's width. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}
