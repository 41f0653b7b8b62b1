import type { Page } from '@playwright/test';
import type { Block } from '@/domain/documents/document';
import { compose } from '@/e2e/support/staff/composing';
import { paragraph, savedBlocks } from '@/e2e/support/staff/editor';
import { editorOf } from '@/e2e/support/staff/writing-page';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

const item = (...content: Block[]) => ({ type: 'listItem' as const, content });
const bold = (text: string) => ({
  type: 'text' as const,
  text,
  marks: [{ type: 'bold' as const }],
});
const italic = (text: string) => ({
  type: 'text' as const,
  text,
  marks: [{ type: 'italic' as const }],
});

async function lines(page: Page, ...typed: string[]): Promise<void> {
  for (const [index, line] of typed.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
}

test('Markdown becomes headings, lists, a quotation, a line and marks', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph()]);
  await lines(page, '## Dockers', '### Night', '- one', 'two', '', '1. first', '', '2. second');
  await lines(page, '', '', '> said', '', '');
  await page.keyboard.type('---');
  await lines(page, 'a **b c** d, *e* and _f_; 2*3*4, snake_case_name');
  expect(await savedBlocks(page, story.id)).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Dockers' }] },
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Night' }] },
    { type: 'bulletList', content: [item(paragraph('one')), item(paragraph('two'))] },
    {
      type: 'orderedList',
      attrs: { start: 1 },
      content: [item(paragraph('first')), item(paragraph('second'))],
    },
    { type: 'blockquote', content: [paragraph('said')] },
    { type: 'horizontalRule' },
    paragraph(
      'a ',
      bold('b c'),
      ' d, ',
      italic('e'),
      ' and ',
      italic('f'),
      '; 2*3*4, snake_case_name',
    ),
  ]);
});

test('undo right after gives back what was typed, and typing goes on', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph()]);
  const { keyboard } = page;
  const expected: Block[] = [];
  for (const typed of ['## ', '- ', '1. ', '> ', '---', '**b**', '_i_', 'He said "', 'so...']) {
    await test.step(typed, async () => {
      await keyboard.type(typed);
      await keyboard.press('ControlOrMeta+z');
      await keyboard.type('x');
      await keyboard.press('Enter');
      // Three hyphens before a word are a dash.
      expected.push(paragraph(typed === '---' ? '—x' : `${typed}x`));
    });
  }
  await keyboard.type('the end');
  await keyboard.press('Control+Home');
  expect(await savedBlocks(page, story.id)).toEqual([...expected, paragraph('the end')]);
});

test('a footnote begins with its sign', async ({ newStory, openBlocks }) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph()]);
  await page.keyboard.type('Struck[^');
  await expect(page.getByRole('textbox', { name: 'Footnote text' })).toBeFocused();
  await page.keyboard.type('A *letter* of "1931".');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(editorOf(page)).toBeFocused();
  const [only] = await savedBlocks(page, story.id);
  expect(only).toMatchObject({ content: [{ text: 'Struck' }, { type: 'footnote' }] });
  expect(JSON.stringify(only)).toContain('“1931”');
  expect(JSON.stringify(only)).toContain(
    '{"type":"text","text":"letter","marks":[{"type":"italic"}]}',
  );
});

for (const [language, typed, shown] of [
  [
    'en',
    `"It's here" -- 1914--18, wait... 10 km off`,
    '“It’s here” – 1914–18, wait… 10\u00a0km off',
  ],
  ['de', '"Wie geht\'s?" -- 5 % mehr', '„Wie geht’s?“ – 5\u00a0% mehr'],
  ['fr', 'Il dit: "oui"! Et ?', 'Il dit\u00a0: «\u202foui\u202f»\u202f! Et\u202f?'],
  ['nl', '\'s Morgens "ja"', '’s Morgens “ja”'],
  ['ru', '"Да" -- так', '«Да» — так'],
  ['fa', 'گفت "آری" و رفت', 'گفت «آری» و رفت'],
  ['zh-Hans', '他说"好"。', '他说“好”。'],
] as const) {
  test(`punctuation is set as in ${language}`, async ({ newStory, openBlocks }) => {
    const story = await newStory({ topicIds: [], originalLanguage: language });
    const page = await openBlocks(story, [paragraph()], { language });
    await page.keyboard.type(typed);
    expect(await savedBlocks(page, story.id)).toEqual([paragraph(shown)]);
  });
}

test('a block in another language has its own punctuation, which can be switched off', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [
    { type: 'passage', attrs: { lang: 'de', dir: 'ltr' }, content: [paragraph()] },
  ]);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('"Ja"');
  await expect(editorOf(page)).toContainText('„Ja“');
  await page.getByRole('button', { name: 'Tools', exact: true }).click();
  const smart = page.getByRole('menuitemcheckbox', { name: 'Smart punctuation' });
  await expect(smart).toHaveAttribute('aria-checked', 'true');
  await smart.click();
  await page.keyboard.type(' "so"');
  await expect(editorOf(page)).toContainText('„Ja“ "so"');
  expect(JSON.stringify(await savedBlocks(page, story.id))).toContain('„Ja“ \\"so\\"');
  await page.reload();
  await expect(editorOf(page)).toBeVisible();
  await page.getByRole('button', { name: 'Tools', exact: true }).click();
  await expect(smart).toHaveAttribute('aria-checked', 'false');
});

test('composed text is left alone, also where it looks like Markdown', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [], originalLanguage: 'zh-Hans' });
  const page = await openBlocks(story, [paragraph()], { language: 'zh-Hans' });
  await compose(page, ['*', '* ', '**', '** n', 'ni'], '你**好');
  await compose(page, ['"', '--', 'hao'], '，“好”');
  expect(await savedBlocks(page, story.id)).toEqual([paragraph('你**好，“好”')]);
});
