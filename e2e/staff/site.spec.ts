import { violations } from '../support/axe';
import { serverOfFile } from '../support/file-server';
import { ask } from '../support/http';
import { inDataOf, insertStory, publish } from '../support/stories';
import { expect, test } from '../support/test';

// These settings affect every page, so this test has its own server.
test.describe.configure({ mode: 'serial' });

/** The only outdated text of the sample. */
const BEHIND = '/nl/stories/een-vrouwencongres-in-oorlogstijd';

const server = serverOfFile();

const at = (path: string, language = 'en') =>
  ask(path, { port: server.port, headers: { 'accept-language': language } });

test.describe('The site', () => {
  test('A new name and a disabled language take effect at the next request', async ({ pageAs }) => {
    test.setTimeout(120_000);
    const page = await pageAs('administrator', { at: server, javaScriptEnabled: false });
    expect((await at('/', 'fr')).headers.location).toBe('/fr');
    expect((await at('/fr/topics')).status).toBe(200);
    await page.goto('/admin/site');
    await page.getByLabel('Name in English').fill('The Small Archive');
    await page.getByLabel('French', { exact: true }).uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status').first()).toContainText('Saved');
    expect((await at('/en')).text).toContain('The Small Archive');
    expect((await at('/', 'fr')).headers.location).toBe('/en');
    const off = await at('/fr/topics', 'fr');
    expect([off.status, /<html[^>]*lang="(\w+)"/.exec(off.text)?.[1]]).toEqual([404, 'en']);
    expect((await at('/no-such-thing', 'fr')).text).toMatch(/<html[^>]*lang="en"/);
    expect((await at('/en')).text).not.toContain('hreflang="fr"');
    expect((await at('/fr/stories/sur-e-esrafil')).status, 'a text stays').toBe(200);
    await page.getByLabel('French', { exact: true }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    expect((await at('/fr/topics')).status).toBe(200);
  });

  test('Readers see which translations are outdated unless a setting disables it', async ({
    pageAs,
  }) => {
    const page = await pageAs('administrator', { at: server, javaScriptEnabled: false });
    const isTold = async () => /\d alinea(’s)? gewijzigd sinds/.test((await at(BEHIND)).text);
    const turn = async (isOn: boolean) => {
      await page.goto('/admin/site');
      await page.getByLabel('Tell readers when a translation is out of date').setChecked(isOn);
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('status').first()).toContainText('Saved');
    };
    expect(await isTold()).toBe(true);
    await turn(false);
    expect(await isTold()).toBe(false);
    await turn(true);
    expect(await isTold()).toBe(true);
  });

  test('A short address redirects at once, and only to existing pages', async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await page.goto('/admin/site/addresses');
    expect((await at('/rosa')).status).toBe(404);
    await page.getByRole('textbox', { name: 'Short URL' }).fill('/Rosa');
    await page.getByRole('textbox', { name: 'Target' }).fill('/en/stories/nothing-here');
    await page.getByRole('button', { name: 'Add redirect' }).click();
    await expect(page.getByText('There is no page at this URL.').first()).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Short URL' })).toHaveValue('/Rosa');
    await page.getByRole('textbox', { name: 'Target' }).fill('/en/topics/communism');
    await page.getByRole('button', { name: 'Add redirect' }).click();
    const { status, headers } = await at('/ROSA/?from=poster');
    expect([status, headers.location]).toEqual([302, '/en/topics/communism?from=poster']);
    await page.getByRole('button', { name: 'Remove “/rosa”' }).click();
    expect((await at('/rosa')).status).toBe(404);
  });

  test('A plain page is in the footer menu of every page and in no list', async ({ pageAs }) => {
    const mark = await inDataOf(server.data, async () => {
      const story = await insertStory({ kind: 'page', topicIds: [], eventDate: '' });
      await publish(story, 'en', { title: 'Privacy at this archive' });
      return story.mark;
    });
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await page.goto('/admin/site/menu');
    await page
      .getByRole('combobox', { name: 'Target' })
      .selectOption({ label: 'Page: Privacy at this archive' });
    await page.getByRole('button', { name: 'Add to menu' }).click();
    for (const path of ['/en', '/en/topics/communism', '/en/no-such-page']) {
      expect((await at(path)).text, path).toContain('Privacy at this archive');
    }
    expect((await at('/nl')).text).not.toContain('Privacy at this archive');
    expect((await at('/en/atom.xml')).text).not.toContain(mark);
    expect((await at(`/en/stories/${mark}-en`)).status).toBe(200);
    await page.getByRole('button', { name: 'Remove “Privacy at this archive”' }).click();
    expect((await at('/en')).text).not.toContain('Privacy at this archive');
  });

  test('A front page is composed as a draft, previewed and published', async ({ pageAs }) => {
    const page = await pageAs('editor', { at: server, javaScriptEnabled: false });
    await page.goto('/admin/site/front?language=en');
    await page.getByLabel('Search for a story to pin').fill('tolpuddle');
    await page.getByRole('button', { name: 'Search' }).click();
    const button = page.getByRole('button', { name: /^Pin “/ }).first();
    const title = /“(.*)”/.exec((await button.getAttribute('aria-label')) ?? '')?.[1] ?? '?';
    await button.click();
    await page.getByRole('button', { name: 'Hide “Topics”' }).click();
    await expect(page.getByText('Readers do not see these changes yet.')).toBeVisible();
    expect((await at('/en')).text).not.toContain(title);
    await page.goto('/admin/site/front/en/preview/page');
    await expect(page.getByRole('link', { name: title })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Topics' })).toHaveCount(0);
    await page.goto('/admin/site/front?language=en');
    await page.getByRole('button', { name: 'Publish draft' }).click();
    await expect(page.getByRole('status').first()).toContainText('has been published');
    const front = (await at('/en')).text;
    expect(front).toContain(title);
    expect(front).not.toContain('All topics');
    expect((await at('/nl')).text).toContain('Alle onderwerpen');
  });

  test('Axe finds no violation on the pages', async ({ pageAs }) => {
    const facts = { interfaceLanguage: 'zh-Hans', hasScripts: true };
    const page = await pageAs('administrator', { at: server, ...facts });
    for (const place of ['', '/front', '/menu', '/addresses', '/links']) {
      await page.goto(`/admin/site${place}`);
      expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag22aa']), place).toEqual([]);
    }
  });
});
