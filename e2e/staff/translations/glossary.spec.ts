import { tx } from '@/db/client';
import { glossaryTerm } from '@/db/schema/glossary';
import { editorOf, writingPath } from '@/e2e/support/staff/writing-page';
import { publish, write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

// One after the other, since the glossary is emptied before each.
test.describe.configure({ mode: 'default', timeout: 120_000 });

const SOURCE = [
  'In 1903 the railway strikes began.',
  'The company closed its gates.',
  'After the strike nobody was dismissed.',
].join('\n\n');
const DUTCH = [
  'In 1903 begonnen de spoorwegstakingen.',
  'De maatschappij sloot de poorten.',
  'Na de actie werd niemand ontslagen.',
].join('\n\n');

test.beforeEach(async () => {
  await tx((queries) => queries.delete(glossaryTerm));
});

test('a term of the glossary is shown beside the paragraphs that have it', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory();
  await publish(story, 'en', { text: SOURCE });
  await write(story, 'nl', { text: DUTCH });
  const page = await pageAs('translator', { languages: ['nl'] });
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Glossary' }).click();
  await expect(page.getByText('No terms found')).toBeVisible();
  const form = page.getByRole('form', { name: 'New term' });
  await expect(form.getByLabel('Into').locator('option')).toHaveText(['Dutch']);
  await form.getByLabel('From').selectOption('en');
  await form.getByLabel('Term', { exact: true }).fill('railway strike');
  await form.getByRole('button', { name: 'Add term' }).click();
  await expect(form.getByText('Enter its translation.').first()).toBeVisible();
  await form.getByLabel('Translation').fill('spoorwegstaking');
  await form.getByLabel('Note').fill('One word');
  await form.getByRole('button', { name: 'Add term' }).click();
  const row = page.getByRole('row').filter({ hasText: 'railway strike' });
  await expect(row).toContainText('English into Dutch');
  await form.getByLabel('Term', { exact: true }).fill('strike');
  await form.getByLabel('Translation').fill('staking');
  await form.getByRole('button', { name: 'Add term' }).click();
  await expect(page.getByRole('row')).toHaveCount(3);

  await page.goto(`${writingPath(story.id, 'nl')}/translate?from=en`);
  await expect(editorOf(page)).toBeVisible();
  const hints = editorOf(page).getByText('Glossary', { exact: true }).locator('..');
  await expect(hints).toHaveCount(2);
  await expect(hints.first()).toContainText('railway strike: spoorwegstaking One word');
  await expect(hints.last()).toContainText('strike: staking');
  await expect(hints.last()).toContainText('The translation does not use this term.');
});

test('editors change and delete terms, and authors read them', async ({ pageAs }) => {
  const times = { createdAt: 1, changedAt: 1 };
  const term = { id: crypto.randomUUID(), sourceLanguage: 'en', targetLanguage: 'fa', ...times };
  const words = { source: 'council', sourceKey: 'council', target: 'شورا' };
  await tx((queries) => queries.insert(glossaryTerm).values({ ...term, ...words }));
  const page = await pageAs('editor', { javaScriptEnabled: false });
  await page.goto('/admin/translations/terms?from=en&to=fa');
  await page.getByRole('link', { name: 'Edit term: council' }).click();
  await page.getByLabel('Note').fill('Not for parliaments');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The term has been saved.')).toBeVisible();
  const author = await pageAs('author');
  await author.goto('/admin/translations/terms');
  await expect(author.getByRole('row').filter({ hasText: 'council' })).toContainText('parliaments');
  await expect(author.getByRole('link', { name: /Edit/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Edit term: council' }).click();
  await page.getByRole('button', { name: 'Delete term' }).click();
  await expect(page.getByText('No terms found')).toBeVisible();
});
