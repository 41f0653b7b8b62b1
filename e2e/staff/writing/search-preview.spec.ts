/** A text's own title and description for search engines and shared links, with a preview of both. */
import type { Page } from '@playwright/test';
import { violations } from '@/e2e/support/axe';
import { signedIn } from '@/e2e/support/staff/staff';
import { workingText } from '@/e2e/support/staff/working-text';
import {
  expectStatus,
  openPublishMenu,
  openTab,
  openWritingPage,
  writingPath,
} from '@/e2e/support/staff/writing-page';
import { publish, write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LONG = 'The dockers of Rotterdam struck for nine weeks in the summer of 1970. '.repeat(4);

const title = (page: Page) => page.getByLabel(/^Title for search and sharing/);
const description = (page: Page) => page.getByLabel(/^Description for search and sharing/);
const found = (page: Page) => page.getByRole('region', { name: 'In search results' });
const shared = (page: Page) => page.getByRole('region', { name: 'As a shared link' });

/** What search engines and sites that show links read of a page. */
async function announced(page: Page) {
  const meta = (name: string) =>
    page.locator(`meta[name="${name}"], meta[property="${name}"]`).first().getAttribute('content');
  const data = await page.locator('script[type="application/ld+json"]').first().textContent();
  const linked = JSON.parse(data ?? '{}');
  return {
    title: await page.title(),
    description: await meta('description'),
    ogTitle: await meta('og:title'),
    ogDescription: await meta('og:description'),
    linkedDescription: linked.description,
    headline: linked.headline,
  };
}

test('an own title and description are previewed while typing, and readers’ pages have them once published', async ({
  newStory,
  openText,
  page: reader,
}) => {
  const story = await newStory({ topicIds: [] });
  await publish(story, 'en', { title: `${story.mark} strike`, text: 'Nine weeks of strike.' });
  const page = await openText(story);
  await expect(found(page)).toContainText(`/en/stories/${story.slug('en')}`);
  await expect(found(page)).toContainText('Nine weeks of strike.');
  await expect(shared(page)).toContainText(`${story.mark} strike`);

  await title(page).fill(`${story.mark} in 1970`);
  await description(page).pressSequentially('What they won');
  for (const preview of [found(page), shared(page)]) {
    await expect(preview).toContainText(`${story.mark} in 1970`);
    await expect(preview).toContainText('What they won');
    await expect(preview).not.toContainText('Nine weeks of strike.');
  }
  await expect(description(page)).toHaveAccessibleDescription(/13 characters; .* about 155/);
  await expectStatus(page, 'saved');
  await reader.goto(story.path('en'));
  expect(await announced(reader)).toMatchObject({
    description: 'Nine weeks of strike.',
    ogTitle: `${story.mark} strike`,
  });

  await openPublishMenu(page);
  const panel = page.locator('#publishing');
  await panel.getByRole('button', { name: 'Publish changes' }).click();
  await expect(page.getByText('Published.').first()).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`${story.mark} strike`);
  const own = await announced(reader);
  expect(own).toMatchObject({
    description: 'What they won',
    ogTitle: `${story.mark} in 1970`,
    ogDescription: 'What they won',
    linkedDescription: 'What they won',
    headline: `${story.mark} strike`,
  });
  expect(own.title).toMatch(`${story.mark} in 1970 · `);
});

test('a long description is cut where search engines cut it, and one that is too long is refused by name', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const page = await openText(story);
  const isCut = found(page).getByText('The description is cut off in search results.');
  await description(page).fill(LONG);
  await expect(isCut).toBeVisible();
  await expect(found(page).locator('[data-teaser]')).toHaveText(/^The dockers .{100,150}…$/);
  await description(page).fill('Nine weeks.');
  await expect(isCut).toHaveCount(0);
  await expectStatus(page, 'saved');
  await description(page).fill('a'.repeat(501));
  await expectStatus(page, 'refused');
  await expect(description(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(description(page)).toHaveAccessibleDescription(/500 characters/);
  expect((await workingText(story.id))?.revision.metaDescription).toBe('Nine weeks.');
  await description(page).fill('Nine weeks and a day.');
  await expectStatus(page, 'saved');
  expect((await workingText(story.id))?.revision.metaDescription).toBe('Nine weeks and a day.');
});

test('without scripts they are plain fields, saved with the text', async ({ newStory, pageAs }) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { text: 'Nine weeks of strike.' });
  const page = await pageAs('editor', { javaScriptEnabled: false });
  await page.goto(writingPath(story.id));
  await expect(found(page)).toContainText('Nine weeks of strike.');
  await title(page).fill('Strike, 1970');
  await description(page).fill('What they won.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.').first()).toBeVisible();
  await expect(found(page)).toContainText('Strike, 1970');
  await expect(found(page)).toContainText('What they won.');
  await description(page).fill('a'.repeat(501));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(description(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(description(page)).toHaveValue('a'.repeat(501));
  expect((await workingText(story.id))?.revision).toMatchObject({
    metaTitle: 'Strike, 1970',
    metaDescription: 'What they won.',
  });
});

test('they are read beside a translation, in a review and in a comparison', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  const words = { metaTitle: 'Strike, 1970', metaDescription: 'What they won.' };
  await publish(story, 'en', words);
  await write(story, 'nl', { from: 'en' });
  const page = await pageAs('editor');
  await openWritingPage(page, story.id, 'nl');
  await page.goto(`${writingPath(story.id, 'nl')}/translate`);
  const source = page.locator('.translation-fields').last();
  await expect(source).toContainText('Strike, 1970');
  await expect(source).toContainText('What they won.');
  await description(page).fill('Wat zij wonnen.');
  await expectStatus(page, 'saved');
  expect((await workingText(story.id, 'nl'))?.revision.metaDescription).toBe('Wat zij wonnen.');
  await page.goto(`${writingPath(story.id, 'nl')}/review`);
  await expect(page.locator('#text-read').locator('..')).toContainText('Wat zij wonnen.');

  await write(story, 'en', { ...words, metaDescription: 'What they lost.' });
  await page.goto(`${writingPath(story.id, 'en')}/review`);
  const changes = page.getByRole('row', { name: 'Description for search and sharing' });
  await expect(changes).toContainText('What they won.');
  await expect(changes).toContainText('What they lost.');
});

test('the preview shows the image as it will be shared, with the title that is typed and the cover that is chosen', async ({
  newStory,
  openText,
  page: reader,
}) => {
  const story = await newStory({ topicIds: [] });
  await publish(story, 'en');
  const page = await openText(story);
  await openTab(page, 'details');
  const drawn = shared(page).locator('img');
  await drawn.scrollIntoViewIfNeeded();
  const image = async () => {
    await expect(drawn).toHaveJSProperty('complete', true);
    await expect(drawn).toHaveJSProperty('naturalWidth', 1200);
    const answer = await page.request.get((await drawn.getAttribute('src')) ?? '');
    expect(answer.headers()['content-type']).toBe('image/jpeg');
    return (await answer.body()).toString('base64');
  };
  const first = await image();
  await reader.goto(story.path('en'));
  const [published = ''] = await reader
    .locator('meta[property="og:image"]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('content') ?? ''));
  expect((await (await reader.request.get(published)).body()).toString('base64')).toBe(first);

  await title(page).fill('Strike in the harbour');
  await expect(drawn).toHaveAttribute('src', /title=Strike\+in/);
  const titled = await image();
  expect(titled).not.toBe(first);
  const facts = page.locator('#facts');
  await facts.getByRole('button', { name: 'Choose image' }).click();
  await page.getByRole('dialog').getByRole('list').last().getByRole('button').first().click();
  await expect(drawn).not.toHaveAttribute('src', /cover=none/);
  expect(await image()).not.toBe(titled);
  await facts.getByRole('button', { name: 'Remove image' }).click();
  await expect(drawn).toHaveAttribute('src', /cover=none/);
  expect(await image()).toBe(titled);
});

for (const [language, scheme, width] of [
  ['en', 'light', 1280],
  ['en', 'dark', 360],
  ['fa', 'dark', 1280],
  ['fa', 'light', 360],
] as const) {
  test(`the preview can be read by everyone: ${language}, ${scheme}, ${width} wide`, async ({
    newStory,
    openText,
  }) => {
    const story = await newStory({ topicIds: [] });
    const words = { title: `${story.mark} اعتصاب`, text: 'کارگران بندر نُه هفته اعتصاب کردند.' };
    await write(story, language, language === 'fa' ? words : { metaDescription: LONG });
    const person = await signedIn('editor', { interfaceLanguage: language });
    const page = await openText(story, { as: person, language });
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await openTab(page, 'details');
    const preview = page.locator('section:has([data-title])').first();
    await preview.scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    if (language === 'fa') {
      const direction = await preview
        .locator('[data-title]')
        .first()
        .evaluate((title) => getComputedStyle(title).direction);
      expect(direction).toBe('rtl');
    }
    if (process.env.IMAGES) {
      const path = `${process.env.IMAGES}/search-preview-${language}-${scheme}-${width}.png`;
      await page.locator('#text-details').screenshot({ path });
    }
    expect(await violations(page, RULES)).toEqual([]);
  });
}
