import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { paste } from '@/e2e/support/staff/clipboard';
import { insert, paragraph, putCursor, savedBlocks } from '@/e2e/support/staff/editor';
import { editorOf, writingPath } from '@/e2e/support/staff/writing-page';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

const sound = () => Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'), randomBytes(900)]);

/** Adds an audio file after the words of an open text. Returns its id once it is saved. */
async function addSound(page: Page, storyId: string, words: string): Promise<string> {
  await putCursor(page, words, words.length);
  await insert(page, 'Audio, video or PDF');
  await page
    .getByRole('dialog')
    .getByLabel('Upload files')
    .setInputFiles({ name: 'speech.mp3', mimeType: 'audio/mpeg', buffer: sound() });
  await expect(editorOf(page).locator('figure').getByText('speech.mp3')).toBeVisible();
  const blocks = await savedBlocks(page, storyId);
  const [id] = blocks.flatMap((block) =>
    block.type === 'attachedFile' ? [block.attrs.attachmentId] : [],
  );
  return id ?? '';
}

const block = (id: string) => `<figure data-pm-slice="0 0 []" data-file="${id}"></figure>`;

test('a file that is copied from another story comes along when it is pasted', async ({
  newStory,
  openBlocks,
}) => {
  const from = await newStory({ topicIds: [] });
  const theirs = await addSound(
    await openBlocks(from, [paragraph('First words')]),
    from.id,
    'First words',
  );
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('Other words')]);
  await putCursor(page, 'Other words', 11);
  await paste(page, block(theirs));
  const figure = editorOf(page).locator('figure');
  await expect(figure.getByText('speech.mp3')).toBeVisible();
  const pasted = async () => {
    const blocks = await savedBlocks(page, story.id);
    return blocks.flatMap((each) =>
      each.type === 'attachedFile' ? [each.attrs.attachmentId] : [],
    );
  };
  const [own] = await pasted();
  expect(own).toBeTruthy();
  expect(own).not.toBe(theirs);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(figure).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(figure.getByText('speech.mp3')).toBeVisible();
  expect(await pasted()).toEqual([own]);
  await paste(page, block('11111111-1111-7111-8111-111111111111'));
  await expect(page.getByText('The pasted file was not copied: it was removed')).toBeVisible();
});

test('a file can be described while somebody else edits the text', async ({
  newStory,
  openBlocks,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  const hers = await openBlocks(story, [paragraph('First words')]);
  await addSound(hers, story.id, 'First words');
  await putCursor(hers, 'First words', 0);
  await hers.keyboard.type('x');
  await savedBlocks(hers, story.id);
  const page = await pageAs('editor');
  await page.goto(writingPath(story.id));
  await expect(page.locator('[data-presence="writing"]')).toBeVisible();
  const text = page.locator('.desk-body .ProseMirror');
  await text.getByRole('button', { name: 'Describe file' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Transcript').fill('Comrades!');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
  await expect(text.locator('figure').getByText('No transcript')).toHaveCount(0);
  await expect(text).toHaveAttribute('contenteditable', 'false');
});
