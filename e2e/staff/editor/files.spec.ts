import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { violations } from '@/e2e/support/axe';
import { paste } from '@/e2e/support/staff/clipboard';
import { drop } from '@/e2e/support/staff/dropping';
import { insert, paragraph, putCursor, savedBlocks } from '@/e2e/support/staff/editor';
import { editorOf } from '@/e2e/support/staff/writing-page';
import { publish } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

function box(type: string, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** An MP4 file that says it has 3:25 of video coded in this way, and has nothing to play. */
function film(format: string): Buffer {
  const handler = box('hdlr', Buffer.alloc(8), Buffer.from('vide'), Buffer.alloc(12));
  const coded = box('stsd', Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), box(format, Buffer.alloc(70)));
  const header = Buffer.alloc(100);
  header.writeUInt32BE(600, 12);
  header.writeUInt32BE(205 * 600, 16);
  const begin = box('ftyp', Buffer.from('mp42\0\0\0\0isom'));
  return Buffer.concat([
    begin,
    box('moov', box('mvhd', header), handler, coded),
    box('mdat', randomBytes(3_000)),
  ]);
}

const sound = () => Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'), randomBytes(900)]);
const CAPTIONS = '1\n00:00:01,000 --> 00:00:04,000\nComrades!';

async function axe(page: Page) {
  expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])).toEqual([]);
}

test('a video is uploaded into the text with captions, and is public once the text is published', async ({
  newStory,
  openBlocks,
  request,
  visitor,
}) => {
  const story = await newStory({ topicIds: [] });
  await publish(story, 'en');
  const page = await openBlocks(story, [paragraph('First words')]);
  const dialog = page.getByRole('dialog');
  await putCursor(page, 'First words', 11);
  await insert(page, 'Audio, video or PDF');
  await dialog.getByLabel('Upload files').setInputFiles([
    { name: 'old.mp4', mimeType: 'video/mp4', buffer: film('hvc1') },
    { name: 'march.mp4', mimeType: 'video/mp4', buffer: film('avc1') },
  ]);
  await expect(dialog).toBeHidden();
  const refused = editorOf(page).locator('.image-upload');
  await expect(refused.getByText('Not every browser plays this video.')).toBeVisible();
  const figure = editorOf(page).locator('figure');
  await expect(figure.getByText('march.mp4')).toBeVisible();
  await axe(page);
  await refused.getByRole('button', { name: 'Remove' }).click();
  await expect(refused).toHaveCount(0);
  await figure.getByRole('button', { name: 'Describe file' }).click();
  await expect(dialog.getByRole('heading', { name: 'march.mp4' })).toBeVisible();
  await dialog.getByLabel('Title').fill('A march in 1931');
  await dialog.getByLabel('Captions', { exact: true }).fill('Comrades!');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog.getByText('Line 1 of the captions cannot be read.')).toBeVisible();
  await expect(dialog.getByLabel('Title')).toHaveValue('A march in 1931');
  await dialog.getByLabel('Captions from a file').setInputFiles({
    name: 'march.srt',
    mimeType: 'text/plain',
    buffer: Buffer.from(CAPTIONS),
  });
  await expect(dialog.getByLabel('Captions', { exact: true })).toHaveValue(CAPTIONS);
  await axe(page);
  await dialog.getByRole('button', { name: 'Choose an image' }).click();
  const picker = page.getByRole('dialog', { name: 'Poster image' });
  await picker.getByRole('list').getByRole('button').first().click();
  await expect(picker).toBeHidden();
  await expect(dialog.getByRole('group', { name: 'Poster image' }).locator('img')).toBeVisible();
  await axe(page);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
  await expect(figure.getByText('A march in 1931')).toBeVisible();
  await expect(figure.getByText('No captions or transcript')).toHaveCount(0);
  const blocks = await savedBlocks(page, story.id);
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'attachedFile']);
  const src = (await figure.locator('video').getAttribute('src')) ?? '';
  expect((await request.get(src)).status()).toBe(404);
  expect(await (await request.get(story.path('en'))).text()).not.toContain('<video');

  await publish(story, 'en', { body: { type: 'doc', content: blocks } });
  const reader = await visitor({ javaScriptEnabled: true });
  await reader.goto(story.path('en'));
  const video = reader.locator('.story-text video');
  await expect(video).toBeVisible();
  await expect(reader.getByRole('link', { name: 'A march in 1931' })).toBeVisible();
  await expect(reader.getByText(/Video, 3:25, \d+ kB/)).toBeVisible();
  await expect(video).toHaveAttribute('preload', 'none');
  const poster = (await video.getAttribute('poster')) ?? '';
  expect((await request.get(poster)).headers()['content-type']).toBe('image/webp');
  await expect(reader.locator('#attachments')).toHaveCount(0);
  const track = (await video.locator('track').getAttribute('src')) ?? '';
  const captions = await request.get(track);
  expect(await captions.text()).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nComrades!');
  expect(captions.headers()).toMatchObject({
    'content-type': 'text/vtt; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  const part = await request.get(src, { headers: { range: 'bytes=4-7' } });
  expect(part.status()).toBe(206);
  expect(part.headers()['content-type']).toBe('video/mp4');
  expect(await part.text()).toBe('ftyp');
  await axe(reader);
});

test('a transcript is warned of until it is there, and each language has its own', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('First words')]);
  const dialog = page.getByRole('dialog');
  await putCursor(page, 'First words', 11);
  await insert(page, 'Audio, video or PDF');
  await dialog
    .getByLabel('Upload files')
    .setInputFiles({ name: 'speech.mp3', mimeType: 'audio/mpeg', buffer: sound() });
  const figure = editorOf(page).locator('figure');
  await expect(figure.getByText('No transcript in this language yet.')).toBeVisible();
  await savedBlocks(page, story.id);
  await page.getByRole('tab', { name: 'Checklist' }).click();
  await expect(
    page
      .getByText('The audio “speech.mp3” has no transcript in this language.')
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await figure.getByText('speech.mp3').dblclick();
  await dialog.getByLabel('Transcript').fill('Comrades!\n\nIt rains.');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(figure.getByText('No transcript')).toHaveCount(0);
  await page.reload();
  await editorOf(page).locator('figure').getByText('speech.mp3').dblclick();
  await expect(dialog.getByLabel('Transcript')).toHaveValue('Comrades!\n\nIt rains.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
});

test('an upload has its place in the text, and none is lost unnoticed', async ({
  newStory,
  openBlocks,
}) => {
  const UPLOAD = '**/attachments/upload*';
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('First words'), paragraph('last words')]);
  const speech = { name: 'speech.mp3', mimeType: 'audio/mpeg', buffer: sound() };
  await page.route(UPLOAD, (route) => route.abort());
  await drop(page, 'First words', [speech]);
  const place = editorOf(page).locator('.image-upload');
  await expect(place.getByText('The connection was lost.')).toBeVisible();
  await page.unroute(UPLOAD);
  await place.getByRole('button', { name: 'Try again' }).click();
  await expect(editorOf(page).locator('figure').getByText('speech.mp3')).toBeVisible();
  await expect(place).toHaveCount(0);

  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(UPLOAD, async (route) => {
    await held;
    await route.abort();
  });
  await drop(page, 'last words', [{ ...speech, name: 'song.mp3', buffer: sound() }]);
  await expect(place.getByRole('progressbar', { name: 'song.mp3' })).toBeVisible();
  await place.getByRole('button', { name: 'Cancel' }).click();
  await expect(place).toHaveCount(0);
  await drop(page, 'last words', [{ ...speech, name: 'march.mp3', buffer: sound() }]);
  await expect(place.getByText('march.mp3')).toBeVisible();
  const blocks = await savedBlocks(page, story.id);
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'attachedFile', 'paragraph']);
  page.on('dialog', (question) => question.accept());
  await page.reload();
  await expect(
    page.getByRole('alert').getByText(/left during the upload: .*march\.mp3/),
  ).toBeVisible();
  release();
  await page.reload();
  await expect(editorOf(page).getByText('last words')).toBeVisible();
  await expect(page.getByText('march.mp3')).toHaveCount(0);
});

test('a pasted address of YouTube offers a still, which names the site and loads nothing from it', async ({
  newStory,
  openBlocks,
  visitor,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('First words')]);
  const dialog = page.getByRole('dialog');
  await putCursor(page, 'First words', 11);
  await page.keyboard.press('Enter');
  await paste(page, '', 'https://youtu.be/dQw4w9WgXcQ?si=tracking');
  await expect(dialog.getByText('Show this video as a still image?')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(editorOf(page).getByText('https://youtu.be/dQw4w9WgXcQ')).toBeVisible();
  await page.keyboard.press('Enter');
  await paste(page, '', 'https://youtu.be/dQw4w9WgXcQ?si=tracking');
  await expect(dialog.getByText('Watch on YouTube; opens youtube.com')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog.getByText('Enter a title.')).toBeVisible();
  await dialog.getByLabel('Title').fill('A march');
  await dialog.getByRole('button', { name: 'Choose an image' }).click();
  const picker = page.getByRole('dialog', { name: 'Still image' });
  await picker.getByRole('list').getByRole('button').first().click();
  await expect(picker).toBeHidden();
  await axe(page);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(editorOf(page).locator('figure img')).toBeVisible();
  const blocks = await savedBlocks(page, story.id);
  expect(blocks).toMatchObject([
    paragraph('First words'),
    { type: 'paragraph', content: [{ marks: [{ type: 'link' }] }] },
    {
      type: 'videoLink',
      attrs: { href: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', label: 'A march' },
    },
  ]);

  await publish(story, 'en', { body: { type: 'doc', content: blocks } });
  const reader = await visitor({ javaScriptEnabled: true });
  const asked: string[] = [];
  reader.on('request', (each) => asked.push(each.url()));
  await reader.goto(story.path('en'));
  const link = reader.getByRole('link', { name: 'Watch on YouTube; opens youtube.com' });
  await expect(link).toHaveAttribute('href', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ');
  await expect(link.locator('img')).toBeVisible();
  expect(asked.filter((url) => new URL(url).origin !== new URL(reader.url()).origin)).toEqual([]);
  await axe(reader);
});

test('an archival item has its dates and access, and a handle is its link', async ({
  newStory,
  openBlocks,
  visitor,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('First words')]);
  const dialog = page.getByRole('dialog');
  await putCursor(page, 'First words', 11);
  await insert(page, 'Archival item');
  await dialog.getByLabel('Title', { exact: true }).fill('Minute books');
  await dialog.getByLabel('Call number, handle or URL').fill('10622/ARCH00860');
  await dialog.getByLabel('Dates (optional)').fill('1917–1921');
  await dialog.getByLabel('Access').selectOption('Restricted');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(editorOf(page).getByText('Access: restricted')).toBeVisible();
  const blocks = await savedBlocks(page, story.id);
  await publish(story, 'en', { body: { type: 'doc', content: blocks } });
  const reader = await visitor({ javaScriptEnabled: true });
  await reader.goto(story.path('en'));
  await expect(reader.getByRole('link', { name: 'Minute books' })).toHaveAttribute(
    'href',
    'https://hdl.handle.net/10622/ARCH00860',
  );
  await expect(reader.getByText('1917–1921')).toBeVisible();
  await expect(reader.getByText('Access: restricted')).toBeVisible();
});
