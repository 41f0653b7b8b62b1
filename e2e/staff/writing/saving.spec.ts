import { setTimeout as pause } from 'node:timers/promises';
import { signedIn } from '@/e2e/support/staff/staff';
import { workingText } from '@/e2e/support/staff/working-text';
import {
  editorOf,
  expectStatus,
  openPublishMenu,
  openTab,
  openWritingPage,
  statusOf,
  typeInBody,
  writingPath,
} from '@/e2e/support/staff/writing-page';
import { publish, write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

async function stored(storyId: string) {
  const { text, revision } = (await workingText(storyId)) ?? {};
  return { title: revision?.title, slug: text?.slug, words: JSON.stringify(revision?.body ?? '') };
}

test('typed text is saved automatically, and the public page stays unchanged', async ({
  newStory,
  request,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await publish(story, 'en', { title: `${story.mark} first` });
  const page = await openText(story);
  await page.getByLabel('Title', { exact: true }).fill(`${story.mark} second`);
  await typeInBody(page, ' Typed by itself.');
  await expectStatus(page, 'unsaved');
  await expectStatus(page, 'saved');
  await expect(page.locator('h1 + [data-state]')).toContainText('with unpublished changes');
  const { title, words } = await stored(story.id);
  expect(title).toBe(`${story.mark} second`);
  expect(words).toContain('Typed by itself.');
  expect(await (await request.get(story.path('en'))).text()).not.toContain('Typed by itself');
  await page.keyboard.type(' And more.');
  await page.keyboard.press('ControlOrMeta+s');
  await expectStatus(page, 'saved');
  expect((await stored(story.id)).words).toContain('And more.');
  await openPublishMenu(page);
  const panel = page.locator('#publishing');
  await expect(panel).toContainText('You have unpublished changes.');
  await expect(panel).not.toContainText('The published version is up to date.');
});

test('a link of the page leads to what was typed just before it was followed', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const page = await openText(story);
  await page.route('**/save', async (route) => {
    await pause(500);
    await route.continue();
  });
  await page.getByLabel('Title', { exact: true }).fill(`${story.mark} typed last`);
  const history = await openTab(page, 'history');
  await history.getByRole('link', { name: 'Full history' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${story.mark} typed last`);
  await expect(page).toHaveURL(/\/history$/);
});

test('a new story gets its address from its title, and keeps a typed one', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  const page = await openText(story);
  await page.getByLabel('Title', { exact: true }).fill(`The bridge ${story.mark}`);
  await page.keyboard.press('ControlOrMeta+s');
  await expectStatus(page, 'saved');
  await expect(page.getByLabel('URL', { exact: true })).toHaveValue(`the-bridge-${story.mark}`);
  await page.getByLabel('URL', { exact: true }).fill(`My ${story.mark}!`);
  await page.keyboard.press('ControlOrMeta+s');
  await expectStatus(page, 'saved');
  expect((await stored(story.id)).slug).toBe(`my-${story.mark}`);
});

test('a lost network loses nothing: the page says so, keeps a copy and tries again', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const page = await openText(story);
  await page.context().setOffline(true);
  await typeInBody(page, ' Typed without a network.');
  await expectStatus(page, 'unreached');
  await expect(statusOf(page)).toContainText('kept in this browser');
  await page.context().setOffline(false);
  await expectStatus(page, 'saved');
  expect((await stored(story.id)).words).toContain('Typed without a network.');
});

test('what was typed in a tab that was closed is offered again', async ({ newStory, openText }) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const person = await signedIn('editor');
  const lost = await openText(story, { as: person });
  // Signed out, so that the page's last save fails too.
  await lost.context().clearCookies();
  await typeInBody(lost, ' Typed before the tab was closed.');
  await expectStatus(lost, 'signedOut');
  await lost.close();
  await lost.context().addCookies([person.cookie]);
  const page = await lost.context().newPage();
  await openWritingPage(page, story.id);
  const offer = page.locator('[data-left-copy]');
  await expect(offer).toContainText('never saved');
  await offer.getByText('Show differences').click();
  await expect(offer.getByRole('table')).toContainText('before the tab was closed');
  await offer.getByRole('button', { name: 'Restore' }).click();
  await expect(editorOf(page)).toContainText('before the tab was closed');
  await expectStatus(page, 'saved');
  await page.reload();
  await expect(editorOf(page)).toContainText('before the tab was closed');
  await expect(page.locator('[data-left-copy]')).toHaveCount(0);
});

test('closing a tab right after typing still saves', async ({ newStory, openText }) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const page = await openText(story);
  await typeInBody(page, ' The last words.');
  await page.goto('/robots.txt');
  await expect.poll(async () => (await stored(story.id)).words).toContain('The last words.');
});

test('two authors: the later save is refused, both texts are shown, and neither is lost', async ({
  newStory,
  pageAs,
}) => {
  for (const choice of ['mine', 'theirs']) {
    const story = await newStory({ topicIds: [] });
    await write(story, 'en', { text: 'The first paragraph.' });
    const hers = await pageAs('editor', { name: 'Anna Writer' });
    const his = await pageAs('editor', { name: 'Ben Writer' });
    await openWritingPage(hers, story.id);
    await openWritingPage(his, story.id);
    await typeInBody(hers, ' From Anna.');
    await expectStatus(hers, 'unsaved');
    await hers.keyboard.press('ControlOrMeta+s');
    await expectStatus(hers, 'saved');
    await typeInBody(his, ' From Ben.');
    await his.keyboard.press('ControlOrMeta+s');
    const dialog = his.getByRole('dialog');
    await expect(dialog).toContainText('Anna Writer', { timeout: 20_000 });
    await expect(dialog.getByRole('table')).toContainText('From Anna.');
    await expect(dialog.getByRole('table')).toContainText('From Ben.');
    // Her open page keeps the edit lock; closing it releases the lock.
    await expect(dialog.getByRole('button', { name: 'Keep my version' })).toBeDisabled();
    await hers.goto('/robots.txt');
    await his.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(dialog.getByRole('button', { name: 'Keep my version' })).toBeEnabled();
    if (choice === 'mine') {
      await dialog.getByRole('button', { name: 'Keep my version' }).click();
      await expectStatus(his, 'saved');
      expect((await stored(story.id)).words).toContain('From Ben.');
      await his.reload();
      const history = await openTab(his, 'history');
      await history.getByRole('link', { name: 'Full history' }).click();
      await expect(his.locator('main')).toContainText('Anna Writer');
    } else {
      await dialog.getByRole('button', { name: 'Use the version of Anna' }).click();
      await expect(editorOf(his)).toContainText('From Anna.');
      expect((await stored(story.id)).words).toContain('From Anna.');
      await his.reload();
      const kept = his.locator('[data-kept]');
      await expect(kept).toHaveCount(1);
      await openTab(his, 'history');
      await kept.getByRole('button', { name: 'Restore this version' }).click();
      await expect(editorOf(his)).toContainText('From Ben.');
    }
  }
});

test('without scripts the fields around the text are saved by a plain form', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { text: 'The text stays.' });
  const person = await signedIn('editor');
  const page = await pageAs(person, { javaScriptEnabled: false });
  await page.goto(writingPath(story.id));
  await expect(page.locator('.desk-body')).toContainText('The text stays.');
  await expect(page.locator('noscript .notice')).toBeVisible();
  await page.getByLabel('Title', { exact: true }).fill(`${story.mark} by form`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const now = await stored(story.id);
  expect(now.title).toBe(`${story.mark} by form`);
  expect(now.words).toContain('The text stays.');
});
