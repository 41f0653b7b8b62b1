import type { NoteInline, Text } from '@/domain/documents/document';
import { paste } from '@/e2e/support/staff/clipboard';
import { heard, insert, paragraph, putCursor, savedBlocks } from '@/e2e/support/staff/editor';
import { editorOf } from '@/e2e/support/staff/writing-page';
import { publish } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

const words = (text: string): Text => ({ type: 'text', text });
const end: NoteInline = { type: 'paragraphBreak' };

test('what is typed in a dialog of the text is there again after a reload and after Escape, until it is applied or cancelled', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('Words')]);
  const dialog = page.getByRole('dialog');
  const field = page.getByRole('textbox', { name: 'Footnote text' });
  const open = async (name: string) => {
    await putCursor(page, 'Words', 5);
    await insert(page, name);
    await expect(dialog).toBeVisible();
  };

  await open('Footnote');
  await field.pressSequentially('Minutes of the union');
  await page.reload();
  await open('Footnote');
  await expect(field).toHaveText('Minutes of the union');
  await expect(dialog.locator('.kept')).toBeVisible();
  await field.press('Escape');
  await expect(dialog).toBeHidden();
  await open('Footnote');
  await expect(field).toHaveText('Minutes of the union');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(editorOf(page).locator('.note-mark')).toBeVisible();
  await open('Footnote');
  await expect(field).toHaveText('');
  await field.press('Escape');

  await open('Archival item');
  await dialog.getByLabel('Title', { exact: true }).fill('Minute book');
  await page.reload();
  await open('Archival item');
  await expect(dialog.getByLabel('Title', { exact: true })).toHaveValue('Minute book');
  await expect(dialog.getByLabel('Title', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await open('Archival item');
  await expect(dialog.getByLabel('Title', { exact: true })).toHaveValue('');
});

test('several paragraphs can be pasted into the middle of a note', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('Words')]);
  await putCursor(page, 'Words', 5);
  await insert(page, 'Footnote');
  const field = page.getByRole('textbox', { name: 'Footnote text' });
  await field.pressSequentially('Begin end');
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowLeft');
  await heard(page);
  await paste(page, '', 'one\ntwo\nthree ');
  await expect(field).toHaveText(/one\s*two\s*three/);
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await expect(editorOf(page).locator('.note-mark')).toBeVisible();
  const content = [words('Begin one'), end, words('two'), end, words('three end')];
  expect(await savedBlocks(page, story.id)).toEqual([
    paragraph('Words', { type: 'footnote', content }),
  ]);
});

test('a note of several paragraphs is typed, changed, and read with a link back after the last', async ({
  newStory,
  openBlocks,
  visitor,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('Words')]);
  const { keyboard } = page;
  await putCursor(page, 'Words', 5);
  await insert(page, 'Footnote');
  const field = page.getByRole('textbox', { name: 'Footnote text' });
  await expect(field).toBeFocused();
  await keyboard.type('Minutes of the ');
  await keyboard.press('Control+Shift+k');
  await keyboard.type('union');
  await keyboard.press('Control+Shift+k');
  await keyboard.type('.');
  await keyboard.press('Enter');
  await keyboard.type('Written in');
  await keyboard.press('Shift+Enter');
  await keyboard.type('pencil.');
  await keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  const mark = editorOf(page).locator('.note-mark');
  await expect(mark).toHaveAttribute('title', 'Minutes of the union. Written in pencil.');
  const small = { ...words('union'), marks: [{ type: 'smallCaps' as const }] };
  const second = [words('Written in'), { type: 'hardBreak' as const }, words('pencil.')];
  const content = [words('Minutes of the '), small, words('.'), end, ...second];
  expect(await savedBlocks(page, story.id)).toEqual([
    paragraph('Words', { type: 'footnote', content }),
  ]);

  await mark.click();
  await expect(field.locator('p')).toHaveText(['Minutes of the union.', /^Written in\s*pencil\.$/]);
  await keyboard.press('ControlOrMeta+End');
  await keyboard.press('Enter');
  await keyboard.type('Lost since.');
  await keyboard.press('ControlOrMeta+z');
  await keyboard.press('ControlOrMeta+Shift+z');
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await expect(mark).toHaveAttribute('title', /Lost since\.$/);
  await savedBlocks(page, story.id);

  await publish(story, 'en');
  const reader = await visitor();
  await reader.goto(story.path('en'));
  await reader.locator('[role="doc-noteref"]').click();
  const note = reader.locator(':target');
  await expect(note.locator('p')).toHaveCount(3);
  await expect(note.locator('p').last()).toHaveText(/^Lost since\. ↑$/);
  await note.locator('[role="doc-backlink"]').click();
  await expect(reader.locator(':target')).toHaveText('1');
});

test('the text of a note can be typed as soon as its dialog is requested', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('Words')]);
  await putCursor(page, 'Words', 5);
  const field = page.getByRole('textbox', { name: 'Footnote text' });
  // The dialogs are loaded after the editor; later ones open at once.
  await insert(page, 'Footnote');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await editorOf(page).evaluate(async (text) => {
    const keys = { key: 'f', code: 'KeyF', keyCode: 70, ctrlKey: true, altKey: true };
    text.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true }));
    // Only the key's own task runs; the next key may follow immediately.
    await Promise.resolve();
    document.execCommand('insertText', false, 'Seen');
  });
  await expect(field).toHaveText('Seen');
});
