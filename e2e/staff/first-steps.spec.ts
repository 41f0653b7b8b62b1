/** From an empty archive to a published, illustrated and translated story, along the first steps. */
import { randomBytes } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { violations } from '../support/axe';
import { ask } from '../support/http';
import { overflow } from '../support/overflow';
import { emptyServer, type OwnServer } from '../support/own-server';
import { editorOf, expectStatus, openPublishMenu, typeInBody } from '../support/staff/writing-page';
import { expect, test } from '../support/test';

test.describe.configure({ timeout: 240_000 });
test.use({ actionTimeout: 15_000 });

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const TITLE = 'The strike of the lamplighters';

let server: OwnServer;
let first: string;

test.beforeAll(async () => {
  ({ server, first } = await emptyServer());
  await server.start();
});

test.afterAll(() => server?.clear());

/** Opens the dashboard and a step of its checklist. */
async function takeStep(page: Page, name: string): Promise<void> {
  await page.goto('/admin');
  await stepsOf(page).getByRole('link', { name, exact: true }).click();
}

const stepsOf = (page: Page): Locator => page.getByRole('region', { name: 'First steps' });

/** The steps that the dashboard shows as done. */
async function doneSteps(page: Page): Promise<string[]> {
  await page.goto('/admin');
  return stepsOf(page).locator('li[data-done] a').allTextContents();
}

async function publish(page: Page, language: string): Promise<void> {
  await openPublishMenu(page);
  await page
    .locator('#publishing')
    .getByRole('button', { name: `Publish in ${language}` })
    .click();
  await expect(page.getByText('Published.')).toBeVisible();
}

test('an empty archive leads to a published, illustrated and translated story', async ({
  visitor,
}) => {
  const page = await visitor({ at: server, javaScriptEnabled: true });
  await page.goto(first);
  await page.getByLabel('Your name').fill('Ada Admin');
  await page.getByLabel('E-mail').fill('ada@archive.example');
  await page.getByLabel('Password').fill('kornblume tanzt im april');
  await page.getByRole('button', { name: 'Create account', exact: true }).click();
  await page.waitForURL(/\/admin(\?|$)/);
  await expect(stepsOf(page)).toContainText('0 of 5 done');
  expect(await violations(page, WCAG)).toEqual([]);

  await takeStep(page, 'Name the archive');
  await page.getByLabel(/^Name/).first().fill('Archive of the docks');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText('Saved.').first()).toBeVisible();
  expect(await doneSteps(page)).toEqual(['Name the archive', 'Choose the languages']);

  await takeStep(page, 'Create the first topic');
  await page.getByLabel('Name', { exact: true }).fill('Labour');
  await page.getByRole('button', { name: 'Add topic' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Labour');

  await page.goto('/admin/images');
  const pixels = { raw: { width: 90, height: 60, channels: 3 as const } };
  const image = sharp(randomBytes(90 * 60 * 3), pixels).resize(900, 600);
  const file = { name: 'lamps.jpg', mimeType: 'image/jpeg', buffer: await image.jpeg().toBuffer() };
  await page.getByLabel('Drop images here').setInputFiles([file]);
  await page.getByRole('link', { name: 'Add alternative text' }).click();
  await page.getByRole('textbox', { name: 'Alternative text' }).fill('Lamplighters with poles');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText('Saved.')).toBeVisible();

  await takeStep(page, 'Publish the first story');
  await page.getByRole('textbox', { name: 'Title' }).fill(TITLE);
  await page.getByRole('button', { name: 'Create and edit' }).click();
  await expect(editorOf(page)).toBeVisible();
  await typeInBody(page, 'They put down their poles at dusk.');
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Image', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Lamplighters with poles/ })
    .click();
  await expectStatus(page, 'saved');
  const mine = await page.context().newPage();
  await mine.goto('/admin');
  const row = mine.getByRole('region', { name: 'My texts' });
  await expect(row.getByText(TITLE)).toBeVisible();
  await mine.close();
  await publish(page, 'English');
  const storyPath = new URL(page.url()).pathname.replace(/\/en$/, '');

  await page.goto(`${storyPath}/nl`);
  await expect(editorOf(page)).toBeVisible();
  await page.getByLabel('Title', { exact: true }).fill('De staking van de lantaarnopstekers');
  await typeInBody(page, 'Zij legden hun stokken neer.');
  await expectStatus(page, 'saved');
  await publish(page, 'Dutch');

  expect(await doneSteps(page)).toEqual([
    'Name the archive',
    'Choose the languages',
    'Create the first topic',
    'Publish the first story',
  ]);
  await expect(
    page.getByRole('region', { name: 'Recently published' }).locator('.lines > li'),
  ).toHaveCount(1);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await overflow(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  const { text } = await ask('/en/browse', { port: server.port });
  expect(text).toContain(TITLE);
  expect(text).toContain('Archive of the docks');

  await page.getByRole('button', { name: 'Hide this list' }).click();
  await expect(page.getByText('You can show it again under Help.')).toBeVisible();
  await expect(stepsOf(page)).toHaveCount(0);
  await page.goto('/admin/help');
  await page.getByRole('button', { name: 'Show the first steps on the dashboard' }).click();
  await expect(stepsOf(page)).toContainText('4 of 5 done');

  await takeStep(page, 'Invite a colleague');
  const form = page.locator('#invite-form');
  await form.getByLabel('E-mail').fill('aram@archive.example');
  await form.getByLabel('Author', { exact: true }).check();
  await form.getByRole('button', { name: 'Invite' }).click();
  await expect(form.getByRole('status')).toContainText('aram@archive.example');
  expect(await doneSteps(page)).toHaveLength(5);
});
