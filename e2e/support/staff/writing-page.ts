import { expect, type Locator, type Page } from '@playwright/test';

/** The page on which a text is written. */
export const writingPath = (storyId: string, language = 'en') =>
  `/admin/stories/${storyId}/${language}`;

/** Opens the page of a text and waits until it can be edited. */
export async function openWritingPage(page: Page, storyId: string, language = 'en'): Promise<void> {
  await page.goto(writingPath(storyId, language));
  await expect(editorOf(page)).toBeVisible();
}

/** The editor, after it has replaced the server's sheet. */
export const editorOf = (page: Page) =>
  page.locator('.desk-body .ProseMirror[contenteditable="true"]');

/** The server's sheet, made editable by its inline script. */
export const earlySheetOf = (page: Page) =>
  page.locator('.desk-body [data-early-sheet][contenteditable="true"]');

export const statusOf = (page: Page) => page.locator('.desk-status [data-status]');

/** Opens a tab of the side panel, which needs scripts; without them all of it is shown. */
export async function openTab(
  page: Page,
  tab: 'details' | 'languages' | 'comments' | 'history' | 'checklist',
): Promise<Locator> {
  await page.locator(`#${tab}-tab`).click();
  const panel = page.locator(`#${tab}-panel`);
  await expect(panel).toBeVisible();
  return panel;
}

/** Opens the menu with everything that changes the publication status, unless it is open. */
export async function openPublishMenu(page: Page): Promise<Locator> {
  const menu = page.locator('.room-publish');
  await expect(menu).toBeVisible({ timeout: 20_000 });
  if (!(await menu.evaluate((element) => element.hasAttribute('open')))) {
    await menu.locator('> summary').click();
  }
  await expect(menu.locator('#publishing')).toBeVisible();
  return menu;
}

/** Types at the end of the body. */
export async function typeInBody(page: Page, words: string): Promise<void> {
  await editorOf(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(words);
}

export async function expectStatus(page: Page, status: string): Promise<void> {
  await expect(statusOf(page)).toHaveAttribute('data-status', status, { timeout: 20_000 });
}

/** What the site says was done; the button that takes it away belongs to the same element. */
export async function expectFlashMessage(page: Page, words: string): Promise<void> {
  await expect(page.locator('.flash-message .notice')).toContainText(words);
}
