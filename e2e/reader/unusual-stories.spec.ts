import { publish } from '../support/stories';
import { expect, test } from '../support/test';

test.describe('A story', () => {
  test('can have a title of three hundred characters, no image and no date', async ({
    page,
    newStory,
  }) => {
    const long = await newStory({ eventDate: '' });
    const title =
      `${long.mark} ${'Donaudampfschifffahrtsgesellschaft und andere lange Wörter '.repeat(6)}`.slice(
        0,
        300,
      );
    await publish(long, 'en', { title, text: 'A short text.' });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(long.path('en'));
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveText(title.trim());
      const box = await heading.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      await expect(page.getByRole('main').locator('article figure')).toHaveCount(0);
    }
    await page.goto('/en/topics/migration');
    await expect(page.getByRole('link', { name: title.trim() })).toBeVisible();
  });

  test('without a title is called by its first words', async ({ page, newStory }) => {
    const nameless = await newStory();
    await publish(nameless, 'en', {
      title: '',
      text: `${nameless.mark} begins without a title. And it goes on for a while, as texts do.`,
    });
    await page.goto(nameless.path('en'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      new RegExp(`^${nameless.mark} begins`),
    );
    await expect(page).toHaveTitle(new RegExp(nameless.mark));
    await page.goto('/en/topics/migration');
    await expect(
      page.getByRole('link', { name: new RegExp(`^${nameless.mark} begins`) }),
    ).toBeVisible();
  });
});
