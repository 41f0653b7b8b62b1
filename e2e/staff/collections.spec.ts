import type { Page } from '@playwright/test';
import { collectionPath } from '@/domain/addresses/address';
import { violations } from '../support/axe';
import { serverOfFile } from '../support/file-server';
import { ask } from '../support/http';
import { expect, test } from '../support/test';

// Collections appear on shared pages, so this test has its own server.
test.describe.configure({ mode: 'serial' });

const server = serverOfFile();

const at = (path: string) => ask(path, { port: server.port });

async function open(page: Page, name: string): Promise<void> {
  await page.goto('/admin/collections');
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
}

test.describe('Collections', () => {
  test('An editor creates a collection, adds and sorts stories with a note, and readers see it', async ({
    pageAs,
  }) => {
    test.setTimeout(120_000);
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await page.goto('/admin/collections');
    await page.getByText('New collection').click();
    await page.getByLabel('Curated collection').check();
    await page.getByRole('textbox', { name: 'Call number' }).fill('COLL E2E');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Small papers');
    await page.getByRole('button', { name: 'Add collection' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Small papers');

    for (const words of ['sur-e esrafil', 'tolpuddle']) {
      await page.getByLabel('Search for a story to add').fill(words);
      await page.getByRole('button', { name: 'Search' }).click();
      await page
        .getByRole('button', { name: /^Add “/ })
        .first()
        .click();
    }
    const titles = () => page.locator('main ol .entry-name').allTextContents();
    await expect.poll(async () => (await titles()).length).toBe(2);
    const [first = '', second = ''] = await titles();
    await page.getByRole('button', { name: `Move “${second}” up` }).click();
    expect(await titles()).toEqual([second, first]);
    await page.getByRole('link', { name: `Edit notes or remove ${second}` }).click();
    await page.getByLabel('Note in English').fill('Read this one first.');
    await page.getByRole('button', { name: 'Save notes' }).click();

    const { text } = await at(collectionPath('en', 'small-papers'));
    expect(text).toContain('Read this one first.');
    expect(text.indexOf(second)).toBeLessThan(text.indexOf(first));
    expect((await at('/en/collections')).text).toContain('COLL E2E');
  });

  test('Periods and identifiers are checked, and what was typed is kept', async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await open(page, 'Small papers');
    await page.getByLabel(/^Dates/).fill('about 1900');
    await page.getByLabel(/^Persistent identifiers/).fill('10622/E2E\nnothing');
    await page.getByRole('button', { name: 'Save', exact: true }).nth(1).click();
    await expect(
      page.getByText('“nothing” is not a valid Handle, ARK or DOI.').first(),
    ).toBeVisible();
    await expect(page.getByLabel(/^Dates/)).toHaveValue('about 1900');
    await page.getByLabel(/^Dates/).fill('1890~/1914');
    await page.getByLabel(/^Persistent identifiers/).fill('https://hdl.handle.net/10622/E2E');
    await page.getByRole('button', { name: 'Save', exact: true }).nth(1).click();
    await expect(page.getByText(/Understood as: circa 1890/)).toBeVisible();
    const { text } = await at(collectionPath('en', 'small-papers'));
    expect(text).toContain('https://hdl.handle.net/10622/E2E');
  });

  test('The name of another collection is only saved after a warning', async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await page.goto('/admin/collections');
    const entries = page.getByRole('main').getByRole('link').filter({ hasNotText: 'Small papers' });
    const taken = (await entries.first().textContent()) ?? '';
    await open(page, 'Small papers');
    await page.getByLabel('Name', { exact: true }).fill(taken);
    await page.getByRole('button', { name: 'Save', exact: true }).first().click();
    await expect(page.getByText(`Another collection is called “${taken}”.`).first()).toBeVisible();
    await expect(page.getByLabel('Let both collections have this name')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Small papers');
  });

  test('A collection is renamed twice, nested, unpublished, published again and merged', async ({
    pageAs,
  }) => {
    test.setTimeout(120_000);
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    for (const slug of ['smaller-papers', 'smallest-papers']) {
      await open(page, 'Small papers');
      await page.getByLabel(/^URL/).fill(slug);
      await page.getByRole('button', { name: 'Save', exact: true }).first().click();
      await expect(page.getByRole('status').first()).toContainText('Saved');
    }
    const now = collectionPath('en', 'smallest-papers');
    for (const rest of ['', '/atom.xml']) {
      const { status, headers } = await at(collectionPath('en', 'small-papers') + rest);
      expect([status, headers.location]).toEqual([308, now + rest]);
    }
    await page.getByLabel('Parent collection').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Save', exact: true }).last().click();
    expect((await at(now)).text).toContain('Part of');
    await page.getByRole('link', { name: 'Unpublish' }).click();
    await page.getByRole('button', { name: 'Unpublish' }).click();
    expect((await at(now)).status).toBe(410);
    await page.getByRole('button', { name: 'Publish again' }).click();
    expect((await at(now)).status).toBe(200);
    await page.getByLabel('Merge into', { exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Preview merge' }).click();
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    const { status, headers } = await at(now);
    expect(status).toBe(308);
    expect((await at(String(headers.location))).text).toContain('10622/E2E');
  });

  test('Axe finds no violation on the pages', async ({ pageAs }) => {
    const facts = { interfaceLanguage: 'zh-Hans', hasScripts: true };
    const page = await pageAs('editor', { at: server, ...facts });
    await page.goto('/admin/collections');
    const href = await page.locator('main ol .entry-name').first().getAttribute('href');
    for (const address of ['/admin/collections', href ?? '']) {
      await page.goto(address);
      expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag22aa']), address).toEqual([]);
    }
  });
});
