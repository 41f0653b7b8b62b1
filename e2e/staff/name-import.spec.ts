import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { violations } from '../support/axe';
import { serverOfFile } from '../support/file-server';
import { expect, test } from '../support/test';

// Names appear on many pages, so this test has its own server.
test.describe.configure({ mode: 'serial' });

const server = serverOfFile();

async function upload(page: Page, name: string, text: string | Buffer): Promise<void> {
  await page.goto('/admin/names');
  await page.getByRole('link', { name: 'Import names from CSV' }).click();
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByLabel('CSV or TSV file').setInputFiles(file);
  await page.getByRole('button', { name: 'Preview import' }).click();
}

for (const javaScriptEnabled of [false, true]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
  const person = javaScriptEnabled ? 'Berta Importeur' : 'Anna Importeur';

  test(`An editor imports names, ${how}, and downloads the lines with errors`, async ({
    pageAs,
  }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled });
    await upload(page, 'old.csv', Buffer.from('form\nCafé', 'latin1'));
    await expect(
      page.getByText('Save the file in the spreadsheet as “CSV UTF-8”').first(),
    ).toBeVisible();
    await upload(
      page,
      'persons.csv',
      [
        '\uFEFFname;type;language;form;use;born;died',
        `${person};person;en;${person};preferred;5 March 1871;1919`,
        `${person};;ru;Импортёр;variant;;`,
        `${person};;ru;=1+1;main;;`,
        `${person};;en;${person};preferred;1871-03-05;`,
      ].join('\r\n'),
    );
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Preview: persons.csv');
    await expect(page.getByText('Nothing has been imported yet.')).toBeVisible();
    await expect(page.getByText('1 new name, 2 forms, 2 details')).toBeVisible();
    await expect(page.getByText('Enter preferred, variant or transliteration.')).toBeVisible();
    await page.getByRole('link', { name: 'With additions (2)' }).click();
    await expect(page.getByText('Импортёр')).toBeVisible();
    await expect(page.getByText('=1+1')).toHaveCount(0);
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download these lines' }).click();
    const file = await readFile(await (await waiting).path(), 'utf8');
    expect(file).toContain(`;${person};;ru;'=1+1;main;;`);
    expect(file.trim().split('\r\n')).toHaveLength(2);
    await page.getByRole('button', { name: 'Import 2 lines' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Imported: persons.csv');
    await expect(page.getByText('Imported. The changes are published.').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import 2 lines' })).toHaveCount(0);
    await page.goto('/admin/names?q=импортер');
    await page.getByRole('main').getByRole('link', { name: person, exact: true }).click();
    await expect(page.getByLabel('Form 1', { exact: true })).toHaveValue('Импортёр');
    await upload(page, 'again.csv', `form,language,use\n${person},en,preferred\n`);
    await expect(page.getByText('No line adds anything')).toBeVisible();
  });
}

test('What somebody changed since the preview is said, and nothing is imported', async ({
  pageAs,
}) => {
  const page = await pageAs('editor', { at: server });
  const line = 'Clara Importeur,person,en,Clara Importeur,preferred';
  const file = `name,type,language,form,use\n${line}\n`;
  await upload(page, 'slow.csv', file);
  const other = await pageAs('editor', { at: server });
  await upload(other, 'quick.csv', file);
  await other.getByRole('button', { name: 'Import 1 line' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Imported: quick.csv');
  await page.getByRole('button', { name: 'Import 1 line' }).click();
  await expect(page.getByText('Names have been changed since this preview').first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('line 2 would now do something else')).toBeVisible();
  await expect(page.getByText('No line adds anything')).toBeVisible();
});

test('Authors neither see nor open the import', async ({ pageAs }) => {
  const page = await pageAs('author', { at: server });
  await page.goto('/admin/names');
  await expect(page.getByRole('link', { name: 'Import names from CSV' })).toHaveCount(0);
  const answer = await page.goto('/admin/names/import');
  expect(answer?.status()).toBe(403);
});

for (const language of ['en', 'fa', 'zh-Hans']) {
  test(`The pages in ${language} have no accessibility problems`, async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server, interfaceLanguage: language });
    const tags = ['wcag2a', 'wcag2aa', 'wcag22aa'];
    await page.goto('/admin/names/import');
    expect(await violations(page, tags)).toEqual([]);
    const buffer = Buffer.from('form,type,language,use\nRosa,person,en,preferred\nKarl,,en,x\n');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL(/import\/.+/);
    expect(await violations(page, tags)).toEqual([]);
  });
}
