import type { Page } from '@playwright/test';
import { violations } from '../support/axe';
import { serverOfFile } from '../support/file-server';
import { expect, test } from '../support/test';

// Names appear on many pages, so this test has its own server.
test.describe.configure({ mode: 'serial' });

const server = serverOfFile();

async function open(page: Page, words: string, name: string): Promise<void> {
  await page.goto('/admin/names');
  await page.getByLabel('Search any form, in any script').fill(words);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

async function save(page: Page, section: string): Promise<void> {
  await page.getByRole('region', { name: section }).getByRole('button', { name: 'Save' }).click();
}

async function addName(page: Page, name: string, kind: string): Promise<void> {
  await page.goto('/admin/names');
  await page.getByText('New name').click();
  const form = page.getByRole('form', { name: 'New name' });
  await form.getByLabel('Type').selectOption(kind);
  await form.getByLabel('Preferred form').fill(name);
  await form.getByRole('button', { name: 'Add name' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

for (const javaScriptEnabled of [false, true]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
  const person = javaScriptEnabled ? 'Clara Testkin' : 'Rosa Testburg';
  const russian = javaScriptEnabled ? 'Клара Тесткин' : 'Роза Тестбург';
  const party = javaScriptEnabled ? 'League of Journeys' : 'Union of Journeys';

  test.describe(`Names, ${how}`, () => {
    test('An editor adds a person, who is found by a form in another script', async ({
      pageAs,
    }) => {
      const page = await pageAs('editor', { at: server, javaScriptEnabled });
      await addName(page, person, 'Person');
      await page.getByLabel('Form 1', { exact: true }).fill(russian);
      await page.getByLabel('Language of form 1').fill('Russian');
      await save(page, 'Variant forms');
      await expect(page.getByText('Enter a language tag such as en').first()).toBeVisible();
      await expect(page.getByLabel('Form 1', { exact: true })).toHaveValue(russian);
      await page.getByLabel('Language of form 1').fill('ru');
      await save(page, 'Variant forms');
      await expect(page.getByText('Saved. The changes are published.').first()).toBeVisible();
      await open(page, russian, person);
    });

    test('A birthday of somebody who may be living is refused until its ground is recorded', async ({
      pageAs,
    }) => {
      const page = await pageAs('editor', { at: server, javaScriptEnabled });
      await addName(page, party, 'Organisation');
      await open(page, person, person);
      await page.getByLabel('Dates of life or activity').fill('1980-05-01/');
      await page.getByLabel('Add an organisation it is a member of').fill(party);
      await save(page, 'Details');
      await expect(page.getByText('enter only the year of birth').first()).toBeVisible();
      await expect(page.getByText('remove what they belong to').first()).toBeVisible();
      await expect(page.getByLabel('Dates of life or activity')).toHaveValue('1980-05-01/');
      await page.getByLabel('Ground').fill('Published in her own memoirs, 2019.');
      await save(page, 'Details');
      await expect(page.getByText('Saved. The changes are published.').first()).toBeVisible();
      await expect(page.getByText('This person may be living.')).toBeVisible();
      await expect(page.getByLabel(party, { exact: true })).toBeChecked();
      await page.getByLabel('GND').fill('118575504');
      await save(page, 'Details');
      await expect(page.getByText('This is no GND identifier').first()).toBeVisible();
      await expect(page.getByText('Saved. The changes are published.')).toHaveCount(0);
      await page.getByLabel('GND').fill('https://d-nb.info/gnd/118575503');
      await save(page, 'Details');
      await expect(page.getByText('Saved. The changes are published.').first()).toBeVisible();
      await expect(page.getByLabel('GND')).toHaveValue('118575503');
    });

    test('Two names are merged after a preview, and the other forms stay', async ({ pageAs }) => {
      const page = await pageAs('editor', { at: server, javaScriptEnabled });
      const double = `${person} the Second`;
      await addName(page, double, 'Person');
      await page.getByLabel('Merge into', { exact: true }).selectOption({ label: person });
      await page.getByRole('button', { name: 'Preview merge' }).click();
      await expect(page.getByText('Its forms become variant forms of')).toBeVisible();
      await page.getByRole('button', { name: 'Merge', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(person);
      await expect(page.getByLabel('Form 2', { exact: true })).toHaveValue(double);
      await open(page, 'the Second', person);
    });
  });
}

test('An organisation is added to the list by its entry or by Enter, and what is unknown is said', async ({
  pageAs,
}) => {
  const page = await pageAs('editor', { at: server });
  await open(page, 'Testkin', 'Clara Testkin');
  const field = page.getByLabel('Add an organisation it founded');
  const region = page.getByRole('region', { name: 'Details' });
  const founded = region.getByRole('group', { name: 'Founder of' });
  await field.fill('League of');
  await field.press('Enter');
  await expect(page.getByText('“League of” is not in the list.')).toBeVisible();
  await field.fill('league of j');
  await founded.getByRole('option', { name: 'League of Journeys' }).click();
  await expect(page.getByText('is not in the list.')).toHaveCount(0);
  await expect(region.locator('input[name=founderOf]')).toBeChecked();
  await expect(field).toHaveValue('');
  await field.fill('Union of');
  await field.press('Enter');
  await expect(page.getByText('“Union of” is not in the list.')).toBeVisible();
  await field.fill('Union of Journeys');
  await field.press('Enter');
  await expect(region.locator('input[name=founderOf]')).toHaveCount(2);
});

test('A name of the same form is added only after a warning; authors see names and change none', async ({
  pageAs,
}) => {
  const page = await pageAs('editor', { at: server });
  await page.goto('/admin/names');
  await page.getByText('New name').click();
  const form = page.getByRole('form', { name: 'New name' });
  await form.getByLabel('Preferred form').fill('clara testkin');
  await form.getByRole('button', { name: 'Add name' }).click();
  await expect(page.getByText('A name “clara testkin” already exists.').first()).toBeVisible();
  const author = await pageAs('author', { at: server });
  await open(author, 'Testkin', 'Clara Testkin');
  await expect(author.getByRole('button', { name: 'Save' })).toHaveCount(0);
});

test('Stories without names are listed and lead to their details', async ({ pageAs }) => {
  const page = await pageAs('editor', { at: server });
  await page.goto('/admin/names');
  await page.getByRole('link', { name: 'Stories without names' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stories without names');
  const [story] = await page.getByRole('main').locator('.lines a').all();
  await story?.click();
  await expect(page.getByRole('heading', { name: 'Details' })).toBeVisible();
});

for (const language of ['en', 'fa', 'zh-Hans']) {
  test(`The pages in ${language} have no accessibility problems`, async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server, interfaceLanguage: language });
    const tags = ['wcag2a', 'wcag2aa', 'wcag22aa'];
    await page.goto('/admin/names');
    expect(await violations(page, tags)).toEqual([]);
    await page.getByRole('main').locator('.lines a').first().click();
    await page.waitForURL(/names\/.+/);
    expect(await violations(page, tags)).toEqual([]);
  });
}
