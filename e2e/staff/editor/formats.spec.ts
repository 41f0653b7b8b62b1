import type { Page } from '@playwright/test';
import { searchPath } from '@/domain/addresses/address';
import type { Mark } from '@/domain/documents/document';
import { violations } from '@/e2e/support/axe';
import { paste } from '@/e2e/support/staff/clipboard';
import { paragraph, savedBlocks } from '@/e2e/support/staff/editor';
import { editorOf } from '@/e2e/support/staff/writing-page';
import { publish } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

const marked = (
  text: string,
  ...types: ('superscript' | 'subscript' | 'strike' | 'smallCaps')[]
) => ({
  type: 'text' as const,
  text,
  marks: types.map((type): Mark => ({ type })),
});

/** Switches a mark on or off by the menu of the toolbar. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More formatting' }).click();
  await page.getByRole('menuitemcheckbox', { name }).click();
  await expect(editorOf(page)).toBeFocused();
}

test('letters are raised, lowered, struck and made small by keys and by the menu, read and found so', async ({
  newStory,
  openBlocks,
  visitor,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph()]);
  const { keyboard } = page;
  await keyboard.type(`${story.mark} H`);
  await keyboard.press('Control+,');
  await keyboard.type('2');
  await keyboard.press('Control+,');
  await keyboard.type('O, le 1');
  await choose(page, 'Superscript');
  await keyboard.type('er');
  await page.getByRole('button', { name: 'More formatting' }).click();
  await expect(page.getByRole('menuitemcheckbox', { name: 'Superscript' })).toBeChecked();
  await expect(page.getByRole('menuitemcheckbox', { name: 'Subscript' })).not.toBeChecked();
  await keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await editorOf(page).focus();
  await keyboard.press('Control+.');
  await keyboard.type(' mai, ');
  await choose(page, 'Strikethrough');
  await keyboard.type('May');
  await keyboard.press('Alt+Shift+5');
  await keyboard.type(' ');
  await keyboard.press('Control+Shift+k');
  await keyboard.type('June');
  await choose(page, 'Small caps');
  await keyboard.type('.');
  expect(await savedBlocks(page, story.id)).toEqual([
    paragraph(
      `${story.mark} H`,
      marked('2', 'subscript'),
      'O, le 1',
      marked('er', 'superscript'),
      ' mai, ',
      marked('May', 'strike'),
      ' ',
      marked('June', 'smallCaps'),
      '.',
    ),
  ]);

  await publish(story, 'en');
  const reader = await visitor({ javaScriptEnabled: true });
  await reader.goto(story.path('en'));
  const body = reader.getByRole('main').locator('.prose');
  await expect(body.locator('sub')).toHaveText('2');
  await expect(body.locator('sup')).toHaveText('er');
  await expect(body.locator('s')).toHaveText('May');
  await expect(body.locator('.small-caps')).toHaveCSS('font-variant-caps', 'small-caps');
  await expect(body.locator('p')).toHaveText(`${story.mark} H2O, le 1er mai, May June.`);
  expect(await violations(reader, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])).toEqual([]);
  for (const typed of ['H2O', 'H₂O', '1er', 'june']) {
    const q = `${typed} ${story.mark}`;
    await reader.goto(searchPath('en', new URLSearchParams({ q })));
    const found = reader.getByRole('main').locator(`a[href="${story.path('en')}"]`);
    await expect(found.first(), typed).toBeVisible();
  }
});

test('raised letters cannot be lowered as well, lines keep their height, and all can be undone', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('Words'), paragraph('Words')]);
  const lines = editorOf(page).locator('p');
  await page.keyboard.press('ControlOrMeta+a');
  await choose(page, 'Superscript');
  await choose(page, 'Subscript');
  await expect(lines.locator('sub')).toHaveText(['Words', 'Words']);
  await expect(lines.locator('sup')).toHaveCount(0);
  await choose(page, 'Strikethrough');
  await choose(page, 'Small caps');
  await expect(lines.first().locator('s')).toHaveText('Words');
  await expect(lines.first().locator('.small-caps')).toHaveText('Words');
  const heightOf = async () => (await lines.first().boundingBox())?.height;
  const height = await heightOf();
  for (let n = 0; n < 4; n += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect(lines.locator('sub, sup, s, .small-caps')).toHaveCount(0);
  expect(await heightOf()).toBe(height);
  expect(await savedBlocks(page, story.id)).toEqual([paragraph('Words'), paragraph('Words')]);
});

test('what Word and Google Docs put on the clipboard keeps its letters', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph()]);
  await paste(
    page,
    `<p class=MsoNormal>CO<sub>2</sub>, 1<sup>er</sup>, <s>no</s>, <span lang=EN-US style='font-variant:small-caps'>Lenin</span></p>`,
  );
  expect(await savedBlocks(page, story.id)).toEqual([
    paragraph(
      'CO',
      marked('2', 'subscript'),
      ', 1',
      marked('er', 'superscript'),
      ', ',
      marked('no', 'strike'),
      ', ',
      marked('Lenin', 'smallCaps'),
    ),
  ]);
  await expect(page.locator('.body-warning')).toBeEmpty();
});
