import { signedIn } from '@/e2e/support/staff/staff';
import { workingText } from '@/e2e/support/staff/working-text';
import {
  browserOf,
  editorOf,
  expectStatus,
  openWritingPage,
  statusOf,
  typeInBody,
  writingPath,
} from '@/e2e/support/staff/writing-page';
import { expect, publish, test, write } from '@/e2e/support/stories';

test.describe.configure({ timeout: 120_000 });

async function stored(storyId: string) {
  const { text, revision } = (await workingText(storyId)) ?? {};
  return { title: revision?.title, slug: text?.slug, words: JSON.stringify(revision?.body ?? '') };
}

test('typed text is saved automatically, and the public page stays unchanged', async ({
  browser,
  newStory,
  request,
}) => {
  const story = await newStory({ topicIds: [] });
  await publish(story, 'en', { title: `${story.mark} first` });
  const context = await browserOf(browser, await signedIn('editor'));
  const page = await context.newPage();
  await openWritingPage(page, story.id);
  await page.getByLabel('Title', { exact: true }).fill(`${story.mark} second`);
  await typeInBody(page, ' Typed by itself.');
  await expectStatus(page, 'unsaved');
  await expectStatus(page, 'saved');
  await expect(statusOf(page)).toContainText('with unpublished changes');
  const { title, words } = await stored(story.id);
  expect(title).toBe(`${story.mark} second`);
  expect(words).toContain('Typed by itself.');
  expect(await (await request.get(story.path('en'))).text()).not.toContain('Typed by itself');
  await page.keyboard.type(' And more.');
  await page.keyboard.press('ControlOrMeta+s');
  await expectStatus(page, 'saved');
  expect((await stored(story.id)).words).toContain('And more.');
  await context.close();
});

test('a new story gets its address from its title, and keeps a typed one', async ({
  browser,
  newStory,
}) => {
  const story = await newStory({ topicIds: [] });
  const context = await browserOf(browser, await signedIn('editor'));
  const page = await context.newPage();
  await openWritingPage(page, story.id);
  await page.getByLabel('Title', { exact: true }).fill(`The bridge ${story.mark}`);
  await page.keyboard.press('ControlOrMeta+s');
  await expectStatus(page, 'saved');
  await expect(page.getByLabel('URL', { exact: true })).toHaveValue(`the-bridge-${story.mark}`);
  await page.getByLabel('URL', { exact: true }).fill(`My ${story.mark}!`);
  await page.keyboard.press('ControlOrMeta+s');
  await expectStatus(page, 'saved');
  expect((await stored(story.id)).slug).toBe(`my-${story.mark}`);
  await context.close();
});

test('a lost network loses nothing: the page says so, keeps a copy and tries again', async ({
  browser,
  newStory,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const context = await browserOf(browser, await signedIn('editor'));
  const page = await context.newPage();
  await openWritingPage(page, story.id);
  await context.setOffline(true);
  await typeInBody(page, ' Typed without a network.');
  await expectStatus(page, 'unreached');
  await expect(statusOf(page)).toContainText('kept in this browser');
  await context.setOffline(false);
  await expectStatus(page, 'saved');
  expect((await stored(story.id)).words).toContain('Typed without a network.');
  await context.close();
});

test('what was typed in a tab that was closed is offered again', async ({ browser, newStory }) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const person = await signedIn('editor');
  const context = await browserOf(browser, person);
  const lost = await context.newPage();
  await openWritingPage(lost, story.id);
  // Signed out, so that the page's last save fails too.
  await context.clearCookies();
  await typeInBody(lost, ' Typed before the tab was closed.');
  await expectStatus(lost, 'signedOut');
  await lost.close();
  await context.addCookies([person.cookie]);
  const page = await context.newPage();
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
  await context.close();
});

test('closing a tab right after typing still saves', async ({ browser, newStory }) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const context = await browserOf(browser, await signedIn('editor'));
  const page = await context.newPage();
  await openWritingPage(page, story.id);
  await typeInBody(page, ' The last words.');
  await page.goto('/robots.txt');
  await expect.poll(async () => (await stored(story.id)).words).toContain('The last words.');
  await context.close();
});

test('two authors: the later save is refused, both texts are shown, and neither is lost', async ({
  browser,
  newStory,
}) => {
  for (const choice of ['mine', 'theirs']) {
    const story = await newStory({ topicIds: [] });
    await write(story, 'en', { text: 'The first paragraph.' });
    const anna = await browserOf(browser, await signedIn('editor', { name: 'Anna Writer' }));
    const ben = await browserOf(browser, await signedIn('editor', { name: 'Ben Writer' }));
    const hers = await anna.newPage();
    const his = await ben.newPage();
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
      await his.getByRole('link', { name: 'Full history' }).click();
      await expect(his.locator('main')).toContainText('Anna Writer');
    } else {
      await dialog.getByRole('button', { name: 'Use the version of Anna' }).click();
      await expect(editorOf(his)).toContainText('From Anna.');
      expect((await stored(story.id)).words).toContain('From Anna.');
      await his.reload();
      const kept = his.locator('[data-kept]');
      await expect(kept).toHaveCount(1);
      await kept.getByRole('button', { name: 'Restore this version' }).click();
      await expect(editorOf(his)).toContainText('From Ben.');
    }
    await anna.close();
    await ben.close();
  }
});

test('without scripts the fields around the text are saved by a plain form', async ({
  browser,
  newStory,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { text: 'The text stays.' });
  const person = await signedIn('editor');
  const context = await browserOf(browser, person, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(writingPath(story.id));
  await expect(page.locator('.desk-body')).toContainText('The text stays.');
  await expect(page.locator('noscript')).toHaveCount(1);
  await page.getByLabel('Title', { exact: true }).fill(`${story.mark} by form`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const now = await stored(story.id);
  expect(now.title).toBe(`${story.mark} by form`);
  expect(now.words).toContain('The text stays.');
  await context.close();
});
