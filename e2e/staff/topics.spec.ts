import type { Page } from '@playwright/test';
import { topicPath } from '@/domain/addresses/address';
import { violations } from '../support/axe';
import { serverOfFile } from '../support/file-server';
import { ask } from '../support/http';
import { expect, test } from '../support/test';

// Topics appear on every page, so this test has its own server.
test.describe.configure({ mode: 'serial' });

const server = serverOfFile();

const at = (path: string) => ask(path, { port: server.port });

async function open(page: Page, name: string): Promise<void> {
  await page.goto('/admin/topics');
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
}

test.describe('Topics, without scripts', () => {
  test('An editor creates a topic and names it in Dutch; readers find it at once', async ({
    pageAs,
  }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await page.goto('/admin/topics');
    await page.getByText('New topic').click();
    await page.getByLabel('Name', { exact: true }).fill('Utopias');
    await page.getByRole('button', { name: 'Add topic' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Utopias');
    expect((await at('/en/topics')).text).toContain('Utopias');
    expect((await at(topicPath('en', 'utopias'))).status).toBe(200);
    expect((await at(topicPath('nl', 'utopieën'))).status).toBe(404);

    await page.getByRole('link', { name: 'Dutch (missing)' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Utopieën');
    await page.getByRole('textbox', { name: /^Description/ }).fill('Plaatsen die er niet waren.');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await expect(page.getByRole('status').first()).toContainText('Saved');
    expect((await at(topicPath('nl', 'utopieën'))).text).toContain('Plaatsen die er niet waren.');
  });

  test('An address in use is refused, and what was typed is kept', async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await open(page, 'Utopias');
    await page.getByLabel(/^URL/).fill('communism');
    await page.getByRole('textbox', { name: /^Description/ }).fill('Words that must stay.');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await expect(page.getByText('This URL is already used by “Communism”.').first()).toBeVisible();
    await expect(page.getByLabel(/^URL/)).toHaveValue('communism');
    await expect(page.getByRole('textbox', { name: /^Description/ })).toHaveValue(
      'Words that must stay.',
    );
  });

  test('An editor chooses with what readers start in a topic', async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await open(page, 'Communism');
    for (const title of ['Russian Tanks in Prague', 'The Russian Revolution at IISH']) {
      await page.getByLabel('Search for a story to pin').fill(title);
      await page.getByRole('search').last().getByRole('button', { name: 'Search' }).click();
      await page.getByRole('button', { name: `Pin “${title}”` }).click();
      await expect(page.getByRole('status').first()).toContainText('Saved');
    }
    const reader = (await at(topicPath('en', 'communism'))).text;
    const start = /<section class="start.*?<\/section>/.exec(reader)?.[0] ?? '';
    expect(start).toMatch(/Start here.*Russian Tanks in Prague.*The Russian Revolution at IISH/);
  });

  test('The name of another topic is saved only after confirming a warning', async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await open(page, 'Utopias');
    const name = page.getByLabel('Name', { exact: true });
    const save = page.getByRole('button', { name: 'Save' }).first();
    const both = page.getByLabel('Let both topics have this name');
    await expect(both).toHaveCount(0);
    await name.fill('communism');
    await save.click();
    await expect(page.getByText('Another topic is called “communism”.').first()).toBeVisible();
    await expect(name).toHaveValue('communism');
    await page.getByLabel(/^URL/).fill('utopias');
    await both.check();
    await save.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('communism');
    await page.getByRole('textbox', { name: /^Description/ }).fill('The name stays as it is.');
    await save.click();
    await expect(page.getByRole('status').first()).toContainText('Saved');
    await name.fill('Utopias');
    await save.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Utopias');
  });

  test('Every former address and feed redirects in one step after two renames', async ({
    pageAs,
  }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    for (const slug of ['ideal-places', 'better-places']) {
      await open(page, 'Utopias');
      await page.getByLabel(/^URL/).fill(slug);
      await page.getByRole('button', { name: 'Save' }).first().click();
      await expect(page.getByRole('status').first()).toContainText('Saved');
    }
    for (const former of ['utopias', 'ideal-places']) {
      for (const rest of ['', '/atom.xml', '/only/feed.json', '/subscribe']) {
        const { status, headers } = await at(topicPath('en', former) + rest);
        const now = topicPath('en', 'better-places') + rest;
        expect([status, headers.location], former + rest).toEqual([308, now]);
      }
    }
  });

  test('A topic gets a parent and is moved up by its button', async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await open(page, 'Utopias');
    await page.getByLabel('Parent topic').selectOption({ label: 'Peace' });
    await page.getByRole('button', { name: 'Save' }).last().click();
    expect((await at(topicPath('en', 'better-places'))).text).toContain('Part of');
    expect((await at(topicPath('en', 'peace'))).text).toContain('Subtopics');
    await page.goto('/admin/topics');
    await page.getByRole('button', { name: 'Move “Strikes” up' }).click();
    const names = await page.locator('main ol .entry-name').allTextContents();
    expect(names.indexOf('Strikes')).toBe(names.indexOf('Revolution') - 1);
    expect(names.indexOf('Utopias')).toBe(names.indexOf('Peace') + 1);
    const { text } = await at('/en/topics');
    expect(text.indexOf('>Strikes<')).toBeLessThan(text.indexOf('>Revolution<'));
  });

  test('A topic is unpublished for readers, and published again', async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await open(page, 'Utopias');
    await page.getByRole('link', { name: 'Unpublish' }).click();
    await page.getByLabel('Reason').fill('Merged with nothing in particular.');
    await page.getByRole('button', { name: 'Unpublish' }).click();
    await expect(page.getByText('Merged with nothing in particular.')).toBeVisible();
    const address = topicPath('en', 'better-places');
    expect((await at(address)).status).toBe(410);
    expect((await at(`${address}/atom.xml`)).status).toBe(410);
    expect((await at('/en/topics')).text).not.toContain('Utopias');
    expect((await at('/sitemaps/pages-1.xml')).text).not.toContain('better-places');
    await page.getByRole('button', { name: 'Publish again' }).click();
    expect((await at(address)).status).toBe(200);
  });

  test('A merge shows its effects, moves the stories and redirects every address', async ({
    pageAs,
  }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await open(page, 'Migration');
    const address = page.url();
    await page.getByLabel('Merge into', { exact: true }).selectOption({ label: 'Independence' });
    await page.getByRole('button', { name: 'Preview merge' }).click();
    await expect(page.getByText('This cannot be undone.')).toBeVisible();
    expect((await at(topicPath('en', 'migration'))).status, 'before').toBe(200);
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Independence');
    const { status, headers } = await at(`${topicPath('en', 'migration')}/atom.xml`);
    expect([status, headers.location]).toEqual([308, '/en/topics/independence/atom.xml']);
    expect((await at(topicPath('nl', 'migratie'))).status).toBe(308);
    const front = (await at('/en')).text;
    expect(front).not.toContain('/en/topics/migration');
    const [, all] =
      /All languages \((\d+)\)/.exec((await at('/en/topics/independence')).text) ?? [];
    expect(Number(all)).toBeGreaterThan(5);
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 }), 'in another tab').toHaveText(
      'Independence',
    );
  });

  test('An author sees topics and changes none', async ({ pageAs }) => {
    const page = await pageAs('author', { at: server, javaScriptEnabled: false });
    await page.goto('/admin/topics');
    await expect(page.getByRole('link', { name: 'Communism', exact: true })).toBeVisible();
    await expect(page.getByText('New topic')).toHaveCount(0);
    await open(page, 'Communism');
    await expect(page.getByRole('button')).toHaveCount(1);
  });
});

test.describe('Topics, with scripts', () => {
  test('Focus stays on the button that moves a story to start with', async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server });
    await open(page, 'Communism');
    const up = page.getByRole('button', { name: 'Move “The Russian Revolution at IISH” up' });
    await up.press('Enter');
    await expect(page.getByRole('main').getByText(/^Saved/)).toBeVisible();
    await expect(up).toBeFocused();
    await page.reload();
    const reader = (await at(topicPath('en', 'communism'))).text;
    const start = /<section class="start.*?<\/section>/.exec(reader)?.[0] ?? '';
    expect(start).toMatch(/The Russian Revolution at IISH.*Russian Tanks in Prague/);
  });

  test('An entry is dragged to another place, and moved by keyboard', async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server });
    await page.goto('/admin/topics');
    const names = () => page.locator('main ol .entry-name').allTextContents();
    const [first = '', second = ''] = await names();
    const handle = page.locator('main ol > li').nth(0).locator('[aria-hidden]').first();
    const target = await page.locator('main ol > li').nth(1).boundingBox();
    await handle.hover();
    await page.mouse.down();
    await page.mouse.move((target?.x ?? 0) + 10, (target?.y ?? 0) + (target?.height ?? 0) - 4, {
      steps: 5,
    });
    await page.mouse.up();
    await expect(page.getByText('The new order is saved.')).toBeVisible();
    expect((await names()).slice(0, 2)).toEqual([second, first]);
    await page.reload();
    expect((await names()).slice(0, 2)).toEqual([second, first]);
    const up = page.getByRole('button', { name: `Move “${first}” up` });
    await up.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(`“${first}” is now number 1 of`)).toBeAttached();
    await expect(page.getByText('The new order is saved.')).toBeVisible();
    await expect(up).toBeFocused();
    await page.reload();
    expect((await names()).slice(0, 2)).toEqual([first, second]);
  });

  test('Axe finds no violation on the pages', async ({ pageAs }) => {
    const facts = { interfaceLanguage: 'zh-Hans', hasScripts: true };
    const page = await pageAs('editor', { at: server, ...facts });
    await page.goto('/admin/topics');
    const href = await page.locator('main ol .entry-name').first().getAttribute('href');
    for (const address of ['/admin/topics', href ?? '']) {
      await page.goto(address);
      expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag22aa']), address).toEqual([]);
    }
  });
});
