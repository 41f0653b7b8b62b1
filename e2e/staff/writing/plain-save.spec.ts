/** Without scripts, text and details are posted together: what was typed into one is not lost to saving the other. */
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { story as stories } from '@/db/schema/stories';
import { signedIn } from '@/e2e/support/staff/staff';
import { workingText } from '@/e2e/support/staff/working-text';
import { writingPath } from '@/e2e/support/staff/writing-page';
import { write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

async function sourceOf(id: string): Promise<string | undefined> {
  const [row] = await reads().select().from(stories).where(eq(stories.id, id));
  return row?.source;
}

const teaser = (page: Page) => page.getByLabel(/^Teaser/);
const source = (page: Page) => page.locator('#facts').getByLabel(/^Source or call number/);

test('saving the details keeps what was typed into the text, and the other way round', async ({
  page,
  newStory,
}) => {
  const story = await newStory();
  await write(story, 'en');
  await page.context().addCookies([(await signedIn('editor')).cookie]);
  await page.goto(writingPath(story.id));
  await teaser(page).fill(`Teaser of ${story.mark}`);
  await source(page).fill(`Box of ${story.mark}`);
  await page.locator('#facts').getByRole('checkbox').first().uncheck();
  await page.getByRole('button', { name: 'Save details' }).click();
  await expect(page.getByText('Details saved.').first()).toBeVisible();
  expect(await sourceOf(story.id)).toBe(`Box of ${story.mark}`);
  await expect(teaser(page)).toHaveValue(`Teaser of ${story.mark}`);
  expect((await workingText(story.id))?.revision.teaser).toBe('');
  await source(page).fill(`Shelf of ${story.mark}`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.').first()).toBeVisible();
  expect((await workingText(story.id))?.revision.teaser).toBe(`Teaser of ${story.mark}`);
  await expect(source(page)).toHaveValue(`Shelf of ${story.mark}`);
  expect(await sourceOf(story.id)).toBe(`Box of ${story.mark}`);
  await page.getByRole('button', { name: 'Save details' }).click();
  expect(await sourceOf(story.id)).toBe(`Shelf of ${story.mark}`);
});

test('a mistake in the details loses nothing of the text, nor of what was unticked', async ({
  page,
  newStory,
}) => {
  const story = await newStory();
  await write(story, 'en');
  await page.context().addCookies([(await signedIn('editor')).cookie]);
  await page.goto(writingPath(story.id));
  await teaser(page).fill(`Teaser of ${story.mark}`);
  await page
    .locator('#facts')
    .getByLabel(/^Date of the event/)
    .fill('1931-02-30');
  await page.locator('#facts').getByRole('checkbox').first().uncheck();
  await page.getByRole('button', { name: 'Save details' }).click();
  await expect(page.locator('#facts').getByRole('alert')).toContainText('does not exist');
  await expect(page.locator('#facts').getByLabel(/^Date of the event/)).toHaveValue('1931-02-30');
  await expect(page.locator('#facts').getByRole('checkbox').first()).not.toBeChecked();
  await expect(teaser(page)).toHaveValue(`Teaser of ${story.mark}`);
});
