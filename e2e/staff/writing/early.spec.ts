import type { Page } from '@playwright/test';
import { everything } from '@/domain/documents/document.fixtures';
import { compose } from '@/e2e/support/staff/composing';
import { note, paragraph, savedBlocks } from '@/e2e/support/staff/editor';
import { signedIn } from '@/e2e/support/staff/staff';
import { workingText } from '@/e2e/support/staff/working-text';
import {
  earlySheetOf,
  editorOf,
  expectStatus,
  statusOf,
  typeInBody,
  writingPath,
} from '@/e2e/support/staff/writing-page';
import { write } from '@/e2e/support/stories';
import { expect, type PageAs, test } from '@/e2e/support/test';

/** Delays a page's scripts. Returns a function that releases them. */
async function holdScripts(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Opens a page as an editor before its scripts are loaded. */
async function openEarly(pageAs: PageAs, path: string) {
  const page = await pageAs('editor');
  const release = await holdScripts(page);
  await page.goto(path, { waitUntil: 'commit' });
  return { page, release };
}

test('text typed into fields before hydration is kept, and saved', async ({ newStory, pageAs }) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { title: `${story.mark} as it was` });
  const { page, release } = await openEarly(pageAs, writingPath(story.id));
  const title = page.getByLabel('Title', { exact: true });
  const teaser = page.getByLabel(/^Teaser/);
  await title.fill(`${story.mark} typed early`);
  await teaser.fill('Said early.');
  const address = page.getByLabel('URL', { exact: true });
  await address.fill(`early-${story.mark}`);
  release();
  await expect(editorOf(page)).toBeVisible();
  await expect(title).toHaveValue(`${story.mark} typed early`);
  await expect(teaser).toHaveValue('Said early.');
  await expect(address).toHaveValue(`early-${story.mark}`);
  await expectStatus(page, 'saved');
  await expect(page.locator('[data-teaser]')).toHaveText('Said early.');
  const stored = await workingText(story.id);
  expect(stored?.revision).toMatchObject({
    title: `${story.mark} typed early`,
    teaser: 'Said early.',
  });
  expect(stored?.text.slug).toBe(`early-${story.mark}`);
});

test('details typed before hydration are saved', async ({ newStory, pageAs }) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const { page, release } = await openEarly(pageAs, writingPath(story.id));
  const facts = page.locator('#facts');
  await facts.getByLabel(/^Source or call number/).fill('ARCH00001');
  release();
  await expect(editorOf(page)).toBeVisible();
  await expectStatus(page, 'unsaved');
  await expectStatus(page, 'saved');
  await page.reload();
  await expect(facts.getByLabel(/^Source or call number/)).toHaveValue('ARCH00001');
});

test('text typed before hydration is kept, and nothing else changes', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { body: everything });
  const { page, release } = await openEarly(pageAs, writingPath(story.id));
  const sheet = earlySheetOf(page);
  await sheet.locator('h2').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' of ours');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Between ');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type('them');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type('.');
  release();
  await expect(editorOf(page)).toBeFocused();
  await expect(sheet).toHaveCount(0);
  await page.keyboard.type(' And on.');
  const [heading, ...rest] = everything.content;
  const words = (type: string, text: string) => ({ type, content: [{ type: 'text', text }] });
  await expect
    .poll(async () => (await workingText(story.id))?.revision.body, { timeout: 20_000 })
    .toEqual({
      type: 'doc',
      content: [
        { ...heading, ...words('heading', 'A heading of ours') },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Between ' },
            { type: 'text', text: 'them', marks: [{ type: 'bold' }] },
            { type: 'text', text: '. And on.' },
          ],
        },
        ...rest,
      ],
    });
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editorOf(page).locator('h2')).toHaveText('A heading');
});

test('the cursor stays in place, and composing is not interrupted', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'zh-Hans', { text: '工人罢工。' });
  const { page, release } = await openEarly(pageAs, writingPath(story.id, 'zh-Hans'));
  const sheet = earlySheetOf(page);
  await sheet.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const keys = await page.context().newCDPSession(page);
  await keys.send('Input.imeSetComposition', { text: 'zai', selectionStart: 3, selectionEnd: 3 });
  release();
  await expect(page.getByRole('status').filter({ hasText: 'Not saved yet' })).toBeVisible();
  await expect(sheet).toContainText('工人zai罢工。');
  await keys.send('Input.insertText', { text: '在' });
  await expect(editorOf(page)).toHaveText('工人在罢工。');
  await page.keyboard.insertText('此');
  await expect(editorOf(page)).toHaveText('工人在此罢工。');
});

test('a word composed after a note before hydration is kept, and the note stays', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  const before = paragraph('ab', note('A letter.'));
  await write(story, 'en', { body: { type: 'doc', content: [before, paragraph('cd')] } });
  const { page, release } = await openEarly(pageAs, writingPath(story.id));
  const sheet = earlySheetOf(page);
  await sheet.getByText('ab').click();
  await page.keyboard.press('End');
  await compose(page, ['h', 'ho'], '后');
  await page.keyboard.type('h');
  await expect(sheet.locator('p').first()).toContainText('后h');
  release();
  await expect(editorOf(page).locator('.note-mark')).toBeVisible();
  expect(await savedBlocks(page, story.id)).toEqual([
    paragraph('ab', note('A letter.'), '后h'),
    paragraph('cd'),
  ]);
});

test('text pasted before hydration becomes plain text, and a form submitted early loses nothing', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { body: { type: 'doc', content: [{ type: 'paragraph' }] } });
  const { page, release } = await openEarly(pageAs, writingPath(story.id));
  const sheet = earlySheetOf(page);
  await sheet.click();
  await sheet.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'First line\r\nSecond line');
    clipboardData.setData('text/html', '<h1 onclick="alert(1)">First line</h1>Second line');
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    element.dispatchEvent(paste);
  });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(sheet.locator('p')).toHaveText(['First line', 'Second line']);
  release();
  await expect(editorOf(page).locator('p')).toHaveText(['First line', 'Second line']);
  await expect
    .poll(async () => (await workingText(story.id))?.revision.body, { timeout: 20_000 })
    .toMatchObject({ content: [{ type: 'paragraph' }, { type: 'paragraph' }] });
});

test('a text that cannot be saved is not editable: somebody else has the edit lock, or scripts are off', async ({
  newStory,
  pageAs,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const plain = await pageAs('editor', { javaScriptEnabled: false });
  await plain.goto(writingPath(story.id));
  await expect(plain.locator('[data-early-sheet]')).toContainText(story.mark);
  await expect(earlySheetOf(plain)).toHaveCount(0);
  await expect(plain.locator('.body-toolbar')).toBeHidden();
  await plain.context().close();

  const writing = await openText(story);
  await typeInBody(writing, ' More.');
  await expectStatus(writing, 'unsaved');
  await expectStatus(writing, 'saved');
  const late = await pageAs('administrator');
  const release = await holdScripts(late);
  await late.goto(writingPath(story.id), { waitUntil: 'commit' });
  await expect(late.locator('[data-early-sheet]')).toContainText(story.mark);
  await expect(earlySheetOf(late)).toHaveCount(0);
  release();
  const again = await writing.context().newPage();
  await again.goto(writingPath(story.id));
  await expect(again.getByRole('button', { name: 'Take over editing' })).toBeVisible();
  await expect(earlySheetOf(again)).toHaveCount(0);
});

test('a click into the text while the editor loads sets the cursor', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const page = await pageAs('editor');
  await page.addInitScript(stopClicksOnceThere);
  const input = await page.context().newCDPSession(page);
  await input.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const release = await holdScripts(page);
  await page.goto(writingPath(story.id), { waitUntil: 'commit' });
  const place = await earlySheetOf(page).boundingBox();
  const at = { x: (place?.x ?? 0) + 40, y: (place?.y ?? 0) + 12, clickCount: 1 };
  release();
  const sent: Promise<unknown>[] = [];
  for (let clicks = 0; clicks < 60; clicks++) {
    for (const type of ['mousePressed', 'mouseReleased'] as const)
      sent.push(input.send('Input.dispatchMouseEvent', { type, ...at, button: 'left' }));
    await page.waitForTimeout(50);
  }
  await Promise.all(sent);
  await expect(editorOf(page)).toBeFocused();
});

/** Blocks clicks after the first that hit the editor; runs in the page. */
function stopClicksOnceThere(): void {
  let isOver = false;
  const stop = (event: Event) => {
    if (isOver) event.preventDefault();
    if (document.querySelector('.ProseMirror')) isOver = true;
  };
  addEventListener('mousedown', stop, true);
}

test('a local copy restored before the editor has loaded is shown and saved', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { text: 'As it was saved.' });
  const person = await signedIn('editor');
  const lost = await openText(story, { as: person });
  await lost.context().clearCookies();
  await typeInBody(lost, ' Typed before the tab was closed.');
  await expectStatus(lost, 'signedOut');
  await lost.close();
  await lost.context().addCookies([person.cookie]);

  const page = await lost.context().newPage();
  const release = await holdScripts(page);
  await page.goto(writingPath(story.id), { waitUntil: 'commit' });
  await earlySheetOf(page).click();
  const input = await lost.context().newCDPSession(page);
  // During composition the editor does not replace the sheet.
  const composing = { text: 'h', selectionStart: 1, selectionEnd: 1 };
  await input.send('Input.imeSetComposition', composing);
  release();
  const take = page.locator('[data-left-copy]').getByRole('button', { name: 'Restore' });
  await expect(take).toBeVisible();
  await expect(earlySheetOf(page)).toBeVisible();
  await take.dispatchEvent('click');
  await expect(take).toHaveCount(0);
  await input.send('Input.insertText', { text: '后' });
  await expect(editorOf(page)).toContainText('Typed before the tab was closed.');
  await expectStatus(page, 'saved');
  await page.reload();
  await expect(editorOf(page)).toContainText('Typed before the tab was closed.');
  await expect(statusOf(page)).toHaveAttribute('data-status', 'saved');
});
