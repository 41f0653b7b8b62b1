import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import { assignment } from '@/db/schema/teamwork';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { publishText } from '@/domain/publishing/publish-changes';
import { importText } from '@/domain/texts/import-changes';
import { madeFromFor } from '@/domain/translations/made-from-queries';
import { violations } from '../support/axe';
import { type Person, signedIn } from '../support/staff/staff';
import { type insertStory, publish, type TestStory, write } from '../support/stories';
import { expect, test } from '../support/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const DAY = 86_400_000;

/** A story published in English, found on the workflow board by its mark. */
async function english(newStory: typeof insertStory): Promise<TestStory> {
  const story = await newStory({ topicIds: [] });
  await publish(story, 'en', { title: `Board ${story.mark}`, text: 'One.\n\nTwo.' });
  return story;
}

/** Publishes a copy of the English text as its translation. */
async function translate({ id: storyId }: TestStory, language: string): Promise<void> {
  const body = documentFromMarkdown('Een.\n\nTwee.', { figure: () => '', story: () => '' });
  await tx(async (queries) => {
    const madeFrom = (await madeFromFor(queries, { storyId, language })) ?? undefined;
    const text = { storyId, language, title: 'Nederlands', body, madeFrom };
    await importText(queries, { staffId: null }, text, Date.now());
    await publishText(queries, { staffId: null }, { storyId, language }, Date.now());
  });
}

async function give(story: TestStory, language: string, to: Person | null, dueAt: number | null) {
  const values = { storyId: story.id, language, staffId: to?.staffId ?? null, dueAt };
  await tx((queries) => queries.insert(assignment).values({ ...values, assignedAt: 1 }));
}

const boardOf = (story: TestStory, query = '') => `/admin/board?q=${story.mark}${query}`;
const placeOf = (story: TestStory, language: string) => `/admin/board/${story.id}/${language}`;
const rows = (page: Page) => page.locator('main tbody tr');
const cell = (page: Page, name: string) => page.locator(`main td[data-label="${name}"]`);

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts });

    test('A translator sees their tasks first, takes one on and assigns it to somebody else', async ({
      newStory,
      page,
      context,
    }) => {
      const story = await english(newStory);
      const maryam = await signedIn('translator', { languages: ['fa'] });
      const sara = await signedIn('translator', { languages: ['fa'] });
      const noor = await signedIn('translator', { languages: ['nl'] });
      await context.addCookies([maryam.cookie]);
      await page.goto(boardOf(story));
      await expect(page.locator('thead th > span:first-child')).toHaveText(['Persian']);
      await expect(rows(page)).toHaveCount(1);
      await expect(cell(page, 'Persian')).toContainText('not started');
      await cell(page, 'Persian').getByRole('link', { name: 'Unassigned' }).click();
      await page.getByRole('button', { name: 'Assign to me' }).click();
      await expect(page.getByText('Assigned to you.')).toBeVisible();
      await page.goto(boardOf(story));
      await expect(cell(page, 'Persian')).toContainText('Assigned to you');
      await page.goto(placeOf(story, 'fa'));
      const to = page.getByLabel('Assign to', { exact: true });
      await expect(to.locator(`option[value="${noor.staffId}"]`)).toHaveCount(0);
      await page.getByRole('button', { name: 'Reassign' }).click();
      await expect(page.getByText('Choose a user.').first()).toBeVisible();
      await to.selectOption(sara.staffId);
      await page.getByRole('button', { name: 'Reassign' }).click();
      await expect(page.getByText('Assignment saved.')).toBeVisible();
      await expect(page.locator('dd', { hasText: sara.name })).toBeVisible();
      await page.goto(boardOf(story));
      await expect(rows(page)).toHaveCount(0);
      await page.goto(boardOf(story, '&view=all'));
      await expect(cell(page, 'Persian')).toContainText(sara.name);
    });

    test('An editor assigns a text to somebody with a deadline', async ({
      newStory,
      page,
      context,
    }) => {
      const story = await english(newStory);
      const maryam = await signedIn('translator', { languages: ['fa'] });
      const editor = await signedIn('editor');
      await context.addCookies([editor.cookie]);
      await page.goto(placeOf(story, 'fa'));
      await page.getByLabel('Assign to', { exact: true }).selectOption(maryam.staffId);
      await page.getByLabel('Due date').fill('2031-05-03');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('Assignment saved.')).toBeVisible();
      await expect(page.getByText(`${maryam.name}, due 3 May 2031`)).toBeVisible();
      await expect(page.getByLabel('Due date')).toHaveValue('2031-05-03');
      await page.goto(boardOf(story));
      await page.getByLabel(`Select “Board ${story.mark}”`).check();
      await page.getByRole('button', { name: 'Assign', exact: true }).click();
      const panel = page.getByRole('region', { name: 'Assign' });
      await panel.getByLabel('Language').selectOption('nl');
      await panel.getByLabel('Assign to', { exact: true }).selectOption(editor.staffId);
      await panel.getByRole('button', { name: 'Assign', exact: true }).click();
      await expect(page.getByText('1 text assigned.')).toBeVisible();
      await expect(cell(page, 'Dutch')).toContainText('Assigned to you');
    });
  });
}

for (const scripts of [true, false]) {
  test(`Of two users who take a text on ${scripts ? 'at once' : 'without scripts'} one gets it, and the other learns who`, async ({
    newStory,
    pageAs,
  }) => {
    const story = await english(newStory);
    const people = [
      await signedIn('translator', { languages: ['fa'] }),
      await signedIn('translator', { languages: ['fa'] }),
    ];
    const pages = await Promise.all(
      people.map(async (person) => {
        const page = await pageAs(person, { javaScriptEnabled: scripts });
        await page.goto(placeOf(story, 'fa'));
        return page;
      }),
    );
    await Promise.all(
      pages.map((page) => page.getByRole('button', { name: 'Assign to me' }).click()),
    );
    const said = await Promise.all(
      pages.map(async (page) => {
        const won = page.getByText('Assigned to you.');
        const lost = page.getByText(/already assigned to/).first();
        await expect(won.or(lost)).toBeVisible({ timeout: 20_000 });
        // The confirmation is taken out and put in again while the page starts, so the refusal is asked for.
        return (await lost.isVisible()) ? ((await lost.textContent()) ?? '') : 'won';
      }),
    );
    const winner = said.indexOf('won');
    expect(said[1 - winner]).toContain(`This is already assigned to ${people[winner]?.name}.`);
    const held = await reads().select().from(assignment).where(eq(assignment.storyId, story.id));
    expect(held.map(({ staffId }) => staffId)).toEqual([people[winner]?.staffId]);
  });
}

test('Filters are in the address and must match the same cell', async ({
  newStory,
  page,
  context,
}) => {
  const story = await english(newStory);
  await write(story, 'nl', { title: 'Nederlands' });
  const editor = await signedIn('editor');
  const late = await signedIn('translator', { languages: ['nl'] });
  await give(story, 'nl', late, Date.now() - 3 * DAY);
  await context.addCookies([editor.cookie]);
  await page.goto('/admin/board');
  await page.getByLabel('Search titles').fill(story.mark);
  await page.locator('main .fold > summary').click();
  await page.getByLabel('Status').selectOption('draft');
  await page.getByLabel('Due date').selectOption('overdue');
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page).toHaveURL(/state=draft.*due=overdue/);
  await expect(rows(page)).toHaveCount(1);
  await expect(cell(page, 'Dutch')).toContainText(`${late.name}, overdue since`);
  for (const [query, count] of [
    ['&state=published&due=overdue', 0],
    ['&state=missing&language=fa', 1],
    ['&state=missing&language=nl', 0],
    [`&assignee=${late.staffId}&language=nl`, 1],
    ['&assignee=me', 0],
    ['&original=fr', 0],
  ] as const) {
    await page.goto(boardOf(story, query));
    await expect(rows(page), query).toHaveCount(count);
  }
});

test('Each changed paragraph of a source is counted in its translation’s cell', async ({
  newStory,
  page,
  context,
}) => {
  const story = await english(newStory);
  await translate(story, 'nl');
  await publish(story, 'en', { title: `Board ${story.mark}`, text: 'One.\n\nTwo, and more.' });
  const editor = await signedIn('editor');
  await context.addCookies([editor.cookie]);
  await page.goto(boardOf(story, '&state=behind'));
  await expect(cell(page, 'Dutch')).toContainText('1 paragraph outdated');
  await expect(cell(page, 'English')).toContainText('published');
});

test('Translators and authors see neither other drafts nor their pages', async ({
  newStory,
  page,
  context,
}) => {
  const story = await english(newStory);
  await write(story, 'nl', { title: 'Geheim' });
  for (const role of ['translator', 'author'] as const) {
    const person = await signedIn(role, { languages: ['fa'] });
    await context.addCookies([person.cookie]);
    await page.goto(boardOf(story, '&view=all&language=en&language=nl&language=fa'));
    await expect(cell(page, 'Dutch')).toHaveText('not published');
    await expect(page.locator('main')).not.toContainText('Geheim');
    expect((await page.goto(placeOf(story, 'nl')))?.status()).toBe(404);
    await page.goto(boardOf(story, '&view=all&state=draft'));
    await expect(rows(page)).toHaveCount(0);
  }
});

test('The keyboard moves from cell to cell, and titles stay visible, also in Persian', async ({
  newStory,
  page,
  context,
}) => {
  const story = await english(newStory);
  const editor = await signedIn('editor', { interfaceLanguage: 'fa' });
  await context.addCookies([editor.cookie]);
  await page.setViewportSize({ width: 740, height: 700 });
  await page.goto(boardOf(story));
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const title = page.locator('main tbody th').first();
  const before = await title.boundingBox();
  await page.locator('main td').last().getByRole('link').last().focus();
  const scrolled = await page.locator('section:has(> table)').evaluate((room) => room.scrollLeft);
  expect(scrolled).toBeLessThan(0);
  expect((await title.boundingBox())?.x).toBeCloseTo(before?.x ?? 0, 0);
  await page.locator('main td').first().getByRole('link').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/admin/board/${story.id}/`));
});

test('On a phone the filters are collapsed and nothing overflows', async ({
  newStory,
  page,
  context,
}) => {
  const story = await english(newStory);
  const editor = await signedIn('editor');
  await context.addCookies([editor.cookie]);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [boardOf(story), '/admin/stories']) {
    await page.goto(path);
    await expect(page.getByLabel('Type')).toBeHidden();
    await page.locator('main .fold > summary').click();
    await expect(page.getByLabel('Type')).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(360);
  }
});

test('Each language has its total, and a story is one line on a phone', async ({
  newStory,
  page,
  context,
}) => {
  const story = await english(newStory);
  await translate(story, 'nl');
  await publish(story, 'en', { title: `Board ${story.mark}`, text: 'One.\n\nTwo, and more.' });
  const editor = await signedIn('editor');
  await context.addCookies([editor.cookie]);
  await page.goto(boardOf(story));
  const head = (name: string) => page.locator('main thead th').filter({ hasText: name });
  await expect(head('English')).toContainText('1 of 1 published');
  await expect(head('Dutch')).toContainText('1 translation outdated');
  await expect(head('Persian')).toContainText('0 of 1 published');
  await page.setViewportSize({ width: 360, height: 740 });
  expect((await rows(page).first().boundingBox())?.height).toBeLessThan(60);
  await expect(page.locator('thead th > [aria-hidden]').first()).toBeVisible();
});

test.describe('to axe, which needs scripts', () => {
  test.use({ javaScriptEnabled: true });
  test('The workflow board and its pages have no violations', async ({
    newStory,
    page,
    context,
  }) => {
    const story = await english(newStory);
    const editor = await signedIn('editor', { interfaceLanguage: 'zh-Hans' });
    await give(story, 'fa', editor, Date.now() - DAY);
    await context.addCookies([editor.cookie]);
    for (const path of [boardOf(story, `&story=${story.id}`), placeOf(story, 'fa'), '/admin']) {
      await page.goto(path);
      expect(await violations(page, WCAG), path).toEqual([]);
    }
  });
});
