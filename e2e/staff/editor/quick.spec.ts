import type { Page } from '@playwright/test';
import { insert, note, paragraph, putCursor, savedBlocks } from '@/e2e/support/staff/editor';
import { editorOf, writingPath } from '@/e2e/support/staff/writing-page';
import { publish } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

/** Selects letters and presses a key at once, before the browser reports the selection. */
async function press(
  page: Page,
  words: string,
  from: number,
  to: number,
  key: string,
  keyCode: number,
) {
  await atOnce(page, words, from, to, { key, keyCode });
}

async function pasteText(page: Page, words: string, from: number, to: number, text: string) {
  await atOnce(page, words, from, to, { text });
}

async function atOnce(
  page: Page,
  words: string,
  from: number,
  to: number,
  does: { key?: string; keyCode?: number; text?: string },
) {
  await page.evaluate(
    ([sought, start, end, { key, keyCode, text = '' }]) => {
      const editor = document.activeElement ?? document.body;
      const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node && node.nodeValue !== sought) node = walker.nextNode();
      if (node) getSelection()?.setBaseAndExtent(node, start, node, end);
      const how = { bubbles: true, cancelable: true };
      if (key) return editor.dispatchEvent(new KeyboardEvent('keydown', { ...how, key, keyCode }));
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      return editor.dispatchEvent(new ClipboardEvent('paste', { ...how, clipboardData }));
    },
    [words, from, to, does] as const,
  );
}

test('fast pasting and line breaks happen at the visible cursor', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [
    paragraph('one'),
    paragraph('two'),
    paragraph('ab', note('n')),
    paragraph('last'),
  ]);
  await pasteText(page, 'one', 3, 3, ' more');
  await pasteText(page, 'two', 0, 3, 'https://example.org/a');
  await press(page, 'ab', 2, 2, 'ArrowRight', 39);
  await expect(editorOf(page).locator('.note-mark.ProseMirror-selectednode')).toBeVisible();
  await press(page, 'last', 2, 2, 'Enter', 13);
  await insert(page, 'Footnote');
  const field = page.getByRole('textbox', { name: 'Footnote text' });
  await field.pressSequentially('Begin end');
  await pasteText(page, 'Begin end', 6, 6, 'and ');
  await expect(field).toHaveText('Begin and end');
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  const marks = [{ type: 'link' as const, attrs: { href: 'https://example.org/a' } }];
  expect(await savedBlocks(page, story.id)).toEqual([
    paragraph('one more'),
    paragraph({ type: 'text', text: 'two', marks }),
    paragraph('ab', note('n')),
    paragraph('la'),
    paragraph(note('Begin and end'), 'st'),
  ]);
});

test('text typed immediately after focusing goes to the previous cursor', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await publish(story, 'en', { text: 'One.\n\nTwo.' });
  const page = await openText(story);
  await editorOf(page).focus();
  await putCursor(page, 'Two.', 3);
  await typeOnFocus(page, '!');
  await expect(editorOf(page).locator('p')).toHaveText(['One.', 'Two!.']);

  await page.goto(`${writingPath(story.id, 'nl')}/translate?from=en`);
  await page.getByRole('button', { name: 'Copy structure' }).click();
  await expect(page.locator('[data-translation-status]')).toHaveText('1 paragraph started');
  await typeOnFocus(page, 'Een');
  await expect(editorOf(page).locator(':scope > p').first()).toHaveText('Een');
});

/** Focuses the text from its title and types at once, as after a closed dialog. */
async function typeOnFocus(page: Page, words: string): Promise<void> {
  await page.getByLabel('Title', { exact: true }).focus();
  await editorOf(page).evaluate((text, typed) => {
    text.focus();
    document.execCommand('insertText', false, typed);
  }, words);
}
