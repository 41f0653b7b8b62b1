import type { Page } from '@playwright/test';
import { word } from '@/domain/documents/html/html.fixtures';
import { paste } from '@/e2e/support/staff/clipboard';
import { signedIn } from '@/e2e/support/staff/staff';
import { editorOf, expectStatus, openTab, openWritingPage } from '@/e2e/support/staff/writing-page';
import { type TestStory, write } from '@/e2e/support/stories';
import { expect, type PageAs, test } from '@/e2e/support/test';
import { docx, run, wordFile } from '@/server/word/docx.fixtures';

test.describe.configure({ timeout: 120_000 });

const ADDRESS = '/admin/stories/word?language=en';

async function begin(pageAs: PageAs, story: TestStory): Promise<Page> {
  await write(story, 'en', { text: 'As it was.' });
  const page = await pageAs('editor');
  const ran: string[] = [];
  page.on('dialog', (dialog) => ran.push(dialog.message()));
  await openWritingPage(page, story.id);
  await editorOf(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  expect(ran).toEqual([]);
  return page;
}

test('a paste from Word keeps lists, footnotes and Russian text', async ({ newStory, pageAs }) => {
  const page = await begin(pageAs, await newStory({ topicIds: [] }));
  await paste(page, word);
  const body = editorOf(page);
  await expect(body.getByRole('heading', { name: 'The strike of 1903' })).toBeVisible();
  await expect(body.locator('li li')).toHaveText('within it');
  await expect(body.locator('ol')).toHaveAttribute('start', '3');
  await expect(body.locator('.note-mark')).toHaveAttribute('title', /^Letter of 6 April/);
  await expect(body.locator('.foreign')).toHaveAttribute('lang', 'ru');
  await expect(body.locator('.passage-words')).toHaveText('Пролетарии всех стран, соединяйтесь!');
  await expect(body.locator('img:not([class])')).toHaveCount(0);
  await expect(page.locator('.body-warning')).toContainText('1 image was not imported.');
  await expect(page.locator('.body-warning')).toContainText('marked with [🖼]');
  await expect(body).toContainText('[🖼]');
  const checklist = await openTab(page, 'checklist');
  const warning = checklist.locator('[data-check="imageLeftOut"]').first();
  await expect(warning).toContainText('could not be pasted is missing at [🖼');
  await warning.getByRole('link').click();
  await expect(body).toBeFocused();
  const selected = () => page.evaluate(() => String(document.getSelection()));
  expect(await selected()).toMatch(/^\[🖼.*\]$/u);
  await page.keyboard.press('Delete');
  await expect(warning).toHaveCount(0);
});

test('pasting from a hostile page keeps only its text', async ({ newStory, pageAs }) => {
  const page = await begin(pageAs, await newStory({ topicIds: [] }));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await paste(
    page,
    '<p data-pm-slice="0 0 []" onclick="alert(1)">A<img src="/evil.png" onerror="alert(2)"><a href="javascript:alert(3)">b</a></p><script>alert(4)</script><iframe src="/evil"></iframe><figure data-image=""></figure>',
  );
  await paste(page, '<p onmouseover="alert(5)">c<svg onload="alert(6)"></svg><b>d</b></p>');
  const html = await editorOf(page).innerHTML();
  expect(html).not.toMatch(/evil|alert|onclick|script|svg|iframe/);
  expect(asked.filter((url) => url.includes('evil'))).toEqual([]);
  await expect(editorOf(page)).toContainText('cd');
});

test('ten megabytes are refused with a sentence, and the text stays as it was', async ({
  newStory,
  pageAs,
}) => {
  const page = await begin(pageAs, await newStory({ topicIds: [] }));
  await page.evaluate(() => {
    for (const kind of ['text/html', 'text/plain']) {
      const clipboardData = new DataTransfer();
      clipboardData.setData(kind, `<p>${'word '.repeat(2_000_000)}`);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }
  });
  await expect(page.getByText('The pasted text is too long')).toBeVisible();
  await expect(editorOf(page)).toHaveText('As it was.');
  await page.keyboard.type('Still here.');
  await expect(page.getByText('The pasted text is too long')).toBeHidden();
  await expectStatus(page, 'saved');
});

test('text copied within the editor is pasted unchanged', async ({ newStory, pageAs }) => {
  const page = await begin(pageAs, await newStory({ topicIds: [] }));
  await paste(page, word);
  await page.keyboard.press('ControlOrMeta+a');
  const copied = await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return clipboardData.getData('text/html');
  });
  const shown = await editorOf(page).textContent();
  await paste(page, copied);
  expect(await editorOf(page).textContent()).toBe(shown);
  await expect(editorOf(page).locator('.note-mark')).toHaveCount(1);
});

test('a Word file is imported with its footnotes, another file gets a clear error', async ({
  newStory,
  pageAs,
}) => {
  const page = await begin(pageAs, await newStory({ topicIds: [] }));
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import from Word' }).click();
  const input = page.getByLabel(/^Word file/);
  const insert = page.getByRole('dialog').getByRole('button', { name: 'Insert' });
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await input.setInputFiles({ name: 'a.docx', mimeType: type, buffer: Buffer.from('%PDF-1.7') });
  await insert.click();
  await expect(page.getByText('This Word file cannot be read.')).toBeVisible();
  await input.setInputFiles({ name: 'b.docx', mimeType: type, buffer: Buffer.from(docx) });
  await insert.click();
  const body = editorOf(page);
  await expect(body.getByRole('heading', { name: 'The strike' })).toBeVisible();
  await expect(body.locator('.note-mark')).toHaveAttribute('title', 'Letter of 6 April.');
  await expect(body).toContainText('As it was.');
});

test('importing a Word file lists what was left out, and publishes nothing hidden', async ({
  newStory,
  pageAs,
}) => {
  const page = await begin(pageAs, await newStory({ topicIds: [] }));
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import from Word' }).click();
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const file = wordFile(`<w:p>${run('He met ')}${run('the informant', '<w:vanish/>')}</w:p>`);
  const chosen = { name: 'a.docx', mimeType, buffer: Buffer.from(file) };
  await page.getByLabel(/^Word file/).setInputFiles(chosen);
  await page.getByRole('dialog').getByRole('button', { name: 'Insert' }).click();
  const left = page.getByRole('dialog').getByRole('listitem');
  await expect(left).toContainText('Hidden text not imported (1)');
  await expect(left).toContainText('the informant');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(editorOf(page)).toContainText('He met');
  await expect(editorOf(page)).not.toContainText('informant');
});

test('a poem keeps its lines, and content that cannot be stored does not prevent saving', async ({
  newStory,
  pageAs,
}) => {
  const page = await begin(pageAs, await newStory({ topicIds: [] }));
  await paste(page, '<pre>Bread\nand roses</pre><p>H<sub>2</sub>O &#1;<s>struck</s></p>');
  await expect(editorOf(page).locator('p br:not([class])').first()).toBeAttached();
  await expect(editorOf(page).locator('sub')).toHaveText('2');
  await expect(editorOf(page).locator('s')).toHaveText('struck');
  await page.keyboard.insertText('a\u0001b');
  await expectStatus(page, 'saved');
});

test('a truncated, missing or oversized file is refused without a server error', async ({
  request,
}) => {
  const { headers } = await signedIn('author');
  const send = (data: Buffer, more = headers) => request.post(ADDRESS, { headers: more, data });
  const cut = Buffer.from(docx).subarray(0, docx.length - 30);
  expect((await send(cut)).status()).toBe(422);
  expect((await send(Buffer.from(''))).status()).toBe(422);
  expect((await send(Buffer.alloc(20_000_001))).status()).toBe(413);
  expect((await send(Buffer.from(docx), { ...headers, cookie: '' })).status()).toBe(401);
  expect((await send(Buffer.from(docx))).status()).toBe(200);
});
