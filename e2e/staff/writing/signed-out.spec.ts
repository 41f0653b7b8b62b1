/** A session ends during editing: the user signs in on the page, and the text is saved. */
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { generateSync } from 'otplib';
import { reads, tx } from '@/db/client';
import { session, staff } from '@/db/schema/staff';
import { hashOfPassword } from '@/domain/sign-in/password-hash';
import { violations } from '@/e2e/support/axe';
import { giveSecondFactor } from '@/e2e/support/staff/second-factor';
import { type Person, type PersonFacts, signedIn } from '@/e2e/support/staff/staff';
import { workingText } from '@/e2e/support/staff/working-text';
import { editorOf, expectStatus, statusOf, typeInBody } from '@/e2e/support/staff/writing-page';
import { type TestStory, write } from '@/e2e/support/stories';
import { expect, type OpenText, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 120_000 });

const PASSWORD = 'kornblume tanzt im april';

async function person(facts: PersonFacts = {}): Promise<Person> {
  return signedIn('editor', { passwordHash: await hashOfPassword(PASSWORD), ...facts });
}

/** Like an administrator, or eight idle hours. */
function endSessions({ staffId }: Person): Promise<void> {
  return tx(async (db) => {
    await db.delete(session).where(eq(session.staffId, staffId));
  });
}

async function stored(storyId: string) {
  const revision = (await workingText(storyId))?.revision;
  return { words: JSON.stringify(revision?.body ?? ''), by: revision?.authorId };
}

/** A user has typed and sees that they are signed out. */
async function signedOutWhileWriting(openText: OpenText, story: TestStory, writer: Person) {
  await write(story, 'en', { text: 'Before after.' });
  const page = await openText(story, { as: writer });
  await endSessions(writer);
  await typeInBody(page, ' Typed while signed out.');
  return { page, dialog: page.getByRole('dialog') };
}

async function givePassword(page: Page, password: string, email?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (email) await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
}

test('the user signs in within the dialog, the text is saved, and the cursor is where it was', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  const writer = await person();
  const { page, dialog } = await signedOutWhileWriting(openText, story, writer);
  for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowLeft');
  await expect(dialog).toContainText('Your session has ended', { timeout: 20_000 });
  await expect(dialog.getByLabel('Password')).toBeFocused();
  await expect(dialog.getByLabel('E-mail address')).toHaveValue(writer.email);
  const rules = await violations(page, ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
  expect(rules).toEqual([]);
  await givePassword(page, 'a wrong guess at it');
  await expect(dialog).toContainText('The e-mail address or password is incorrect.');
  await expect(editorOf(page)).toContainText('Typed while signed out.');
  await page.waitForTimeout(1_100);
  await givePassword(page, PASSWORD);
  await expect(dialog).toHaveCount(0, { timeout: 20_000 });
  await expectStatus(page, 'saved');
  expect((await stored(story.id)).words).toContain('Typed while signed out.');
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.type('!');
  await page.keyboard.press('ControlOrMeta+s');
  await expectStatus(page, 'saved');
  expect((await stored(story.id)).words).toContain('Typed while signed! out.');
});

test('the second factor is requested in the same dialog, in the user’s language', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  const writer = await person({ interfaceLanguage: 'fa' });
  const secret = await giveSecondFactor(writer);
  const { page, dialog } = await signedOutWhileWriting(openText, story, writer);
  await expect(dialog).toContainText('نشست شما پایان یافته است', { timeout: 20_000 });
  await dialog.getByLabel('گذرواژه', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'ورود', exact: true }).click();
  const code = dialog.locator('[name=code]');
  await expect(code).toBeFocused({ timeout: 20_000 });
  await code.fill('000000');
  await page.keyboard.press('Enter');
  await expect(dialog.locator('.problems')).toContainText('کد');
  await page.waitForTimeout(1_100);
  await code.fill(generateSync({ secret }));
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0, { timeout: 20_000 });
  await expectStatus(page, 'saved');
  expect((await stored(story.id)).words).toContain('Typed while signed out.');
});

test('nothing is saved in the name of another user without their consent', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  const writer = await person({ name: 'Anna Writer' });
  const other = await person({ name: 'Ben Other' });
  const { page, dialog } = await signedOutWhileWriting(openText, story, writer);
  await expect(dialog).toBeVisible({ timeout: 20_000 });
  await givePassword(page, PASSWORD, other.email);
  await expect(dialog).toContainText(
    'You opened this text as Anna Writer, but Ben Other is signed in',
    { timeout: 20_000 },
  );
  await expect(dialog).toContainText('nothing was saved');
  expect((await stored(story.id)).words).not.toContain('Typed while signed out.');

  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(statusOf(page)).toHaveAttribute('data-status', 'otherPerson');
  await page.keyboard.press('ControlOrMeta+s');
  await page.waitForTimeout(1_500);
  expect((await stored(story.id)).words).not.toContain('Typed while signed out.');
  await page.getByRole('button', { name: 'Choose what to do with the text' }).click();
  await dialog.getByRole('button', { name: 'Save as Ben Other' }).click();
  await expect.poll(async () => (await stored(story.id)).words).toContain('signed out.');
  expect((await stored(story.id)).by).toBe(other.staffId);
  await expect(page.getByRole('link', { name: 'Ben Other' })).toBeVisible({ timeout: 20_000 });
  await expect(editorOf(page)).toContainText('Typed while signed out.');
});

test("the author may sign in again after another user did, and the text is saved in the author's name", async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  const writer = await person({ name: 'Carla Writer' });
  const other = await person({ name: 'Dan Other' });
  await write(story, 'en');
  const page = await openText(story, { as: writer });
  // In another tab of the same browser.
  await page.context().addCookies([other.cookie]);
  await typeInBody(page, ' Typed as Carla.');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Dan Other is signed in', { timeout: 20_000 });
  await dialog.getByRole('button', { name: 'Sign in as Carla Writer' }).click();
  await givePassword(page, PASSWORD);
  await expect(dialog).toHaveCount(0, { timeout: 20_000 });
  await expectStatus(page, 'saved');
  expect(await stored(story.id)).toMatchObject({ by: writer.staffId });
  expect((await stored(story.id)).words).toContain('Typed as Carla.');
});

test('a code given too late requires the password again', async ({ newStory, openText }) => {
  const story = await newStory({ topicIds: [] });
  const writer = await person();
  await giveSecondFactor(writer);
  const { page, dialog } = await signedOutWhileWriting(openText, story, writer);
  await expect(dialog).toBeVisible({ timeout: 20_000 });
  await givePassword(page, PASSWORD);
  await expect(dialog.locator('[name=code]')).toBeFocused({ timeout: 20_000 });
  await endSessions(writer);
  await dialog.locator('[name=code]').fill('123456');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Password')).toBeFocused();
  await expect(editorOf(page)).toContainText('Typed while signed out.');
  expect(await reads().select().from(staff).where(eq(staff.id, writer.staffId))).toHaveLength(1);
});
