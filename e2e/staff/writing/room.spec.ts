/** The writing room: tabs, menu, keys and fragments lead to every part of a story's page. */
import type { Page } from '@playwright/test';
import { violations } from '@/e2e/support/axe';
import { signedIn } from '@/e2e/support/staff/staff';
import {
  editorOf,
  expectStatus,
  openPublishMenu,
  openTab,
  openWritingPage,
  typeInBody,
  writingPath,
} from '@/e2e/support/staff/writing-page';
import { write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const tab = (page: Page, id: string) => page.locator(`#${id}-tab`);
const panel = (page: Page, id: string) => page.locator(`#${id}-panel`);

for (const [language, forward] of [
  ['en', 'ArrowRight'],
  ['fa', 'ArrowLeft'],
] as const) {
  test(`the tabs of the side panel are used by keyboard, in ${language}`, async ({
    newStory,
    openText,
  }) => {
    const story = await newStory({ topicIds: [] });
    await write(story, 'en');
    const page = await openText(story, { interfaceLanguage: language });
    await tab(page, 'details').focus();
    await page.keyboard.press(forward);
    await expect(tab(page, 'languages')).toBeFocused();
    await expect(panel(page, 'languages')).toBeVisible();
    await expect(panel(page, 'details')).toBeHidden();
    await page.keyboard.press('End');
    await expect(tab(page, 'checklist')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press(forward);
    await expect(tab(page, 'details')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(panel(page, 'details')).toBeFocused();
    expect(await violations(page, RULES)).toEqual([]);
  });
}

test('keys lead to the text, the publish menu and every tab, and the help lists them', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const page = await openText(story);
  await page.keyboard.press('Alt+Shift+KeyH');
  await expect(tab(page, 'history')).toBeFocused();
  await expect(panel(page, 'history')).toBeVisible();
  await page.keyboard.press('Alt+Shift+KeyE');
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.press('Alt+Shift+KeyP');
  await expect(page.locator('.room-publish > summary')).toBeFocused();
  await expect(page.locator('#publishing')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('#publishing')).toBeHidden();
  await page.keyboard.press('Alt+Shift+Digit0');
  await expect(page.locator('#room-side')).toBeHidden();
  await page.reload();
  await expect(editorOf(page)).toBeVisible();
  await expect(page.locator('#room-side')).toBeHidden();
  await page.getByRole('button', { name: 'Side panel' }).click();
  await expect(panel(page, 'history')).toBeVisible();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(page.getByRole('dialog')).toContainText('Alt+Shift+P');
});

test('an address leads to the tab or the menu that has its fragment', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { title: '' });
  const page = await pageAs('editor');
  await page.goto(`${writingPath(story.id)}#history`);
  await expect(panel(page, 'history')).toBeVisible();
  await page.goto('/robots.txt');
  await page.goto(`${writingPath(story.id)}#facts-form-source`);
  await expect(panel(page, 'details')).toBeVisible();
  await page.goto('/robots.txt');
  await page.goto(`${writingPath(story.id)}#schedule`);
  await expect(page.locator('#schedule')).toBeVisible();
  await editorOf(page).click();
  await expect(page.locator('#schedule')).toBeHidden();
  const checklist = await openTab(page, 'checklist');
  await checklist.getByRole('link', { name: 'The title is missing.' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
});

test('a menu keeps what was typed in it when it closes', async ({ newStory, openText }) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const page = await openText(story);
  const menu = await openPublishMenu(page);
  await menu.locator('summary', { hasText: 'Request review' }).click();
  await menu.getByLabel('Note to the reviewer').fill('Please look at the date.');
  await editorOf(page).click();
  await expect(menu.locator('#publishing')).toBeHidden();
  await openPublishMenu(page);
  await expect(menu.getByLabel('Note to the reviewer')).toHaveValue('Please look at the date.');
});

test('on a telephone the panel is below the text, and without scripts all of it is shown', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const person = await signedIn('editor');
  const page = await pageAs(person);
  await page.setViewportSize({ width: 360, height: 740 });
  await openWritingPage(page, story.id);
  const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? 0;
  expect(await top('#room-side')).toBeGreaterThan(await top('.desk-body'));
  const plain = await pageAs(person, { javaScriptEnabled: false });
  await plain.goto(writingPath(story.id));
  for (const id of ['details', 'languages', 'comments', 'history']) {
    await expect(panel(plain, id)).toBeVisible();
  }
  await expect(plain.locator('[role="tablist"]')).toBeHidden();
});

test('the history beside the text shows what was saved since the page was opened', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const page = await openText(story, { name: 'Edith Editor' });
  const newest = page.locator('#history ol').first().locator('li').first();
  await typeInBody(page, ' Typed before the tab is opened.');
  await expectStatus(page, 'saved');
  await openTab(page, 'history');
  await expect(newest).toContainText('Edith Editor');
  await expect(newest).toContainText('current draft');
  const count = await page.locator('#history ol').first().locator('li').count();
  expect(count).toBe(2);
  await expect(editorOf(page)).toContainText('Typed before the tab is opened.');
});
