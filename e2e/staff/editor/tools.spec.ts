import { violations } from '@/e2e/support/axe';
import { paragraph, savedBlocks } from '@/e2e/support/staff/editor';
import { editorOf, statusOf } from '@/e2e/support/staff/writing-page';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

test('a special character is found by its name, inserted, and offered first afterwards', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph()]);
  await page.keyboard.type('a');
  const open = async () => {
    await page.getByRole('button', { name: 'Tools', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Special characters' }).click();
  };
  await open();
  const dialog = page.getByRole('dialog', { name: 'Special characters' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag22aa'])).toEqual([]);
  await page.keyboard.type('h dot bel');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'h with dot below', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editorOf(page)).toBeFocused();
  await open();
  const recent = dialog.getByRole('group', { name: 'Recently used' });
  await recent.getByRole('button', { name: 'h with dot below' }).click();
  await page.keyboard.type('b');
  expect(await savedBlocks(page, story.id)).toEqual([paragraph('aḥḥb')]);
});

for (const [language, tools, characters, sought, name, count] of [
  ['fa', 'ابزارها', 'نویسه‌های ویژه', 'نقطهٔ زیر', 'h با نقطهٔ زیر', '۲ واژه'],
  ['zh-Hans', '工具', '特殊字符', '破折号', '短破折号', '5 个字符'],
] as const) {
  test(`special characters and the length have words in ${language}`, async ({
    newStory,
    openBlocks,
  }) => {
    const story = await newStory({ topicIds: [], originalLanguage: language });
    const page = await openBlocks(story, [paragraph(language === 'fa' ? 'یک دو' : '罢工开始了')], {
      language,
      interfaceLanguage: language,
    });
    await expect(page.locator('[data-length]')).toHaveText(count);
    await page.getByRole('button', { name: tools, exact: true }).click();
    await page.getByRole('menuitem', { name: characters }).click();
    await page.getByRole('searchbox').fill(sought);
    await expect(page.getByRole('dialog').getByRole('button', { name, exact: true })).toBeVisible();
  });
}

test('focus mode shows the text and its status alone, and Escape leaves it', async ({
  newStory,
  openBlocks,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openBlocks(story, [paragraph()]);
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await page.getByRole('button', { name: 'Tools', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Focus mode' }).click();
  await expect(editorOf(page)).toBeFocused();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(statusOf(page)).toBeVisible();
  await page.keyboard.type('/');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation').first()).toBeVisible();
});
