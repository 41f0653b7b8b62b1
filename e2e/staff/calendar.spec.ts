import { violations } from '../support/axe';
import { signedIn } from '../support/staff/staff';
import { publish, write } from '../support/stories';
import { expect, test } from '../support/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts });

    test('The calendar shows what was published, and leads to the months around', async ({
      newStory,
      page,
      context,
    }) => {
      const story = await newStory({ topicIds: [] });
      const title = `Calendar ${story.mark}`;
      await publish(story, 'en', { title, text: 'Words.' });
      const draft = await newStory({ topicIds: [] });
      await write(draft, 'en', { title: `Draft ${draft.mark}`, text: 'Words.' });
      const editor = await signedIn('editor');
      await context.addCookies([editor.cookie]);
      await page.goto('/admin');
      await page.getByRole('link', { name: 'Calendar', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Calendar', exact: true })).toBeVisible();
      await page.getByRole('link', { name: title }).focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/admin/stories/${story.id}/en`));
      await page.goto('/admin/calendar?month=2026-02');
      await expect(page.getByRole('table', { name: 'February 2026' })).toBeVisible();
      await expect(page.getByText(`Draft ${draft.mark}`)).toHaveCount(0);
      await page.getByRole('link', { name: 'March 2026' }).click();
      await expect(page).toHaveURL(/month=2026-03/);
      await page.getByRole('link', { name: 'This month' }).click();
      await expect(page.locator('[aria-current="date"]')).toHaveCount(1);
    });
  });
}

test.describe('The calendar', () => {
  test.use({ javaScriptEnabled: true });

  test('shows a scheduled text to its writers alone', async ({
    newStory,
    page,
    context,
    pageAs,
  }) => {
    const story = await newStory({ topicIds: [] });
    await write(story, 'en', { title: `Coming ${story.mark}`, text: 'Words.' });
    const editor = await signedIn('editor');
    await context.addCookies([editor.cookie]);
    await page.goto(`/admin/stories?q=${story.mark}&do=schedulePublish&story=${story.id}`);
    const panel = page.getByRole('region', { name: 'Schedule publication' });
    await panel.getByLabel('Publish on').fill('2031-05-03T09:00');
    await panel.getByRole('button', { name: 'Schedule publication' }).click();
    await expect(page.getByText('1 text scheduled.')).toBeVisible();
    await page.goto('/admin/calendar?month=2031-05');
    const day = page
      .getByRole('table')
      .locator('td')
      .filter({ has: page.locator('time[datetime="2031-05-03"]') });
    await expect(day).toContainText(`Coming ${story.mark}`);
    await expect(day).toContainText('09:00');
    await expect(day).toContainText('will be published');
    const author = await pageAs('author');
    await author.goto('/admin/calendar?month=2031-05');
    await expect(author.getByText(`Coming ${story.mark}`)).toHaveCount(0);
  });

  test('is a list on a phone, has no violations, and nothing overflows', async ({
    page,
    context,
  }) => {
    for (const interfaceLanguage of ['en', 'fa', 'zh-Hans']) {
      const editor = await signedIn('editor', { interfaceLanguage });
      await context.addCookies([editor.cookie]);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 740 });
        await page.goto('/admin/calendar');
        expect(await violations(page, WCAG), interfaceLanguage).toEqual([]);
        const whole = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(whole).toBeLessThanOrEqual(width);
      }
    }
  });
});
