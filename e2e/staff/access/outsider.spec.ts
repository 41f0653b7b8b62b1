import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import { text } from '@/db/schema/stories';
import { previewLink } from '@/db/schema/teamwork';
import { violations } from '@/e2e/support/axe';
import { ask } from '@/e2e/support/http';
import { linkShownIn } from '@/e2e/support/staff/shown-once';
import { expectStatus, openPublishMenu, typeInBody } from '@/e2e/support/staff/writing-page';
import { publish, type TestStory, write } from '@/e2e/support/stories';
import { expect, type OpenText, test } from '@/e2e/support/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PINNED = 'Words for her grandson.';

/** Creates a preview link on the page of a text. */
async function shared(openText: OpenText, story: TestStory, language = 'en'): Promise<string> {
  const page = await openText(story, { language });
  await openPublishMenu(page);
  const panel = page.locator('#preview-links');
  await panel.locator('summary').click();
  await panel.getByLabel('Recipient').fill('Her grandson');
  await panel.getByRole('button', { name: 'Create link' }).click();
  const link = await linkShownIn(panel);
  await expect(panel.locator('li[data-link="live"]')).toContainText('For Her grandson');
  await typeInBody(page, ' Typed afterwards.');
  await expectStatus(page, 'unsaved');
  await page.keyboard.press('ControlOrMeta+s');
  await expectStatus(page, 'saved');
  await page.close();
  return link;
}

test('a visitor with a preview link sees that draft, and nothing else', async ({
  newStory,
  visitor,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { title: `${story.mark} title`, text: PINNED });
  await write(story, 'nl', { title: `${story.mark} verborgen`, text: 'Verborgen.' });
  await publish(story, 'de', { title: `${story.mark} Titel`, text: 'Sichtbar.' });
  const link = await shared(openText, story);

  const page = await visitor({ javaScriptEnabled: false });
  const answer = await page.goto(link);
  expect(answer?.status()).toBe(200);
  const headers = answer?.headers() ?? {};
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['x-robots-tag']).toContain('noindex');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['set-cookie']).toBeUndefined();
  expect(headers['surrogate-key']).toBeUndefined();
  expect(await page.context().cookies()).toEqual([]);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await expect(page.getByText('Confidential draft. This preview link expires on')).toBeVisible();
  await expect(page.getByText(PINNED)).toBeVisible();
  const html = await page.content();
  for (const hidden of ['Typed afterwards', 'erborgen', '/admin']) {
    expect(html).not.toContain(hidden);
  }
  expect(html).not.toMatch(/<script(?! src="\/suggest-)/);
  const paths = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((each) => each.getAttribute('href') ?? ''));
  expect(paths).toContain(story.path('de'));
  expect(paths).not.toContain(story.path('en'));
  expect(paths).not.toContain(story.path('nl'));

  const checked = await visitor({ javaScriptEnabled: true });
  await checked.goto(link);
  expect(await violations(checked, RULES)).toEqual([]);
});

test('the page of a preview link is in the language of the text, also right to left', async ({
  newStory,
  visitor,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'fa', { title: story.mark, text: 'متن پیش‌نویس.' });
  const link = await shared(openText, story, 'fa');
  const page = await visitor({ javaScriptEnabled: false });
  await page.goto(link);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByText('پیش‌نویس محرمانه. این پیوند پیش‌نمایش تا')).toBeVisible();
});

test('every request with a valid link gets the page, and every other the same error page', async ({
  newStory,
  pageAs,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { title: `${story.mark} title`, text: PINNED });
  const path = new URL(await shared(openText, story)).pathname;
  for (const way of [path, `${path}/`, `${path}?utm_source=mail`, `${path}?_rsc=1`]) {
    const answer = await ask(way);
    expect([way, answer.status]).toEqual([way, 200]);
    expect(answer.text).toContain(PINNED);
    expect(answer.headers['cache-control']).toBe('no-store');
  }
  const runtime = await ask(path, { headers: { rsc: '1', 'next-router-prefetch': '1' } });
  expect(runtime.headers['content-type']).toContain('text/html');
  const head = await ask(path, { method: 'HEAD' });
  expect([head.status, head.text, head.headers['x-robots-tag']]).toEqual([
    200,
    '',
    'noindex, nofollow, noarchive',
  ]);
  expect(
    (await ask(path, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } })).status,
  ).toBe(405);
  for (const way of [`${path}.rsc`, `${path}.segments/_tree`, `${path}/x`, '/preview']) {
    const answer = await ask(way);
    expect([way, answer.status, answer.text.includes(PINNED)]).toEqual([way, 404, false]);
  }

  const unknown = await ask(`/preview/${randomBytes(32).toString('base64url')}`);
  expect(unknown.status).toBe(404);
  const same = async (way = path) => {
    const answer = await ask(way);
    expect([answer.status, answer.text]).toEqual([404, unknown.text]);
    const kept = (name: string) => answer.headers[name];
    for (const name of ['cache-control', 'x-robots-tag', 'referrer-policy', 'set-cookie']) {
      expect(kept(name)).toBe(unknown.headers[name]);
    }
    expect(kept('cache-control')).toBe('no-store');
  };
  await same('/preview/x');
  await same(`/preview/${'a'.repeat(44)}`);

  const [row] = await reads().select({ id: text.id }).from(text).where(eq(text.storyId, story.id));
  const ofText = eq(previewLink.textId, row?.id ?? '');
  const set = (values: Partial<typeof previewLink.$inferInsert>) =>
    tx(async (queries) => queries.update(previewLink).set(values).where(ofText));
  const [link] = await reads().select().from(previewLink).where(ofText);
  await set({ endsAt: Date.now() - 1 });
  await same();
  await set({ endsAt: link?.endsAt });
  expect((await ask(path)).status).toBe(200);

  const page = await pageAs('editor', { javaScriptEnabled: false });
  await page.goto(`/admin/stories/${story.id}/en`);
  await openPublishMenu(page);
  await page.locator('#preview-links').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('Link revoked.')).toBeVisible();
  await same();
});
