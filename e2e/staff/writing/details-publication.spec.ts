/** Details that were changed reach readers with the publication of any language, and are in a history. */
import { tx } from '@/db/client';
import { requestReview } from '@/domain/review/review-changes';
import { saveDetails } from '@/domain/stories/save-details-changes';
import { violations } from '@/e2e/support/axe';
import { signedIn } from '@/e2e/support/staff/staff';
import {
  expectFlashMessage,
  openPublishMenu,
  openTab,
  writingPath,
} from '@/e2e/support/staff/writing-page';
import { publish } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';
import { anyStaff } from '@/testing/staff';

test('a changed date waits for a publication, which says that the other language shows it too', async ({
  newStory,
  pageAs,
  page: reader,
}) => {
  const story = await newStory({ topicIds: [], eventDate: '1931-03-05' });
  await publish(story, 'en', { text: 'English words.' });
  await publish(story, 'nl', { text: 'Nederlandse woorden.' });
  const page = await pageAs('editor', { name: 'Edith Editor', javaScriptEnabled: false });
  await page.goto(writingPath(story.id, 'nl'));
  const facts = page.locator('#facts');
  const panel = page.locator('#publishing');

  await facts.getByLabel(/^Date of the event/).fill('6 March 1931');
  await facts.getByRole('button', { name: 'Save details' }).click();
  await expect(page.getByText('Details saved.').first()).toBeVisible();
  await reader.goto(story.path('en'));
  await expect(reader.locator('main')).toContainText('5 March 1931');
  await page.goto(`${writingPath(story.id, 'nl')}/preview/page`);
  await expect(page.locator('main')).toContainText('6 maart 1931');
  await page.goto(`${writingPath(story.id, 'nl')}/review`);
  const row = page.getByRole('row', { name: 'Date of the event' });
  await expect(row.locator('del')).toHaveText('5 March 1931');
  await expect(row.locator('ins')).toHaveText('6 March 1931');

  await page.goto(writingPath(story.id, 'nl'));
  await openPublishMenu(page);
  await expect(panel).toContainText('You have unpublished changes.');
  await expect(panel).toContainText('Unpublished changes to the details: Date of the event.');
  await expect(panel).toContainText('so the changes also appear in: English.');
  await panel.getByRole('button', { name: 'Publish changes' }).click();
  await expect(page.getByText('Published.')).toBeVisible();
  await expect(panel).not.toContainText('Unpublished changes to the details');
  await reader.reload();
  await expect(reader.locator('main')).toContainText('6 March 1931');
  await reader.goto(story.path('nl'));
  await expect(reader.locator('main')).toContainText('6 maart 1931');
});

test('an earlier version of the details is compared and restored, without scripts', async ({
  newStory,
  pageAs,
  page: reader,
}) => {
  const story = await newStory({ topicIds: [], eventDate: '1931', source: 'Box 1' });
  await publish(story, 'en');
  const page = await pageAs('editor', { name: 'Edith Editor', javaScriptEnabled: false });
  const facts = page.locator('#facts');
  for (const words of ['Box 2', 'Box 3']) {
    await page.goto(writingPath(story.id));
    await facts.getByLabel(/^Source or call number/).fill(words);
    await facts.getByRole('button', { name: 'Save details' }).click();
    await expect(page.getByText('Details saved.').first()).toBeVisible();
  }
  await page.goto(writingPath(story.id));
  await page.locator('#history').getByRole('link', { name: 'History of the details' }).click();
  const entries = page.getByRole('list', { name: 'Versions, newest first' }).getByRole('listitem');
  await expect(entries).toHaveCount(3);
  await expect(entries.first()).toContainText('Edith Editor');
  await expect(entries.first()).toContainText('Changed: Source or call number');
  await entries
    .last()
    .getByRole('radio', { name: /^Earlier/ })
    .check();
  await page.getByRole('button', { name: 'Compare versions' }).click();
  const row = page.getByRole('row', { name: 'Source or call number' });
  await expect(row.locator('del')).toHaveText('Box 1');
  await expect(row.locator('ins')).toHaveText('Box 3');

  await entries.last().getByRole('button', { name: 'Restore this version' }).click();
  await expectFlashMessage(page, 'Earlier version of the details restored.');
  await expect(entries).toHaveCount(4);
  await page.goto(writingPath(story.id));
  await expect(facts.getByLabel(/^Source or call number/)).toHaveValue('Box 1');
  await reader.goto(story.path('en'));
  await expect(reader.locator('main')).toContainText('Box 1');
});

test('what a page saves by itself is one version of the details', async ({ newStory, pageAs }) => {
  const story = await newStory({ topicIds: [], source: 'Box 1' });
  await publish(story, 'en');
  const page = await pageAs('editor');
  await page.goto(writingPath(story.id));
  const source = page.locator('#facts').getByLabel(/^Source or call number/);
  for (const words of ['Box 2', 'Box 3']) {
    const saved = page.waitForResponse((answer) => answer.url().endsWith('/details'));
    await source.fill(words);
    expect((await saved).status()).toBe(200);
  }
  await openTab(page, 'history');
  await page.locator('#history').getByRole('link', { name: 'History of the details' }).click();
  const entries = page.getByRole('list', { name: 'Versions, newest first' }).getByRole('listitem');
  await expect(entries).toHaveCount(2);
});

test('details that were corrected after the approval are published as the editor chooses', async ({
  newStory,
  pageAs,
  page: reader,
}) => {
  const story = await newStory({ topicIds: [], source: 'Box 1' });
  await publish(story, 'en');
  const page = await pageAs('editor');
  const panel = page.locator('#publishing');
  const saveSource = async (words: string) => {
    const saved = page.waitForResponse((answer) => answer.url().endsWith('/details'));
    await page
      .locator('#facts')
      .getByLabel(/^Source or call number/)
      .fill(words);
    expect((await saved).status()).toBe(200);
  };
  await page.goto(writingPath(story.id));
  await saveSource('Box 2');
  await openPublishMenu(page);
  await panel.getByText('Request review', { exact: true }).first().click();
  await panel.locator('#submit').getByRole('button').click();
  await expect(page.getByText('Review requested.').first()).toBeVisible();
  await page.goto(`${writingPath(story.id)}/review`);
  await page.getByRole('button', { name: 'Approve this version' }).click();
  await expect(page.getByText('Approved by').first()).toBeVisible();
  await page.goto(writingPath(story.id));
  await saveSource('Box 3');
  await openPublishMenu(page);
  const choice = panel.locator('#publish').getByRole('group', { name: 'Details to publish' });
  await expect(choice).toContainText('Changed since then: Source or call number.');
  await expect(choice.getByRole('columnheader')).toHaveText([
    'Details',
    'As approved',
    'As they are now',
  ]);
  const values = choice.getByRole('row', { name: 'Source or call number' });
  await expect(values.locator('del')).toHaveText('Box 2');
  await expect(values.locator('ins')).toHaveText('Box 3');
  await expect(choice.getByLabel('As approved')).toBeChecked();
  await choice.getByLabel('As they are now').check();
  await panel.getByRole('button', { name: 'Publish changes' }).click();
  await expect(page.getByText('Published.').first()).toBeVisible();
  await reader.goto(story.path('en'));
  await expect(reader.locator('main')).toContainText('Box 3');
});

for (const [language, scheme, width] of [
  ['en', 'light', 1280],
  ['fa', 'dark', 360],
  ['zh-Hans', 'light', 360],
] as const) {
  test(`the choice of details can be used by everyone: ${language}, ${scheme}, ${width} wide`, async ({
    newStory,
    pageAs,
  }) => {
    const story = await newStory({ topicIds: [], source: 'Box 1' });
    await publish(story, 'en');
    const by = await anyStaff('editor');
    const change = (source: string, now: number) =>
      tx((queries) =>
        saveDetails(
          queries,
          by,
          story.id,
          { changed: { source }, shelves: null, sittingId: '' },
          now,
        ),
      );
    await change('Box 2', 1);
    const at = { storyId: story.id, language: 'en' };
    await tx((queries) => requestReview(queries, by, { ...at, note: '' }, 2));
    await change('Box 3', 3);
    const page = await pageAs(await signedIn('administrator', { interfaceLanguage: language }));
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(writingPath(story.id));
    await openPublishMenu(page);
    await expect(page.locator('#publish input[value="older"]')).toBeChecked();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    if (process.env.IMAGES) {
      const path = `${process.env.IMAGES}/details-choice-${language}-${scheme}-${width}.png`;
      await page.screenshot({ path });
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    expect(await violations(page, tags)).toEqual([]);
  });
}
