import type { Page } from '@playwright/test';
import { type Block, parseDocument } from '@/domain/documents/document';
import { violations } from '@/e2e/support/axe';
import { workingText } from '@/e2e/support/staff/working-text';
import { editorOf, expectStatus } from '@/e2e/support/staff/writing-page';
import { type TestStory, write } from '@/e2e/support/stories';
import { expect, type OpenText, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function stored(storyId: string): Promise<Block[]> {
  const parsed = parseDocument((await workingText(storyId))?.revision.body);
  return parsed.ok ? parsed.document.content : [];
}

async function saved(page: Page, storyId: string): Promise<Block[]> {
  await page.keyboard.press('ControlOrMeta+s');
  await expectStatus(page, 'saved');
  return await stored(storyId);
}

async function begin(openText: OpenText, story: TestStory, language = 'en'): Promise<Page> {
  await write(story, language, { text: '' });
  const page = await openText(story, { language });
  await editorOf(page).click();
  return page;
}

test('a text with every kind of block is written by keyboard alone', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await begin(openText, story);
  const { keyboard } = page;
  await keyboard.type('The strike');
  await keyboard.press('Control+Alt+2');
  await keyboard.press('Enter');
  await keyboard.type('Workers ');
  await keyboard.press('Control+b');
  await keyboard.type('struck');
  await keyboard.press('Control+b');
  await keyboard.press('Control+Alt+f');
  await expect(page.getByRole('textbox', { name: 'Footnote text' })).toBeFocused();
  await keyboard.type('A letter.');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(editorOf(page)).toBeFocused();
  await keyboard.type(' "then".');
  await keyboard.press('Enter');
  await keyboard.type('* first');
  await keyboard.press('Enter');
  await keyboard.type('second');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('25. Mai');
  await keyboard.press('Enter');
  await keyboard.press('Alt+F10');
  await expect(page.getByRole('button', { name: /^Paragraph or heading/ })).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Bold' })).toBeFocused();
  await page.getByRole('button', { name: 'Insert', exact: true }).focus();
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Image' })).toBeFocused();
  await keyboard.press('End');
  await keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitem', { name: 'Horizontal line' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Inserted' })).toBeAttached();
  expect(await saved(page, story.id)).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'The strike' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Workers ' },
        { type: 'text', text: 'struck', marks: [{ type: 'bold' }] },
        { type: 'footnote', content: [{ type: 'text', text: 'A letter.' }] },
        { type: 'text', text: ' “then”.' },
      ],
    },
    {
      type: 'bulletList',
      content: ['first', 'second'].map((words) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
      })),
    },
    { type: 'paragraph', content: [{ type: 'text', text: '25. Mai' }] },
    { type: 'horizontalRule' },
  ]);
});

test('Tab leaves the text, Escape leaves the toolbar, and axe finds no violation', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await begin(openText, story);
  await page.keyboard.type('Words');
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('Escape');
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(editorOf(page)).not.toBeFocused();
  await editorOf(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('* one');
  await page.keyboard.press('Enter');
  await page.keyboard.type('two');
  await page.keyboard.press('Tab');
  await expect(editorOf(page).locator('li li')).toHaveText('two');
  await page.keyboard.press('Shift+Tab');
  await expect(editorOf(page).locator('li')).toHaveText(['one', 'two']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editorOf(page)).not.toBeFocused();
  await expect(editorOf(page)).toHaveAttribute('aria-multiline', 'true');
  await expect(editorOf(page)).toHaveAttribute('lang', 'en');
  expect(await violations(page, WCAG)).toEqual([]);
  await editorOf(page).focus();
  for (const name of ['Link', 'Text in another language', 'Footnote', 'Keyboard shortcuts']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page, WCAG), name).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(editorOf(page), name).toBeFocused();
  }
});

test('a script link is refused with a message, and one without a scheme gets https', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await begin(openText, story);
  await page.keyboard.press('Control+k');
  // The page has its own address field, and the dialog may still be loading.
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('enter a URL that begins with https://')).toBeVisible();
  await dialog.getByRole('combobox').fill('example.org/a');
  await dialog.getByLabel('Link text').fill('here');
  await page.keyboard.press('Enter');
  await expect(editorOf(page)).toBeFocused();
  expect(await saved(page, story.id)).toEqual([
    {
      type: 'paragraph',
      content: [
        {
          type: 'text',
          text: 'here',
          marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }],
        },
      ],
    },
  ]);
});

test('Chinese can be composed and Persian typed', async ({ newStory, openText }) => {
  const story = await newStory({ topicIds: [], originalLanguage: 'zh-Hans' });
  const page = await begin(openText, story, 'zh-Hans');
  const input = await page.context().newCDPSession(page);
  for (const letters of ['*', '* ', '* n', 'n', 'ni', 'nihao']) {
    const end = letters.length;
    await input.send('Input.imeSetComposition', {
      text: letters,
      selectionStart: end,
      selectionEnd: end,
    });
  }
  await input.send('Input.insertText', { text: '你好“引”' });
  expect(await saved(page, story.id)).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: '你好“引”' }] },
  ]);
  await page.context().close();

  const persian = await newStory({ topicIds: [], originalLanguage: 'fa' });
  const desk = await begin(openText, persian, 'fa');
  await expect(editorOf(desk)).toHaveAttribute('dir', 'rtl');
  await desk.keyboard.type('می\u200cخواهم «نقل» "q" 1917');
  expect(await saved(desk, persian.id)).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'می\u200cخواهم «نقل» «q» 1917' }] },
  ]);
});
