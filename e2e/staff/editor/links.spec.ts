import type { Page } from '@playwright/test';
import { namePath } from '@/domain/addresses/address';
import { ask } from '@/e2e/support/http';
import { paste } from '@/e2e/support/staff/clipboard';
import { heard, paragraph, putCursor, savedBlocks } from '@/e2e/support/staff/editor';
import { editorOf } from '@/e2e/support/staff/writing-page';
import { publish, write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

const linked = (text: string, href = text) => ({
  type: 'text' as const,
  text,
  marks: [{ type: 'link' as const, attrs: { href } }],
});
const PAGE = 'https://example.org/a';

test('an address becomes a link when it is typed or pasted, and links the selection that it is pasted over', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('One'), paragraph('two')]);
  await putCursor(page, 'One', 3);
  await page.keyboard.type(` ${PAGE}. More.`);
  await putCursor(page, 'two', 0);
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Shift+ArrowRight');
  await heard(page);
  await paste(page, '', `https://www.google.com/url?q=${PAGE}&sa=D`);
  await page.keyboard.type(' ');
  await paste(page, '', `see www.example.org/b`);
  const links = editorOf(page).getByRole('link');
  await expect(links).toHaveText([PAGE, 'two', 'www.example.org/b']);
  expect(await savedBlocks(page, story.id)).toEqual([
    paragraph('One ', linked(PAGE), '. More.'),
    paragraph(
      linked('two', PAGE),
      ' see ',
      linked('www.example.org/b', 'https://www.example.org/b'),
    ),
  ]);
});

test('a story to link to is found by its title and stored by its permanent address', async ({
  newStory,
  openBlocks,
}) => {
  const target = await newStory({ topicIds: [] });
  await publish(target, 'en', { title: `Dockers of ${target.mark}` });
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('See ')]);
  await putCursor(page, 'See ', 4);
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('combobox', { name: 'Page or URL' });
  await field.fill(`dockers ${target.mark}`);
  await expect(dialog.getByRole('option', { name: `Dockers of ${target.mark}` })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(`/id/${target.shortId}`);
  await expect(dialog.getByRole('status').filter({ hasText: 'Dockers of' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(editorOf(page).getByRole('link')).toHaveText(`Dockers of ${target.mark}`);
  expect(await savedBlocks(page, story.id)).toEqual([
    paragraph('See ', linked(`Dockers of ${target.mark}`, `/id/${target.shortId}`)),
  ]);
});

test('a name that is marked in a text is in the details, and its page lists the story, once it is published', async ({
  newStory,
  openText,
  visitor,
}) => {
  const home = namePath('en', 'clara-zetkin');
  const { text } = await ask(home);
  const [, shortId = ''] = /\/id\/([\w-]+)/.exec(text) ?? [];
  const story = await newStory({ topicIds: [] });
  const content = [paragraph('With ', linked('Clara', `/id/${shortId}`), '.')];
  await write(story, 'en', { body: { type: 'doc', content } });
  const mentioned = (page: Page) =>
    page
      .locator('#facts')
      .getByRole('group', { name: 'Names: mentioned' })
      .getByLabel('Clara Zetkin', { exact: true });
  await expect(mentioned(await openText(story))).toHaveCount(0);
  await publish(story, 'en');
  await expect(mentioned(await openText(story))).toBeChecked();
  const reader = await visitor();
  await reader.goto(story.path('en'));
  await reader.getByRole('link', { name: 'Clara Zetkin' }).last().click();
  await expect(reader).toHaveURL(new RegExp(`${home}$`));
  await expect(reader.getByRole('main')).toContainText(story.mark);
});

test('undo takes a link back that was made of a typed address, and keeps the text', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph()]);
  await page.keyboard.type(`${PAGE} `);
  await expect(editorOf(page).getByRole('link')).toHaveText(PAGE);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editorOf(page).getByRole('link')).toHaveCount(0);
  await page.keyboard.type('more');
  expect(await savedBlocks(page, story.id)).toEqual([paragraph(`${PAGE} more`)]);
});

test('the dialog refuses words that are neither a page nor an address, and says what to do', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph('One')]);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('no page of this name');
  await expect(dialog.getByText('No results.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Choose a page from the list, or enter a URL')).toBeVisible();
  await dialog.getByRole('combobox').fill(`https://www.google.com/url?q=${PAGE}`);
  await dialog.getByLabel('Link text').fill('here');
  await page.keyboard.press('Enter');
  await expect(editorOf(page).getByRole('link')).toHaveAttribute('href', PAGE);
});
