import { openTab, openWritingPage } from '@/e2e/support/staff/writing-page';
import { violations } from '../support/axe';
import { signedIn } from '../support/staff/staff';
import { publish, write } from '../support/stories';
import { expect, test } from '../support/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

test.use({ javaScriptEnabled: true });

test('A story is duplicated in chosen languages, as a draft named a copy', async ({
  newStory,
  page,
  context,
}) => {
  const story = await newStory({ topicIds: [] });
  await publish(story, 'en', { title: `Strike ${story.mark}`, text: 'Words.' });
  await write(story, 'nl', { title: `Staking ${story.mark}`, text: 'Woorden.' });
  const editor = await signedIn('editor');
  await context.addCookies([editor.cookie]);
  await page.goto(`/admin/stories?q=${story.mark}`);
  await page.getByRole('link', { name: `Duplicate Strike ${story.mark}` }).click();
  await expect(page.getByRole('heading', { name: 'Duplicate story' })).toBeVisible();
  expect(await violations(page, WCAG)).toEqual([]);
  await page.getByLabel('Dutch').uncheck();
  await page.getByLabel('English').uncheck();
  await page.getByRole('button', { name: 'Duplicate story' }).click();
  await expect(page.getByText('Choose at least one language.').first()).toBeVisible();
  await page.getByLabel('Dutch').check();
  await page.getByRole('button', { name: 'Duplicate story' }).click();
  await expect(page.getByText('Story duplicated as a draft.')).toBeVisible();
  await page.goto(`/admin/stories?q=${story.mark}`);
  await expect(page.getByText('2 stories', { exact: true })).toBeVisible();
  const copy = page.locator('main tbody tr').filter({ hasText: `Staking ${story.mark} (kopie)` });
  await expect(copy.getByRole('link', { name: 'Dutch: draft' })).toBeVisible();
  await expect(copy.getByRole('link', { name: /^English/ })).toHaveCount(0);
});

test('An editor makes a template, which cannot be published, and an author begins from it', async ({
  newStory,
  page,
  context,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { title: `Item ${story.mark}`, text: 'Skeleton.' });
  const editor = await signedIn('editor');
  await context.addCookies([editor.cookie]);
  await openWritingPage(page, story.id);
  const details = await openTab(page, 'details');
  await details.getByRole('link', { name: 'Duplicate story' }).click();
  await page.getByLabel('a template for new stories').check();
  await page.getByRole('button', { name: 'Duplicate story' }).click();
  await expect(page.getByText('Template created.')).toBeVisible();
  const checklist = await openTab(page, 'checklist');
  await expect(checklist).toContainText('A template cannot be published.');
  await expect(page.locator('h1 + [data-state]')).toHaveText('template');
  await page.getByText('Status', { exact: true }).click();
  const panel = page.locator('#publishing');
  await expect(panel.getByText('A template cannot be published.')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Publish' })).toHaveCount(0);
  await page.goto(`/admin/stories?q=${story.mark}`);
  await expect(page.getByText('1 story', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Templates' }).click();
  await expect(page.getByText('1 story', { exact: true })).toBeVisible();
  const author = await pageAs('author');
  await author.goto('/admin/stories/new');
  await author.getByLabel('Begin from').selectOption({ label: `Item ${story.mark}` });
  await author.getByRole('textbox', { name: 'Title' }).fill(`Begun ${story.mark}`);
  await author.getByRole('button', { name: 'Create and edit' }).click();
  await expect(author.getByText('Story created as a draft.')).toBeVisible();
  await expect(author.locator('#text-title')).toBeFocused();
  // A confirmation that can be closed belongs to a page that has started.
  await expect(author.locator('.flash-message').getByRole('button')).toBeVisible();
  await author.keyboard.type(' again');
  await expect(author.locator('.flash-message .notice')).toHaveCount(0);
  await expect(author.locator('.ProseMirror')).toContainText('Skeleton.');
});
