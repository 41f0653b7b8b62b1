import { violations } from '@/e2e/support/axe';
import { paragraph, putCursor, savedBlocks } from '@/e2e/support/staff/editor';
import { editorOf } from '@/e2e/support/staff/writing-page';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

test('a slash opens a menu that is filtered by typing and used by keyboard', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph()]);
  const { keyboard } = page;
  const editor = editorOf(page);
  await expect(page.getByText('type / for headings')).toHaveCount(0);
  await keyboard.type('/');
  const menu = page.getByRole('listbox', { name: 'Insert' });
  await expect(menu.getByRole('option')).toHaveCount(18);
  const first = menu.getByRole('option', { name: 'Heading 2' });
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(editor).toHaveAttribute(
    'aria-activedescendant',
    (await first.getAttribute('id')) ?? '',
  );
  expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag22aa'])).toEqual([]);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.type('Night');
  await keyboard.press('Enter');
  await keyboard.type('/numbered');
  await expect(menu.getByRole('option')).toHaveText(['Numbered list1.']);
  await keyboard.press('Enter');
  await keyboard.type('one');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('/tabl');
  await keyboard.press('Enter');
  await expect(editor.getByRole('table')).toBeVisible();
  await expect(menu).toBeHidden();
  const blocks = await savedBlocks(page, story.id);
  expect(blocks.map(({ type }) => type)).toEqual(['heading', 'orderedList', 'table']);
  expect(JSON.stringify(blocks)).not.toContain('/');
});

test('Escape, other words and slashes within text leave everything as typed', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('and'), paragraph()]);
  const { keyboard } = page;
  const menu = page.getByRole('listbox', { name: 'Insert' });
  await putCursor(page, 'and', 3);
  await keyboard.type('/or');
  await expect(menu).toBeHidden();
  await keyboard.press('ArrowDown');
  await keyboard.type('/head');
  await expect(menu).toBeVisible();
  await keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await keyboard.type('s up');
  await keyboard.press('Enter');
  await keyboard.type('/nothing');
  await expect(page.getByText('Nothing to insert has this name.').last()).toBeVisible();
  await keyboard.type(' at all');
  await keyboard.press('Enter');
  await keyboard.type('end');
  expect(await savedBlocks(page, story.id)).toEqual(
    ['and/or', '/heads up', '/nothing at all', 'end'].map((text) => paragraph(text)),
  );
});

for (const [language, query, heading] of [
  ['fa', 'سر', 'سرتیتر ۲'],
  ['zh-Hans', '标', '标题 2'],
  ['fa', 'head', 'سرتیتر ۲'],
  ['zh-Hans', 'head', '标题 2'],
] as const) {
  test(`the menu finds ${query} in ${language}`, async ({ newStory, openBlocks }) => {
    const story = await newStory({ topicIds: [], originalLanguage: language });
    const page = await openBlocks(story, [paragraph()], { language, interfaceLanguage: language });
    await page.keyboard.type(`/${query}`);
    await expect(page.getByRole('listbox').getByRole('option').first()).toHaveAccessibleName(
      heading,
    );
    await page.keyboard.press('Enter');
    await page.keyboard.type('1931');
    const [block] = await savedBlocks(page, story.id);
    expect(block).toMatchObject({ type: 'heading', content: [{ text: '1931' }] });
  });
}

test('a telephone taps an entry, which fits into the window', async ({ newStory, openBlocks }) => {
  const story = await newStory({ topicIds: [], originalLanguage: 'fa' });
  const page = await openBlocks(story, [paragraph()], {
    language: 'fa',
    viewport: { width: 360, height: 740 },
  });
  await page.keyboard.type('/');
  const menu = page.getByRole('listbox');
  const box = await menu.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
  await menu.getByRole('option', { name: 'Quotation' }).click();
  await page.keyboard.type('گفت');
  expect(await savedBlocks(page, story.id)).toEqual([
    { type: 'blockquote', content: [paragraph('گفت')] },
  ]);
});
