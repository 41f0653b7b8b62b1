/**
 * From an empty archive to a story that was published, translated, moved and unpublished, each step
 * by the role that does it.
 */
import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { ask } from '../support/http';
import { emptyServer, type OwnServer } from '../support/own-server';
import { linkShownIn } from '../support/staff/shown-once';
import {
  editorOf,
  expectFlashMessage,
  expectStatus,
  openPublishMenu,
  openWritingPage,
} from '../support/staff/writing-page';
import { expect, test } from '../support/test';

test.describe.configure({ timeout: 300_000 });
test.use({ actionTimeout: 15_000 });

const PASSWORD = 'kornblume tanzt im april';
const TITLE = 'The strike of the lamplighters';

let server: OwnServer;
let first: string;

test.beforeAll(async () => {
  ({ server, first } = await emptyServer());
  await server.start();
});

test.afterAll(() => server?.clear());

const get = (path: string) => ask(encodeURI(path), { port: server.port });

/** Creates an account by a link; the browser is signed in afterwards. */
async function join(page: Page, link: string, name: string, email?: string): Promise<Page> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  if (email) await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account', exact: true }).click();
  await page.waitForURL(/\/admin(\?|$)/);
  return page;
}

/** Invites a user and returns the link. */
async function invite(page: Page, email: string, role: string, language?: string): Promise<string> {
  await page.goto('/admin/people');
  const form = page.locator('#invite-form');
  await form.getByLabel('E-mail').fill(email);
  await form.getByLabel(role, { exact: true }).check();
  if (language) await form.getByLabel(language, { exact: true }).check();
  await form.getByRole('button', { name: 'Invite' }).click();
  await expect(form.getByRole('status')).toContainText(email);
  return linkShownIn(form);
}

async function insert(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
  await page.getByRole('menuitem', { name: what, exact: true }).click();
}

async function pick(page: Page, label: string, name: string): Promise<void> {
  const line = page.locator('#facts').getByLabel(label);
  await line.fill(name);
  await line.press('Enter');
  await expect(page.locator('#facts').getByLabel(name, { exact: true })).toBeChecked();
}

async function send(page: Page): Promise<void> {
  await openPublishMenu(page);
  const panel = page.locator('#publishing');
  const button = panel.getByRole('button', { name: 'Request review' });
  if (!(await button.isVisible())) await panel.getByText('Request review').first().click();
  await button.click();
  await expectFlashMessage(page, 'Review requested.');
}

async function publish(page: Page, language: string): Promise<void> {
  await openPublishMenu(page);
  const panel = page.locator('#publishing');
  const name = new RegExp(`^(Publish in ${language}|Approve and publish)$`);
  await panel.getByRole('button', { name }).click();
  await expect(page.getByText('Published.')).toBeVisible();
}

async function addTopic(page: Page, name: string): Promise<void> {
  await page.goto('/admin/topics');
  const line = page.getByLabel('Name', { exact: true });
  // On an empty page the form is open.
  if (!(await line.isVisible())) await page.getByText('New topic').click();
  await line.fill(name);
  await page.getByRole('button', { name: 'Add topic' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

async function addImage(page: Page): Promise<void> {
  const pixels = { raw: { width: 90, height: 60, channels: 3 as const } };
  const buffer = await sharp(randomBytes(90 * 60 * 3), pixels)
    .resize(900, 600)
    .jpeg()
    .toBuffer();
  await page.goto('/admin/images');
  const file = { name: 'lamps.jpg', mimeType: 'image/jpeg', buffer };
  await page.getByLabel('Drop images here').setInputFiles([file]);
  await page.getByRole('link', { name: 'Add alternative text' }).click();
  await page
    .getByRole('textbox', { name: 'Alternative text' })
    .fill('Lamplighters with their poles');
  await page.getByLabel('Caption').first().fill('Before the strike');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText('Saved.')).toBeVisible();
}

test('a story goes through its whole life, and every step is in the audit log', async ({
  visitor,
}) => {
  const opened = { at: server, javaScriptEnabled: true };
  const admin = await join(await visitor(opened), first, 'Ada Admin', 'ada@archive.example');
  const links = {
    author: await invite(admin, 'aram@archive.example', 'Author'),
    translator: await invite(admin, 'shirin@archive.example', 'Translator', 'Persian'),
    editor: await invite(admin, 'edith@archive.example', 'Editor'),
  };
  for (const name of ['Labour', 'Night']) await addTopic(admin, name);
  await admin.goto('/admin/collections');
  await expect(admin.getByLabel('Curated collection')).toBeVisible();
  await admin.getByLabel('Curated collection').check();
  await admin.getByRole('textbox', { name: 'Call number' }).fill('COLL 1');
  await admin.getByRole('textbox', { name: 'Name', exact: true }).fill('Small papers');
  await admin.getByRole('button', { name: 'Add collection' }).click();
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Small papers');

  const author = await join(await visitor(opened), links.author, 'Aram Author');
  await addImage(author);
  await author.goto('/admin/stories/new');
  await author.getByLabel('Title').fill(TITLE);
  await author.getByRole('button', { name: 'Create and edit' }).click();
  await author.waitForURL(/\/admin\/stories\/[\w-]+\/en/);
  const storyId = author.url().split('/').at(-2) ?? '';
  await openWritingPage(author, storyId);
  await editorOf(author).click();
  await author.keyboard.type('One night all lamps stayed dark');
  await author.keyboard.press('Control+Alt+f');
  await expect(author.getByRole('textbox', { name: 'Footnote text' })).toBeFocused();
  await author.keyboard.type('Police report of that night.');
  await author.keyboard.press('Tab');
  await author.keyboard.press('Enter');
  await expect(editorOf(author)).toBeFocused();
  await author.keyboard.type('.');
  await author.keyboard.press('Enter');
  await insert(author, 'Block in another language');
  const dialog = author.getByRole('dialog');
  await dialog.getByLabel('Language').selectOption({ label: 'Russian' });
  await dialog.getByRole('button', { name: 'Done' }).click();
  await author.keyboard.type('Пусть будет темно');
  await author.keyboard.press('ControlOrMeta+End');
  await insert(author, 'Image');
  await dialog.getByRole('list').getByRole('button').first().click();
  await author.keyboard.press('ControlOrMeta+s');
  await expectStatus(author, 'saved');
  await pick(author, 'Find a topic', 'Labour');
  await pick(author, 'Find a topic', 'Night');
  await pick(author, 'Find a collection', 'Small papers');
  await expectStatus(author, 'saved');
  await send(author);
  await author.context().close();

  const reader = await visitor({ at: server });
  const feed = '/en/topics/labour/atom.xml';
  await reader.goto('/en/topics/labour');
  await expect(reader.getByRole('link', { name: TITLE })).toHaveCount(0);
  expect((await get(feed)).text).not.toContain(TITLE);

  const editor = await join(await visitor(opened), links.editor, 'Edith Editor');
  await editor.getByRole('link', { name: TITLE }).first().click();
  await openWritingPage(editor, storyId);
  await publish(editor, 'English');
  await reader.reload();
  await reader.getByRole('link', { name: TITLE }).first().click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(reader.locator('[lang=ru]', { hasText: 'Пусть будет темно' })).toBeVisible();
  await expect(reader.getByRole('img', { name: 'Lamplighters with their poles' })).toBeVisible();
  await expect(reader.getByText('Police report of that night.', { exact: true })).toBeVisible();
  const english = new URL(reader.url()).pathname;
  expect((await get(feed)).text).toContain(TITLE);
  expect((await get('/en/topics/night/atom.xml')).text).toContain(TITLE);
  expect((await get('/en/collections/small-papers')).text).toContain(TITLE);
  await editor.goto('/admin');

  const translator = await join(await visitor(opened), links.translator, 'Shirin Translator');
  await openWritingPage(translator, storyId, 'fa');
  await translator.getByLabel('Title', { exact: true }).fill('اعتصاب چراغ‌افروزان');
  await editorOf(translator).click();
  await translator.keyboard.type('یک شب همهٔ چراغ‌ها خاموش ماند.');
  await translator.keyboard.press('ControlOrMeta+s');
  await expectStatus(translator, 'saved');
  await send(translator);
  await translator.context().close();

  await openWritingPage(editor, storyId, 'fa');
  await publish(editor, 'Persian');
  expect((await get('/fa/atom.xml')).text).toContain('اعتصاب چراغ‌افروزان');
  expect((await get(english)).text).toMatch(/hreflang="fa"/i);

  await openWritingPage(editor, storyId);
  const panel = editor.locator('#publishing');
  await openPublishMenu(editor);
  await panel.getByText('Change URL').first().click();
  await panel.getByLabel('New URL').fill('lamplighters');
  await panel.getByRole('button', { name: 'Change URL' }).click();
  await expect(editor.getByText('The old URL redirects here')).toBeVisible();
  const former = await get(english);
  expect([former.status, former.headers.location]).toEqual([308, '/en/stories/lamplighters']);

  await openPublishMenu(editor);
  await panel.getByText('Unpublish', { exact: true }).first().click();
  await panel.locator('#withdraw').getByLabel('Message to readers').fill('The date was wrong.');
  await panel.getByRole('button', { name: 'Unpublish', exact: true }).click();
  await expectFlashMessage(editor, 'Unpublished.');
  expect((await get('/en/stories/lamplighters')).status).toBe(410);
  expect((await get(feed)).text).not.toContain(TITLE);
  await editor.context().close();

  const steps: [string, string][] = [
    ['Ada Admin', 'User invited'],
    ['Ada Admin', 'Topic created'],
    ['Ada Admin', 'Collection created'],
    ['Aram Author', 'Invitation accepted'],
    ['Aram Author', 'Image uploaded'],
    ['Aram Author', 'Story created'],
    ['Aram Author', 'Story details changed'],
    ['Aram Author', 'Story’s collections changed'],
    ['Aram Author', 'Review requested'],
    ['Edith Editor', 'Text published'],
    ['Shirin Translator', 'Review requested'],
    ['Edith Editor', 'Text’s URL changed'],
    ['Edith Editor', 'Text unpublished'],
  ];
  await admin.goto('/admin/audit');
  for (const [who, what] of steps) {
    const row = admin.getByRole('row').filter({ hasText: who }).filter({ hasText: what });
    await expect(row.first(), `${who}: ${what}`).toBeVisible();
  }
});
