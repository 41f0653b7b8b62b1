import type { Page } from '@playwright/test';
import { violations } from '../support/axe';
import { type Person, signedIn } from '../support/staff/staff';
import { fillStory, lookerAt, parametersFor, pendingCookie } from '../support/staff/staff-pages';
import { expect, test } from '../support/stories';
import { PAGES } from './surface';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Rules whose result hangs on colours: in the dark nothing else is different. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };

test.use({ javaScriptEnabled: true });
test.describe.configure({ timeout: 300_000 });

// Each page is looked at in both languages and both widths, in two tests so that two run beside each other.
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
      // The page that asks for it has a form then.
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
      const dark = await violations(page, [], RULES_OF_COLOUR);
      expect.soft(dark, `${route}, dark`).toEqual([]);
    }
  });
}

/** Becomes whoever the page is for. */
async function enter(page: Page, staff: Person, route: string, language: string): Promise<void> {
  const looker = lookerAt(route);
  await page.context().clearCookies();
  await page.setExtraHTTPHeaders({ 'accept-language': language });
  if (looker === 'staff') await page.context().addCookies([staff.cookie]);
  if (looker === 'pending') await page.context().addCookies([await pendingCookie(staff)]);
}

/** How many pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}
