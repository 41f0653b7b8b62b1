import type { Page } from '@playwright/test';
import { tx } from '@/db/client';
import { publishText } from '@/domain/publishing/publish-changes';
import { violations } from '../support/axe';
import { signedIn } from '../support/staff/staff';
import { type insertStory, write } from '../support/stories';
import { expect, test } from '../support/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** Two stories with a common mark in their titles. */
async function twoStories(newStory: typeof insertStory): Promise<{ mark: string; ids: string[] }> {
  const mark = `marked${Math.random().toString(36).slice(2, 10)}`;
  const ids: string[] = [];
  for (const name of ['First', 'Second']) {
    const story = await newStory({ topicIds: [] });
    await write(story, 'en', { title: `${name} ${mark}`, text: 'Words.' });
    ids.push(story.id);
  }
  return { mark, ids };
}

const rows = (page: Page) => page.locator('main tbody tr');

test.describe('with scripts', () => {
  test.use({ javaScriptEnabled: true });

  test('words typed into the filters have their button again after going back', async ({
    page,
    context,
  }) => {
    await context.addCookies([(await signedIn('editor')).cookie]);
    await page.goto('/admin/stories');
    await page.getByLabel('Search titles').fill('letters');
    await page.locator('header a[href="/admin"]').first().click();
    await expect(page).toHaveURL(/\/admin$/);
    await page.goBack();
    await expect(page.getByLabel('Search titles')).toHaveValue('letters');
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'Apply filters' }).click({ timeout: 5_000 });
    await expect(page).toHaveURL(/q=letters/);
  });

  test('a filter chosen before the scripts of the page have run is applied once they do', async ({
    page,
    context,
  }) => {
    await context.addCookies([(await signedIn('editor')).cookie]);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/admin/subscribers/mails', { waitUntil: 'commit' });
    await page.getByLabel('Language of the mails').selectOption('Persian');
    release();
    await expect(page).toHaveURL(/language=fa/);
    await expect(page.getByLabel('Language of the mails')).toBeFocused();
  });
});

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts });

    test('An editor finds stories, changes the type of several, and undoes it', async ({
      newStory,
      page,
      context,
    }) => {
      const editor = await signedIn('editor');
      await context.addCookies([editor.cookie]);
      const { mark, ids } = await twoStories(newStory);
      const text = { storyId: ids[0] ?? '', language: 'en' };
      await tx((queries) => publishText(queries, { staffId: null }, text, Date.now()));
      await page.goto('/admin/stories');
      await page.getByLabel('Search titles').fill(mark);
      await page.getByRole('button', { name: 'Apply filters' }).click();
      await expect(page).toHaveURL(new RegExp(`q=${mark}`));
      await expect(rows(page)).toHaveCount(2);
      await page.getByLabel(`Select “First ${mark}”`).check();
      await page.getByLabel(`Select “Second ${mark}”`).check();
      await page.getByRole('button', { name: 'Change type' }).click();
      await expect(page.getByRole('heading', { name: 'Change type: 2 stories' })).toBeVisible();
      const panel = page.getByRole('region', { name: 'Change type' });
      await expect(panel.getByText('Readers see this at once: 1 published story.')).toBeVisible();
      await panel.getByRole('button', { name: 'Change type' }).click();
      await expect(panel.getByText('Choose a type.').first()).toBeVisible();
      await panel.getByRole('combobox', { name: 'Type' }).selectOption('news');
      await panel.getByRole('button', { name: 'Change type' }).click();
      await expect(page.getByText('2 stories changed.')).toBeVisible();
      await expect(rows(page).filter({ hasText: 'News' })).toHaveCount(2);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByText('Undone for 2 stories.')).toBeVisible();
      await expect(rows(page).filter({ hasText: 'Item of the day' })).toHaveCount(2);
    });
  });
}

test.describe('The list', () => {
  test.use({ javaScriptEnabled: true });

  test('puts stories in the trash after reauthentication, and restores them', async ({
    newStory,
    page,
    context,
  }) => {
    const editor = await signedIn('editor');
    await context.addCookies([editor.cookie]);
    const { mark } = await twoStories(newStory);
    await page.goto(`/admin/stories?q=${mark}`);
    await page.getByLabel('Select all on this page').check();
    await page.getByRole('button', { name: 'Move to trash' }).click();
    await page
      .getByRole('region', { name: 'Move to trash' })
      .getByRole('button', { name: 'Move to trash' })
      .click();
    await expect(page.getByText('2 stories moved to trash.')).toBeVisible();
    await expect(rows(page)).toHaveCount(0);
    await page.getByRole('link', { name: 'Trash' }).click();
    await expect(rows(page)).toHaveCount(2);
    await page.getByLabel('Select all on this page').check();
    await page.getByRole('button', { name: 'Restore' }).click();
    await page
      .getByRole('region', { name: 'Restore' })
      .getByRole('button', { name: 'Restore' })
      .click();
    await expect(page.getByText('2 stories restored.')).toBeVisible();
  });

  test('asks for no password before a change that can be undone, however long ago it was given', async ({
    newStory,
    page,
    context,
  }) => {
    const editor = await signedIn('editor', { authenticatedAt: Date.now() - 3_600_000 });
    await context.addCookies([editor.cookie]);
    const { mark, ids } = await twoStories(newStory);
    await page.goto(`/admin/stories?q=${mark}&do=bin&story=${ids[0]}`);
    await page
      .getByRole('region', { name: 'Move to trash' })
      .getByRole('button', { name: 'Move to trash' })
      .click();
    await expect(page.getByText('1 story moved to trash.')).toBeVisible();
  });

  test('changes all stories that match across its pages, and undoes it by name', async ({
    newStory,
    page,
    context,
  }) => {
    const editor = await signedIn('editor');
    await context.addCookies([editor.cookie]);
    const mark = `marked${Math.random().toString(36).slice(2, 10)}`;
    for (let nth = 0; nth < 52; nth++) {
      const story = await newStory({ topicIds: [] });
      await write(story, 'en', { title: `Story ${nth} ${mark}`, text: 'Words.' });
    }
    await page.goto(`/admin/stories?q=${mark}`);
    await expect(page.getByText('52 stories', { exact: true })).toBeVisible();
    await page.getByLabel('Select all on this page').check();
    await expect(page.getByText('All 50 stories on this page are selected.')).toBeVisible();
    await page.getByRole('button', { name: 'Select all 52 that match' }).click();
    await expect(page.getByText('All 52 stories that match are selected.')).toBeVisible();
    await page.getByRole('button', { name: 'Change type' }).click();
    await expect(page.getByRole('heading', { name: 'Change type: 52 stories' })).toBeVisible();
    const panel = page.getByRole('region', { name: 'Change type' });
    await panel.getByRole('combobox', { name: 'Type' }).selectOption('news');
    await panel.getByRole('button', { name: 'Change type' }).click();
    await expect(page.getByText('52 stories changed.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo: type of 52 stories changed to News' }).click();
    await expect(page.getByText('Undone for 52 stories.')).toBeVisible();
  });

  test('schedules the publication of several, and names what is not ready', async ({
    newStory,
    page,
    context,
  }) => {
    const editor = await signedIn('editor');
    await context.addCookies([editor.cookie]);
    const { mark, ids } = await twoStories(newStory);
    const empty = await newStory({ topicIds: [] });
    await write(empty, 'en', { title: `Third ${mark}`, text: '' });
    await page.goto(`/admin/stories?q=${mark}`);
    await page.getByLabel('Select all on this page').check();
    await page.getByRole('button', { name: 'Schedule publication' }).click();
    const panel = page.getByRole('region', { name: 'Schedule publication' });
    await panel.getByLabel('Language').selectOption('en');
    await panel.getByLabel('Publish on').fill('2031-05-03T09:00');
    await panel.getByRole('button', { name: 'Schedule publication' }).click();
    await expect(page.getByText('2 texts scheduled. 1 could not be scheduled.')).toBeVisible();
    await expect(page.locator('.notice.is-problem')).toContainText('Third');
    await expect(rows(page).getByRole('link', { name: 'English: scheduled' })).toHaveCount(2);
    await page.getByRole('button', { name: /^Undo: 2 texts scheduled/ }).click();
    await expect(page.getByText('Undone for 2 stories.')).toBeVisible();
    await expect(rows(page).getByRole('link', { name: 'English: draft' })).toHaveCount(3);
    expect(ids).toHaveLength(2);
  });

  test('is exported as CSV with its filters, and with what the user may see', async ({
    newStory,
    page,
    context,
  }) => {
    const { mark } = await twoStories(newStory);
    const linesFor = async (role: 'editor' | 'author') => {
      await context.addCookies([(await signedIn(role)).cookie]);
      const answer = await page.request.get(`/admin/stories/export?q=${mark}`);
      expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
      return (await answer.text()).trim().split('\r\n');
    };
    expect(await linesFor('editor')).toHaveLength(3);
    expect(await linesFor('author')).toHaveLength(1);
    await context.addCookies([(await signedIn('editor')).cookie]);
    await page.goto(`/admin/stories?q=${mark}&sort=title`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export as CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^stories-\d{4}-\d\d-\d\d\.csv$/);
  });

  test('keeps filters as views, of one’s own and shared, to be renamed and deleted', async ({
    newStory,
    page,
    context,
    pageAs,
  }) => {
    const editor = await signedIn('editor');
    await context.addCookies([editor.cookie]);
    const { mark } = await twoStories(newStory);
    await page.goto(`/admin/stories?q=${mark}&sort=title`);
    await page.getByText('Save as view').first().click();
    await page.getByRole('button', { name: 'Save as view' }).click();
    await expect(page.getByText('Enter a name for the view.').first()).toBeVisible();
    await page.getByLabel('Name of the view').fill(`View ${mark}`);
    await page.getByLabel('Share with everyone').check();
    await page.getByRole('button', { name: 'Save as view' }).click();
    await expect(page.getByText('View saved.')).toBeVisible();
    const tab = page.getByRole('link', { name: `View ${mark}` });
    await expect(tab).toHaveAttribute('aria-current', 'page');
    const author = await pageAs('author');
    await author.goto('/admin/stories');
    await author.getByRole('link', { name: `View ${mark}` }).click();
    await expect(author).toHaveURL(new RegExp(`q=${mark}&sort=title`));
    await expect(author.getByText('Delete view')).toHaveCount(0);
    await page.getByText(`Rename or delete “View ${mark}”`).click();
    await page.getByLabel('Name of the view').fill(`Other ${mark}`);
    await page.getByRole('button', { name: 'Save name' }).click();
    await expect(page.getByText('View changed.')).toBeVisible();
    await page.getByText(`Rename or delete “Other ${mark}”`).click();
    await page.getByRole('button', { name: 'Delete view' }).click();
    await expect(page.getByText('View deleted.')).toBeVisible();
    await expect(page.getByRole('link', { name: `Other ${mark}` })).toHaveCount(0);
  });

  test('shows authors no checkboxes and no drafts of others', async ({
    newStory,
    page,
    context,
  }) => {
    const author = await signedIn('author');
    await context.addCookies([author.cookie]);
    const { mark } = await twoStories(newStory);
    await page.goto(`/admin/stories?q=${mark}`);
    await expect(page.getByText('No stories found')).toBeVisible();
    await page.goto('/admin/stories');
    await expect(page.locator('input[name="story"]')).toHaveCount(0);
  });

  test('applies a filter as it is chosen, keeps the focus there, and says how many stories match', async ({
    newStory,
    page,
    context,
  }) => {
    const editor = await signedIn('editor');
    await context.addCookies([editor.cookie]);
    const { mark } = await twoStories(newStory);
    await page.goto(`/admin/stories?q=${mark}`);
    await expect(page.getByText('2 stories', { exact: true })).toBeVisible();
    await page.getByLabel('Language', { exact: true }).selectOption('en');
    await expect(page).toHaveURL(/language=en/);
    await expect(page.getByLabel('Language', { exact: true })).toBeFocused();
    await expect(rows(page)).toHaveCount(2);
    const status = rows(page).first().getByRole('link', { name: 'English: draft' });
    await expect(status).toHaveAttribute('href', /\/en$/);
    await page.getByRole('link', { name: 'First published' }).click();
    await expect(page).toHaveURL(/sort=published/);
    await expect(rows(page)).toHaveCount(2);
  });

  test('has no violations that axe finds, in either direction', async ({
    newStory,
    page,
    context,
  }) => {
    const { mark, ids } = await twoStories(newStory);
    for (const interfaceLanguage of ['fa', 'zh-Hans']) {
      const editor = await signedIn('editor', { interfaceLanguage });
      await context.addCookies([editor.cookie]);
      await page.goto(`/admin/stories?q=${mark}&do=publish&story=${ids[0]}`);
      expect(await violations(page, WCAG), interfaceLanguage).toEqual([]);
    }
  });
});
