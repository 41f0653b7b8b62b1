import type { Page } from '@playwright/test';
import { browserOf, deskPath, editorOf, expectStatus } from '../support/desk';
import { signedIn } from '../support/staff';
import { expect, test, write } from '../support/stories';
import { workingText } from '../support/working-text';

/** Holds a page's scripts back until it is told to let them come. */
async function holdScripts(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('what is typed into the fields before the scripts have come is kept, and saved', async ({
  browser,
  newStory,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { title: `${story.mark} as it was` });
  const context = await browserOf(browser, await signedIn('editor'));
  const page = await context.newPage();
  const release = await holdScripts(page);
  await page.goto(deskPath(story.id), { waitUntil: 'commit' });
  const title = page.getByLabel('Title', { exact: true });
  const teaser = page.getByLabel(/^Teaser/);
  await title.fill(`${story.mark} typed early`);
  await teaser.fill('Said early.');
  const address = page.getByLabel('Address', { exact: true });
  await address.fill(`early-${story.mark}`);
  release();
  await expect(editorOf(page)).toBeVisible();
  await expect(title).toHaveValue(`${story.mark} typed early`);
  await expect(teaser).toHaveValue('Said early.');
  await expect(address).toHaveValue(`early-${story.mark}`);
  await expectStatus(page, 'saved');
  await expect(page.locator('[data-teaser]')).toHaveText('Said early.');
  const stored = await workingText(story.id);
  expect(stored?.revision).toMatchObject({
    title: `${story.mark} typed early`,
    teaser: 'Said early.',
  });
  expect(stored?.text.slug).toBe(`early-${story.mark}`);
  await context.close();
});

test('facts that are typed before the scripts have come are there when they are saved', async ({
  browser,
  newStory,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const context = await browserOf(browser, await signedIn('editor'));
  const page = await context.newPage();
  const release = await holdScripts(page);
  await page.goto(deskPath(story.id), { waitUntil: 'commit' });
  const facts = page.locator('#facts');
  await facts.getByLabel(/^Source or call number/).fill('ARCH00001');
  release();
  await expect(editorOf(page)).toBeVisible();
  await facts.getByRole('button', { name: 'Save the facts' }).click();
  await expect(facts.getByRole('status').first()).not.toBeEmpty();
  await expect(facts.getByLabel(/^Source or call number/)).toHaveValue('ARCH00001');
  await context.close();
});
