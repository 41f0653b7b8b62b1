import type { Locator, Page } from '@playwright/test';

/** The languages in the head of a reader's page, unfolded. */
export async function unfolded(page: Page): Promise<Locator> {
  const languages = page.locator('nav.languages');
  await languages.locator('summary').click();
  return languages;
}
