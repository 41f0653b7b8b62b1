import type { Document } from '@/domain/documents/document';
import { violations } from '@/e2e/support/axe';
import { note, paragraph, savedBlocks } from '@/e2e/support/staff/editor';
import { editorOf, writingPath } from '@/e2e/support/staff/writing-page';
import { write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

const bold = { type: 'text' as const, text: 'ri', marks: [{ type: 'bold' as const }] };

test('words are found across marks, replaced all at once, and undone at once', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const before = [
    paragraph('A st', bold, 'ke.'),
    paragraph('No Strike, no strikes', note('a strike')),
  ];
  const page = await openBlocks(story, before);
  const { keyboard } = page;
  await keyboard.press('Control+h');
  const panel = page.getByRole('search', { name: 'Find and replace' });
  const field = panel.getByRole('textbox', { name: 'Find', exact: true });
  await expect(field).toBeFocused();
  await keyboard.type('strike');
  await expect(panel.getByRole('status')).toHaveText('1 of 4');
  await keyboard.press('Enter');
  await expect(panel.getByRole('status')).toHaveText('2 of 4');
  await keyboard.press('Shift+Enter');
  await expect(panel.getByRole('status')).toHaveText('1 of 4');
  await panel.getByRole('checkbox', { name: 'Match case' }).check();
  await expect(panel.getByRole('status')).toHaveText('1 of 3');
  await panel.getByRole('checkbox', { name: 'Whole words' }).check();
  await expect(panel.getByRole('status')).toHaveText('1 of 2');
  await panel.getByRole('checkbox', { name: 'Whole words' }).uncheck();
  expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag22aa'])).toEqual([]);
  await panel.getByRole('textbox', { name: 'Replace with' }).fill('lockout');
  await panel.getByRole('button', { name: 'Replace all' }).click();
  await expect(panel.getByRole('status')).toHaveText('3 matches replaced');
  await expect(editorOf(page)).toContainText('A lockout.No Strike, no lockouts');
  await field.focus();
  await keyboard.press('Escape');
  await expect(editorOf(page)).toBeFocused();
  await expect(panel).toBeHidden();
  await keyboard.press('ControlOrMeta+z');
  expect(await savedBlocks(page, story.id)).toEqual(before);
});

test('one match is replaced after another', async ({ newStory, openBlocks }) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('x y x y x')]);
  await page.getByRole('button', { name: 'Tools', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Find and replace' }).click();
  const panel = page.getByRole('search', { name: 'Find and replace' });
  await panel.getByRole('textbox', { name: 'Find', exact: true }).fill('x');
  await panel.getByRole('textbox', { name: 'Replace with' }).fill('xx');
  await panel.getByRole('button', { name: 'Next' }).click();
  await panel.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(editorOf(page)).toHaveText('x y xx y x');
  await expect(panel.getByRole('status')).toHaveText('4 of 4');
  expect(await savedBlocks(page, story.id)).toEqual([paragraph('x y xx y x')]);
});

test('words are found and replaced in title and teaser too', async ({ newStory, openText }) => {
  const story = await newStory({ topicIds: [] });
  const title = 'The strike';
  const body: Document = { type: 'doc', content: [paragraph('A strike in spring.')] };
  await write(story, 'en', { title, teaser: 'A strike and its end.', body });
  const page = await openText(story);
  await editorOf(page).focus();
  await page.keyboard.press('Control+h');
  const panel = page.getByRole('search', { name: 'Find and replace' });
  const status = panel.getByRole('status');
  await panel.getByRole('textbox', { name: 'Find', exact: true }).fill('strike');
  await expect(status).toHaveText('3 of 3');
  await panel.getByRole('button', { name: 'Next' }).click();
  await expect(status).toHaveText('1 of 3: Title');
  await expect(panel.locator('mark')).toHaveText('strike');
  await panel.getByRole('textbox', { name: 'Replace with' }).fill('lockout');
  await panel.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(page.locator('#text-title')).toHaveValue('The lockout');
  await expect(status).toHaveText('1 of 2: Teaser');
  expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag22aa'])).toEqual([]);
  await panel.getByRole('textbox', { name: 'Find', exact: true }).press('Escape');
  await expect(page.locator('#text-teaser')).toBeFocused();
  await editorOf(page).focus();
  await page.keyboard.press('Control+h');
  await panel.getByRole('textbox', { name: 'Find', exact: true }).fill('strike');
  await panel.getByRole('textbox', { name: 'Replace with' }).fill('walkout');
  await panel.getByRole('button', { name: 'Replace all' }).click();
  await expect(status).toHaveText('2 matches replaced');
  await expect(page.locator('#text-teaser')).toHaveValue('A walkout and its end.');
  expect(await savedBlocks(page, story.id)).toEqual([paragraph('A walkout in spring.')]);
  await page.reload();
  await expect(page.locator('#text-title')).toHaveValue('The lockout');
  await expect(page.locator('#text-teaser')).toHaveValue('A walkout and its end.');
});

for (const [language, text, words, found] of [
  ['fa', 'می\u200cخواهم که ميخواهم', 'ميخواهم', '۱ از ۲'],
  ['zh-Hans', '工人罢工了。罢工！', '罢工', '第 1 处，共 2 处'],
] as const) {
  test(`words are found in ${language}`, async ({ newStory, openBlocks }) => {
    const story = await newStory({ topicIds: [], originalLanguage: language });
    const page = await openBlocks(story, [paragraph(text)], {
      language,
      interfaceLanguage: language,
    });
    await page.keyboard.press('Control+h');
    await page.getByRole('search').getByRole('textbox').first().fill(words);
    await expect(page.getByRole('search').getByRole('status')).toHaveText(found);
  });
}

test('a locked text can be searched, but nothing replaced', async ({
  newStory,
  openBlocks,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  const hers = await openBlocks(story, [paragraph('one two one')]);
  await hers.keyboard.type('x');
  await savedBlocks(hers, story.id);
  const page = await pageAs('editor');
  await page.goto(writingPath(story.id));
  await page.locator('.body-toolbar').getByRole('button', { name: 'Find', exact: true }).click();
  const panel = page.getByRole('search', { name: 'Find and replace' });
  await panel.getByRole('textbox', { name: 'Find', exact: true }).fill('one');
  await expect(panel.getByRole('status')).toHaveText('1 of 2');
  await expect(page.locator('.is-found.is-current')).toHaveText('one');
  await expect(panel.getByRole('button', { name: 'Replace all' })).toHaveCount(0);
});
