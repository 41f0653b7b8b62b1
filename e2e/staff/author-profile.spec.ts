import { namedPath } from '@/domain/addresses/address';
import { violations } from '../support/axe';
import { sitemapIn } from '../support/head';
import { ask } from '../support/http';
import { overflow } from '../support/overflow';
import { expectStatus, openTab } from '../support/staff/writing-page';
import { publish, write } from '../support/stories';
import { expect, test } from '../support/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const ORCID = 'https://orcid.org/0000-0002-1825-0097';

test.describe.configure({ timeout: 180_000 });

test('a user makes a page for readers, is credited on a story with it, and takes it back', async ({
  newStory,
  pageAs,
  visitor,
}) => {
  const story = await newStory();
  await write(story, 'en');
  const name = `Aletta ${story.mark.slice(-6)}`;
  const page = await pageAs('editor', { name });

  await page.goto('/admin/account');
  await page.getByRole('link', { name: 'Edit author profile' }).click();
  await expect(page.getByText('and nothing else of your account')).toBeVisible();
  await page.getByLabel('Show readers a page about me').check();
  await page.getByLabel('One sentence about you (English)').fill('Historian of the press.');
  await page.getByText('In other languages').click();
  await page.getByLabel('One sentence about you (Persian)').fill('تاریخ‌نگار مطبوعات.');
  await page.getByLabel('Your name, if written differently (Persian)').fill('آلتا یاکوبس');
  await page.getByLabel('ORCID iD').fill('0000-0002-1825-0098');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('This is not an ORCID iD').first()).toBeVisible();
  await expect(page.getByLabel('One sentence about you (English)')).toHaveValue(
    'Historian of the press.',
  );
  await page.getByLabel('ORCID iD').fill(ORCID);
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Your author profile was saved.')).toBeVisible();
  const href =
    (await page.getByRole('link', { name: 'View your page' }).getAttribute('href')) ?? '';

  const reader = await visitor({ javaScriptEnabled: true });
  await reader.goto(href);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(reader.getByText('No stories yet.')).toBeVisible();
  await expect(reader.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  const sitemap = async () => sitemapIn((await ask('/sitemaps/pages-1.xml')).text);
  const isListed = async () => [...(await sitemap()).keys()].some((each) => each.endsWith(href));
  expect(await isListed()).toBe(false);

  await page.goto(`/admin/stories/${story.id}/en`);
  const details = await openTab(page, 'details');
  const line = details.getByLabel('Add author');
  await line.fill(name.slice(0, 9));
  await line.press('ArrowDown');
  await line.press('Enter');
  await expect(details.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
  await line.fill('Jan de Vries');
  await details.getByRole('option', { name: 'Add “Jan de Vries”' }).click();
  await details.getByRole('button', { name: 'Move Jan de Vries up' }).click();
  await expectStatus(page, 'saved');
  await publish(story, 'en');

  await reader.goto(story.path('en'));
  const byline = reader.locator('.story-end').getByText(`By Jan de Vries and ${name}`);
  await expect(byline).toBeVisible();
  await byline.getByRole('link', { name }).click();
  await expect(reader).toHaveURL(href);
  const rows = reader.locator('ol.rows > li');
  await expect(rows).toHaveCount(1);
  await expect(reader.getByText('Historian of the press.')).toBeVisible();
  await expect(reader.getByRole('link', { name: ORCID })).toHaveAttribute('href', ORCID);
  await expect(reader.locator('meta[name="robots"]')).toHaveCount(0);
  expect(await isListed()).toBe(true);
  const profile = JSON.parse(
    (await reader.locator('[type="application/ld+json"]').textContent()) ?? '',
  );
  expect(profile.mainEntity).toMatchObject({ '@type': 'Person', name, sameAs: ORCID });
  const feed = (await ask(`${href}/atom.xml`)).text;
  expect(feed).toContain(story.path('en'));
  expect(feed).toMatch(new RegExp(`<name>${name}</name>\\s*<uri>[^<]*${href}</uri>`));

  for (const [language, colorScheme] of [
    ['en', 'dark'],
    ['fa', 'light'],
  ] as const) {
    await reader.emulateMedia({ colorScheme });
    await reader.setViewportSize({ width: 360, height: 740 });
    const own = language === 'fa' ? namedPath('author', 'fa', 'آلتا-یاکوبس') : href;
    await reader.goto(own);
    await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await overflow(reader)).toEqual([]);
    expect(await violations(reader, TAGS)).toEqual([]);
  }

  await page.goto('/admin/account');
  await page.getByLabel('Name').fill(`${name} Jacobs`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Your account was saved.')).toBeVisible();
  expect(await ask(href)).toMatchObject({ status: 308 });
  await reader.goto(story.path('en'));
  await expect(
    reader.locator('.story-end').getByRole('link', { name: `${name} Jacobs` }),
  ).toBeVisible();

  await page.goto('/admin/account/profile');
  await page.getByLabel('Show readers a page about me').uncheck();
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Your author profile was saved.')).toBeVisible();
  expect(await ask(href)).toMatchObject({ status: 410 });
  await reader.goto(story.path('en'));
  await expect(reader.locator('.story-end').getByText(`By Jan de Vries and ${name}`)).toBeVisible();
  await expect(reader.locator('.story-end').getByRole('link', { name })).toHaveCount(0);

  await page.getByRole('link', { name: 'Delete profile' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete profile' }).click();
  await expect(page.getByText('Your author profile was deleted.')).toBeVisible();
  expect(await ask(href)).toMatchObject({ status: 404 });
});

test('authors are added and removed without scripts, and unticked ones are gone', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory();
  await write(story, 'en');
  const page = await pageAs('editor', { javaScriptEnabled: false });
  await page.goto(`/admin/stories/${story.id}/en`);
  await page.getByLabel('Add author').fill('Jan de Vries; Eva Smit');
  const save = () => page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await save();
  await expect(page.getByLabel('Eva Smit', { exact: true })).toBeChecked();
  await page.getByLabel('Jan de Vries', { exact: true }).uncheck();
  await save();
  await expect(page.getByLabel('Eva Smit', { exact: true })).toBeChecked();
  await expect(page.getByLabel('Jan de Vries', { exact: true })).toHaveCount(0);
});
