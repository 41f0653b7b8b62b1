import { textPath } from '@/domain/addresses/staff-address';
import { violations } from '../support/axe';
import { ask } from '../support/http';
import { overflow } from '../support/overflow';
import { SITE_URL } from '../support/site';
import { signedIn } from '../support/staff/staff';
import { expect, test } from '../support/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test.describe('Help, without scripts', () => {
  test('Help on a screen opens the page of the guide about that screen', async ({
    pageAs,
    newStory,
  }) => {
    const page = await pageAs('editor', { javaScriptEnabled: false });
    const story = await newStory();
    const screens = [
      ['/admin', 'Dashboard', ''],
      ['/admin/board', 'Workflow board', ''],
      ['/admin/images/add', 'Images', '#describe-an-image'],
      [`${textPath(story.id, 'en')}/history`, 'History', ''],
      ['/admin/site/addresses', 'The site and its settings', '#redirects'],
    ] as const;
    for (const [path, title, part] of screens) {
      await page.goto(path);
      await page.getByRole('banner').getByRole('link', { name: 'Help', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      expect(new URL(page.url()).hash, path).toBe(part);
      if (part) await expect(page.locator(part)).toBeInViewport();
    }
    // From the guide itself, Help leads to its index.
    await page.getByRole('banner').getByRole('link', { name: 'Help', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help');
    await expect(page.getByRole('heading', { name: 'Reviewing and publishing' })).toBeVisible();
  });

  test('Pages link to each other and to their parts, and one can be read after another', async ({
    pageAs,
  }) => {
    const page = await pageAs('author', { javaScriptEnabled: false });
    await page.goto('/admin/help');
    await page.getByRole('main').getByRole('link', { name: 'First steps' }).click();
    await page.getByRole('link', { name: 'Request a review' }).click();
    await expect(page).toHaveURL(/\/admin\/help\/review#request-a-review$/);
    await expect(page.getByRole('heading', { name: 'Request a review' })).toBeInViewport();
    const contents = page.getByRole('navigation', { name: 'On this page' });
    await contents.getByRole('link', { name: 'Comments', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Comments', exact: true })).toBeInViewport();
    await page.getByRole('link', { name: 'Next: Publishing' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Publishing');
    await page.getByRole('link', { name: 'All pages' }).click();
    await expect(page).toHaveURL(/\/admin\/help$/);
  });

  for (const [language, typed, title, nothing] of [
    ['en', 'recovery codes', 'Your account', 'No pages found for “recovery codes xylophone”'],
    ['fa', 'زمان‌بندی', 'انتشار', 'صفحه‌ای برای «زمان‌بندی xylophone» یافت نشد'],
    ['zh-Hans', '两步验证', '您的账号', '没有找到与“两步验证 xylophone”相关的页面'],
  ] as const) {
    test(`The search in ${language} finds a page, marks the words, and says when it finds none`, async ({
      pageAs,
    }) => {
      const person = await signedIn('translator', { interfaceLanguage: language });
      const page = await pageAs(person, { javaScriptEnabled: false });
      await page.goto('/admin/help');
      const field = page.getByRole('searchbox');
      await field.fill(typed);
      await field.press('Enter');
      await expect(page.getByRole('searchbox')).toHaveValue(typed);
      const first = page.locator('.help-hits > li').first();
      await expect(first.locator('mark').first()).toBeVisible();
      await page.locator('.help-hits').getByRole('link', { name: title }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await page.getByRole('searchbox').fill(`${typed} xylophone`);
      await page.getByRole('search').getByRole('button').click();
      await expect(page.getByText(nothing)).toBeVisible();
      await expect(page.locator('.help-hits')).toHaveCount(0);
    });
  }

  test('Every page is there in every language, for nobody without an account', async () => {
    for (const interfaceLanguage of ['nl', 'de', 'fr', 'ru', 'zh-Hans']) {
      const { headers } = await signedIn('translator', { interfaceLanguage });
      const { status, text } = await ask('/admin/help/problems', { headers });
      expect(status).toBe(200);
      expect(text).toContain(`<article class="prose help-text" lang="${interfaceLanguage}"`);
      expect((await ask('/admin/help/no-such-page', { headers })).status).toBe(404);
    }
    const stranger = await ask('/admin/help/problems', { headers: { accept: 'text/html' } });
    expect([302, 303, 307]).toContain(stranger.status);
    expect(stranger.headers.location).toContain('/admin/sign-in');
  });
});

test.describe('Help', () => {
  test.use({ javaScriptEnabled: true });

  test('By keyboard alone: open, search, follow a result, go to a part', async ({ pageAs }) => {
    const page = await pageAs('editor');
    await page.goto('/admin/topics');
    await page.getByRole('link', { name: 'Help', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/admin\/help\/topics$/);
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('import names');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/pages? found/)).toBeVisible();
    await page.locator('.help-hits a').first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/admin\/help\/names#import-names-from-a-table$/);
    await expect(page.locator('#import-names-from-a-table')).toBeInViewport();
  });

  test('What is typed in a form is there again after a look at the help', async ({ pageAs }) => {
    const page = await pageAs('editor');
    await page.goto('/admin/stories/new');
    await page.getByLabel('Title').fill('A title begun');
    await page.getByRole('link', { name: 'Help', exact: true }).click();
    await expect(page).toHaveURL(/\/admin\/help\/writing#begin-a-story$/);
    await page.goBack();
    await expect(page.getByLabel('Title')).toHaveValue('A title begun');
  });

  for (const language of ['en', 'fa', 'zh-Hans']) {
    test(`Results in ${language} pass axe and fit a telephone, light and dark`, async ({
      pageAs,
    }) => {
      const person = await signedIn('editor', { interfaceLanguage: language });
      const page = await pageAs(person);
      await page.setViewportSize({ width: 360, height: 740 });
      for (const path of ['/admin/help?q=CSV', '/admin/help/keyboard', '/admin/help/names']) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.goto(SITE_URL + path);
          expect(await overflow(page), path).toEqual([]);
          expect(await violations(page, TAGS), `${path}, ${colorScheme}`).toEqual([]);
        }
      }
    });
  }
});
