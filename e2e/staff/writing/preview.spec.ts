import { writingPath } from '@/e2e/support/staff/writing-page';
import { publish, write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

test('a draft is previewed as readers would see it, by staff alone', async ({
  newStory,
  request,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await publish(story, 'en', { title: `${story.mark} title`, text: 'As readers have it.' });
  const published = await (await request.get(story.path('en'))).text();
  await write(story, 'en', { title: `${story.mark} title`, text: 'As it is drafted.' });
  const inner = `${writingPath(story.id)}/preview/page`;
  const outside = await request.get(inner, { maxRedirects: 0 });
  expect([303, 307]).toContain(outside.status());
  expect(await outside.text()).not.toContain('As it is drafted.');

  const page = await pageAs('editor', { colorScheme: null });
  const answer = await page.goto(inner);
  expect(answer?.headers()['cache-control']).toContain('no-store');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  const main = (html: string) => html.match(/<article[\s\S]*<\/article>/)?.[0] ?? '';
  const drafted = main((await answer?.text()) ?? '');
  expect(drafted).toContain('As it is drafted.');
  // Only a public text has files for reference managers, and an address for this version of it.
  const onlyPublic = [
    /<p class="share">For reference.*?<\/p>/,
    /<p class="share"><a [^>]*\/version\/1".*?<\/p>/,
  ];
  let shared = main(published);
  for (const part of onlyPublic) {
    expect(shared).toMatch(part);
    shared = shared.replace(part, '');
  }
  expect(drafted.replace('As it is drafted.', 'As readers have it.')).toBe(shared);

  await page.goto(`${writingPath(story.id)}/preview`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('As it is drafted.')).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  const room = page.getByRole('region', { name: 'Preview' });
  expect(await room.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
  await expect(room.getByText(/^Width: 1,[12]\d\d px$/)).toBeVisible();
  await page.getByRole('link', { name: 'Phone' }).click();
  const width = () => frame.locator('html').evaluate(() => window.innerWidth);
  expect(await width()).toBeLessThan(420);
  await page.getByRole('link', { name: 'Dark' }).click();
  const isDark = () =>
    frame.locator('html').evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await expect(page.locator('iframe.scheme-dark')).toBeVisible();
  await expect.poll(isDark).toBe(true);
});

test('the preview on a telephone opens as on a telephone', async ({ newStory, pageAs }) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { text: 'Words.' });
  const userAgent = 'Mozilla/5.0 (Linux; Android 14) Chrome/140.0 Mobile Safari/537.36';
  const page = await pageAs('editor', { userAgent });
  await page.goto(`${writingPath(story.id)}/preview`);
  await expect(page.getByText(/^Width: 3\d\d px$/)).toBeVisible();
});
