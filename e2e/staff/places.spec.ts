import type { Page } from '@playwright/test';
import { placePath } from '@/domain/addresses/address';
import { violations } from '../support/axe';
import { serverOfFile } from '../support/file-server';
import { ask } from '../support/http';
import { expect, test } from '../support/test';

// Places are on many pages, so this test has its own server.
test.describe.configure({ mode: 'serial' });

const server = serverOfFile();

const at = (path: string) => ask(path, { port: server.port });

async function open(page: Page, name: string): Promise<void> {
  await page.goto('/admin');
  await page.getByRole('navigation').getByRole('link', { name: 'Places', exact: true }).click();
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
}

const form = (page: Page, name: string) => page.getByRole('form', { name });

test.describe('Places, without scripts', () => {
  test('An editor adds a place and says where it is', async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await page.goto('/admin/places');
    await page.getByText('New place').click();
    await page.getByLabel('Name', { exact: true }).fill('Jordaan');
    await page.getByRole('button', { name: 'Add place' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jordaan');
    const facts = form(page, 'Type, coordinates and other names');
    await facts.getByLabel('Coordinates').fill('north of here');
    await facts.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(/^Write two numbers/).first()).toBeVisible();
    await expect(facts.getByLabel('Coordinates')).toHaveValue('north of here');
    await facts.getByLabel('Coordinates').fill('52.3747, 4.8797');
    await facts.getByLabel('Other names').fill('fr: Le Jardin');
    await facts.getByRole('button', { name: 'Save' }).click();
    await expect(facts.getByRole('status')).toContainText('Saved');
    await page.getByLabel('Located in').selectOption({ label: `${'\u00a0'.repeat(8)}Amsterdam` });
    await page.locator('#place').getByRole('button', { name: 'Save' }).click();
    const { status, text } = await at(placePath('en', 'jordaan'));
    expect(status).toBe(200);
    for (const shown of ['52.3747, 4.8797', 'Le Jardin', '>Amsterdam<']) {
      expect(text).toContain(shown);
    }
    expect((await at('/en/places')).text, 'without stories').not.toContain('Jordaan');
  });

  test('The name of another place is saved only after confirming a warning', async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await open(page, 'Jordaan');
    await page.getByLabel('Name', { exact: true }).fill('paris');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await expect(page.getByText('Another place is called “paris”.').first()).toBeVisible();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('paris');
  });

  test('A former address and its feeds redirect', async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await open(page, 'Amsterdam');
    await page.getByLabel(/^URL/).fill('mokum');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await expect(page.getByRole('status').first()).toContainText('Saved');
    for (const rest of ['', '/atom.xml', '/only/feed.json', '/subscribe']) {
      const { status, headers } = await at(placePath('en', 'amsterdam') + rest);
      expect([status, headers.location]).toEqual([308, placePath('en', 'mokum') + rest]);
    }
  });

  test('A place that is moved takes its stories along', async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    expect((await at(placePath('en', 'asia'))).text).not.toContain(placePath('en', 'mokum'));
    await open(page, 'Amsterdam');
    await page.getByLabel('Located in').selectOption({ label: 'Asia' });
    await page.locator('#place').getByRole('button', { name: 'Save' }).click();
    await expect(page.locator('#place').getByRole('status')).toContainText('Moved');
    expect((await at(placePath('en', 'asia'))).text).toContain(placePath('en', 'mokum'));
    expect((await at(placePath('en', 'netherlands'))).text).not.toContain('places/mokum');
  });

  test('A place is unpublished for readers, and published again', async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await open(page, 'Amsterdam');
    await page.getByRole('link', { name: 'Unpublish' }).click();
    await page.getByLabel('Reason').fill('It is no such place.');
    await page.getByRole('button', { name: 'Unpublish' }).click();
    await expect(page.getByText('It is no such place.')).toBeVisible();
    expect((await at(placePath('en', 'mokum'))).status).toBe(410);
    expect((await at(`${placePath('en', 'mokum')}/atom.xml`)).status).toBe(410);
    expect((await at('/en/places')).text).not.toContain('Amsterdam');
    await page.getByRole('button', { name: 'Publish again' }).click();
    expect((await at(placePath('en', 'mokum'))).status).toBe(200);
  });

  test('A merge shows its effects, moves the stories and redirects every address', async ({
    pageAs,
  }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await open(page, 'Rotterdam');
    await page
      .getByLabel('Merge into', { exact: true })
      .selectOption({ label: `${'\u00a0'.repeat(4)}Amsterdam` });
    await page.getByRole('button', { name: 'Preview merge' }).click();
    await expect(page.getByText('This cannot be undone.')).toBeVisible();
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Amsterdam');
    const others = page.getByRole('textbox', { name: 'Other names' });
    await expect(others).toHaveValue(/en: Rotterdam/);
    const { status, headers } = await at(placePath('en', 'rotterdam'));
    expect([status, headers.location]).toEqual([308, placePath('en', 'mokum')]);
  });

  test('A translator sees the places without forms', async ({ pageAs }) => {
    const page = await pageAs('translator', { at: server, javaScriptEnabled: false });
    await open(page, 'Beijing');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Beijing');
    await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
  });
});

test('The pages of places pass axe', async ({ pageAs }) => {
  const page = await pageAs('editor', { at: server });
  await page.goto('/admin/places');
  expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag22aa'])).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: 'Beijing', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Beijing');
  expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag22aa'])).toEqual([]);
});
