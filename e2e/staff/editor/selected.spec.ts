import { asc } from 'drizzle-orm';
import { reads } from '@/db/client';
import { image } from '@/db/schema/images';
import type { Block } from '@/domain/documents/document';
import { paste } from '@/e2e/support/staff/clipboard';
import { compose } from '@/e2e/support/staff/composing';
import { insert, note, paragraph, putCursor, savedBlocks } from '@/e2e/support/staff/editor';
import { editorOf } from '@/e2e/support/staff/writing-page';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

const separator: Block = { type: 'horizontalRule' };
const item: Block = {
  type: 'archivalItem',
  attrs: { identifier: 'A1', label: 'Papers', href: null },
};

async function anyImageId(): Promise<string> {
  const [found] = await reads()
    .select({ id: image.id })
    .from(image)
    .orderBy(asc(image.id))
    .limit(1);
  return found?.id ?? '';
}

test('an inserted node stays during further typing', async ({ newStory, openBlocks }) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('Before'), paragraph('after')]);
  await putCursor(page, 'Before', 6);
  await insert(page, 'Horizontal line');
  await page.keyboard.type('One ');
  await putCursor(page, 'Before', 6);
  await insert(page, 'Archival item');
  await page.getByRole('dialog').getByLabel('Title', { exact: true }).fill('Papers');
  await page.getByRole('dialog').getByLabel('Call number, handle or URL').fill('A1');
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await page.keyboard.type('Two');
  await putCursor(page, 'Before', 6);
  await insert(page, 'Footnote');
  await page.getByRole('textbox', { name: 'Footnote text' }).fill('A letter.');
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.type(' three');
  await expect(editorOf(page).getByText('Papers')).toBeVisible();
  expect(await savedBlocks(page, story.id)).toEqual([
    paragraph('Before', note('A letter.'), ' three'),
    item,
    paragraph('Two'),
    separator,
    paragraph('One after'),
  ]);
});

test('typing, composing or pasting does not replace a selected node; Backspace removes it', async ({
  newStory,
  openBlocks,
}) => {
  const figure: Block = { type: 'figure', attrs: { pictureId: await anyImageId() } };
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('ab'), figure, paragraph('cd')]);
  const body = editorOf(page);
  const select = async () => {
    await putCursor(page, 'ab', 2);
    await page.keyboard.press('ArrowRight');
    await expect(body.locator('figure.ProseMirror-selectednode')).toBeVisible();
  };
  await select();
  await page.keyboard.type(' ');
  await select();
  await compose(page, ['h', 'ho'], '后');
  await select();
  await paste(page, '<p>pasted</p>');
  await select();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('line');
  await expect(body.locator('figure')).toBeVisible();
  expect(await savedBlocks(page, story.id)).toEqual([
    paragraph('ab'),
    figure,
    ...['line', 'pasted', '后', ' ', 'cd'].map((text) => paragraph(text)),
  ]);
  await select();
  await page.keyboard.press('Backspace');
  await expect(body.locator('figure')).toHaveCount(0);
});

test('a passage in another language is inserted at the cursor and includes no existing paragraph', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('In English.')]);
  await putCursor(page, 'In English.', 4);
  await insert(page, 'Block in another language');
  await page.getByRole('dialog').getByLabel('Language').selectOption('ru');
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.type('Привет');
  await expect(editorOf(page).locator('[lang="ru"]')).toHaveText('Привет');
  expect(await savedBlocks(page, story.id)).toEqual([
    paragraph('In English.'),
    { type: 'passage', attrs: { lang: 'ru', dir: 'ltr' }, content: [paragraph('Привет')] },
  ]);
});
