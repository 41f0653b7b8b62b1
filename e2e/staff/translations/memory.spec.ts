import { tx } from '@/db/client';
import { memorySentence } from '@/db/schema/translation-memory';
import { blockHashes } from '@/domain/documents/block-hashes';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { publishText } from '@/domain/publishing/publish-changes';
import { importText } from '@/domain/texts/import-changes';
import { editorOf, expectStatus, writingPath } from '@/e2e/support/staff/writing-page';
import { publish, type TestStory } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

// One after the other, since the memory is emptied before each.
test.describe.configure({ mode: 'default', timeout: 120_000 });

const NOBODY = { staffId: null };
const body = (words: string) => documentFromMarkdown(words, { figure: () => '', story: () => '' });

/** Publishes a translation of a published English text. */
async function publishTranslation(of: TestStory, english: string, dutch: string): Promise<void> {
  await publish(of, 'en', { text: english });
  of.written.add('nl');
  const madeFrom = { language: 'en', hashes: blockHashes(body(english)), publishedAt: null };
  const text = { storyId: of.id, language: 'nl' };
  const words = { ...text, title: `${of.mark} nl`, slug: of.slug('nl'), body: body(dutch) };
  await tx((write) => importText(write, NOBODY, { ...words, madeFrom }, Date.now()));
  await tx((write) => publishText(write, NOBODY, text, Date.now()));
}

test.beforeEach(async () => {
  await tx((queries) => queries.delete(memorySentence));
});

test('a sentence that was translated before is offered, and inserted by a button or a key', async ({
  newStory,
  pageAs,
}) => {
  const older = await newStory();
  await publishTranslation(
    older,
    'In 1903 the railway workers stopped work. Nobody was dismissed afterwards.',
    'In 1903 legden de spoorwegarbeiders het werk neer. Niemand werd daarna ontslagen.',
  );
  const story = await newStory();
  const text = 'In 1911 the railway workers stopped work. Nobody was dismissed afterwards.';
  await publish(story, 'en', { text });
  const page = await pageAs('editor');
  await page.goto(`${writingPath(story.id, 'nl')}/translate?from=en`);
  await expect(editorOf(page)).toBeVisible();
  const offers = page.locator('[data-memory]');
  await expect(offers).toContainText('In 1911 legden de spoorwegarbeiders het werk neer.');
  await expect(offers).toContainText('In 1903 the railway workers stopped work.');
  await offers.getByRole('button', { name: 'Insert' }).first().click();
  await expect(editorOf(page)).toContainText('In 1911 legden de spoorwegarbeiders het werk neer.');
  await page.keyboard.press('Alt+Enter');
  await expect(editorOf(page)).toContainText(
    'In 1911 legden de spoorwegarbeiders het werk neer. Niemand werd daarna ontslagen.',
  );
  await expectStatus(page, 'saved');
});

test('sentences of the memory are corrected and deleted', async ({ newStory, pageAs }) => {
  const story = await newStory();
  await publishTranslation(story, 'The gates were closed.', 'De poorten waren dicht.');
  const page = await pageAs('editor', { javaScriptEnabled: false });
  await page.goto('/admin/translations');
  await expect(page.getByRole('heading', { name: 'Glossary', level: 1 })).toBeVisible();
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Glossary and memory' }).click();
  await page.getByRole('link', { name: 'Translation memory' }).click();
  const row = page.getByRole('row').filter({ hasText: 'The gates were closed.' });
  await expect(row).toContainText('De poorten waren dicht.');
  await row.getByRole('link', { name: /^Edit/ }).click();
  await page.getByLabel('Translation', { exact: true }).fill('De poorten werden gesloten.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The sentence has been saved.')).toBeVisible();
  await expect(row).toContainText('De poorten werden gesloten.');
  await row.getByRole('link', { name: /^Edit/ }).click();
  await page.getByRole('button', { name: 'Delete sentence' }).click();
  await expect(page.getByText('The sentence has been deleted.')).toBeVisible();
  await expect(row).toHaveCount(0);
});
