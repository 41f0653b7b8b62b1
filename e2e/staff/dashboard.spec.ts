/** The dashboard: what is mine, what waits for me, what happened to my texts. */
import { eq } from 'drizzle-orm';
import { tx } from '@/db/client';
import { text } from '@/db/schema/stories';
import { notifyConcerned } from '@/domain/notifications/notify-changes';
import { violations } from '../support/axe';
import { overflow } from '../support/overflow';
import { type Person, signedIn } from '../support/staff/staff';
import { publish, type TestStory, write } from '../support/stories';
import { expect, test } from '../support/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** Drafts of the author in two languages. */
async function draftsOf(of: TestStory, { staffId }: Person): Promise<void> {
  await write(of, 'en', { title: `Strike ${of.mark}`, text: 'Words.' });
  await write(of, 'nl', { title: `Staking ${of.mark}`, text: 'Woorden.' });
  await tx(async (queries) =>
    queries.update(text).set({ createdBy: staffId }).where(eq(text.storyId, of.id)),
  );
}

test('a story is one row with its languages, and empty parts are a line each', async ({
  newStory,
  pageAs,
}) => {
  const of = await newStory({ topicIds: [] });
  const author = await signedIn('author');
  await draftsOf(of, author);
  const page = await pageAs(author);
  await page.goto('/admin');
  const row = page.getByRole('region', { name: 'My texts' }).locator('.lines > li');
  await expect(row).toHaveCount(1);
  await expect(row.getByRole('list').getByRole('link')).toHaveCount(2);
  await expect(row.getByRole('link', { name: /^Dutch draft, saved/ })).toBeVisible();
  const empty = page.locator('#empty-comments');
  await expect(empty.getByText('No comments wait for your reply')).toBeVisible();
  await expect(empty.getByText('Open comments on your texts appear here')).toBeHidden();
  await empty.locator('summary').click();
  await expect(empty.getByText('Open comments on your texts appear here')).toBeVisible();
  expect(await violations(page, WCAG)).toEqual([]);
  await row.getByRole('link', { name: /^Dutch/ }).click();
  await expect(page).toHaveURL(new RegExp(`/admin/stories/${of.id}/nl$`));
});

test('the menu counts what happened to my texts until I open it or read all in one go', async ({
  newStory,
  pageAs,
}) => {
  const of = await newStory({ topicIds: [] });
  const author = await signedIn('author');
  await draftsOf(of, author);
  const program = { staffId: null };
  const tell = (kind: 'approved' | 'withdrawn' | 'commented', language: string) =>
    tx((queries) =>
      notifyConcerned(queries, program, { kind, storyId: of.id, language }, Date.now()),
    );
  await tell('approved', 'en');
  await tell('commented', 'en');
  await tell('withdrawn', 'nl');

  const page = await pageAs(author, { javaScriptEnabled: false });
  await page.goto('/admin/stories');
  const count = page.getByRole('link', { name: /unread notification/ });
  await expect(count).toHaveText('3');
  await count.click();
  await expect(page.getByRole('heading', { name: 'Notifications' })).toBeVisible();
  await expect(page.locator('[data-unread]')).toHaveCount(3);
  await page.locator('[data-kind="approved"]').getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/admin/stories/${of.id}/en$`));
  await expect(count).toHaveText('1');
  await page.goto('/admin');
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(page.getByText('All notifications are marked as read.')).toBeVisible();
  await expect(count).toHaveCount(0);
  await expect(page).toHaveURL(/\/admin\/notifications/);
  await expect(page.locator('.lines > li')).toHaveCount(3);
});

test('notifications fit a telephone in Persian, and are sound', async ({ newStory, pageAs }) => {
  const of = await newStory({ topicIds: [] });
  const editor = await signedIn('editor', { interfaceLanguage: 'fa' });
  await draftsOf(of, editor);
  await publish(of, 'en', { title: `Strike ${of.mark}`, text: 'Words.' });
  const program = { staffId: null };
  for (const kind of ['outdated', 'scheduleFailed', 'assigned', 'mentioned'] as const) {
    const news = { kind, storyId: of.id, language: 'nl', note: 'A note of somebody' };
    await tx((queries) => notifyConcerned(queries, program, news, Date.now()));
  }
  const page = await pageAs(editor, { viewport: { width: 360, height: 800 } });
  for (const path of ['/admin', '/admin/notifications']) {
    await page.goto(path);
    // The publication is the fifth.
    await expect(page.locator('[data-unread]')).toHaveCount(5);
    expect(await overflow(page)).toEqual([]);
    expect(await violations(page, WCAG)).toEqual([]);
  }
});
