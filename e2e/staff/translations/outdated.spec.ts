import { tx } from '@/db/client';
import { blockHashes } from '@/domain/documents/block-hashes';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { findStillRight, takeStillRightBack } from '@/domain/translations/still-right-changes';
import { saveText } from '@/domain/writing/save-changes';
import { violations } from '@/e2e/support/axe';
import { openTab, writingPath } from '@/e2e/support/staff/writing-page';
import { publish, type TestStory, withdraw } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 180_000 });

const PROGRAM = { staffId: null };
const ENGLISH = ['The first paragraph.', 'The second one.', 'And a third.'];
const PERSIAN = 'بند نخست.\n\nبند دوم.\n\nو بند سوم.';

const bodyOf = (text: string) => documentFromMarkdown(text, { figure: () => '', story: () => '' });
const hashOf = (text: string) => blockHashes(bodyOf(text))[0] ?? '';

/** An English story and its Persian translation, both public. */
async function translated(story: TestStory): Promise<void> {
  await publish(story, 'en', { text: ENGLISH.join('\n\n') });
  const words = {
    subtitle: '',
    teaser: '',
    dateNote: '',
    byline: '',
    translatorCredit: '',
    metaTitle: '',
    metaDescription: '',
  };
  const sent = {
    ...words,
    storyId: story.id,
    language: 'fa',
    baseVersion: 0,
    sittingId: 'first',
    title: `${story.mark} به فارسی`,
    slug: story.slug('fa'),
    madeFrom: 'en',
    body: bodyOf(PERSIAN),
  };
  await tx((write) => saveText(write, PROGRAM, sent, Date.now()));
  story.written.add('fa');
  await publish(story, 'fa');
}

const englishWith = (second: string) => [ENGLISH[0], second, ENGLISH[2]].join('\n\n');

test('a Persian page says that one paragraph of the English text changed, until it is confirmed as still right', async ({
  newStory,
  request,
}) => {
  const story = await newStory();
  await translated(story);
  const page = async () => (await request.get(story.path('fa'))).text();
  expect(await page()).not.toContain('تغییر کرده است');

  await publish(story, 'en', { text: englishWith('The second one, put right.') });
  const told = await page();
  expect(told).toMatch(/تاکنون ۱ بند از متن انگلیسی تغییر کرده است\./);
  expect(told).toContain(`href="${story.path('en')}" hrefLang="en"`);

  const change = {
    storyId: story.id,
    language: 'fa',
    sourceLanguage: 'en',
    was: hashOf('The second one.'),
    now: hashOf('The second one, put right.'),
  };
  await tx((write) => findStillRight(write, PROGRAM, change, Date.now()));
  expect(await page()).not.toContain('تغییر کرده است');
  await tx((write) => takeStillRightBack(write, PROGRAM, change, Date.now()));
  expect(await page()).toContain('تغییر کرده است');
  await tx((write) => findStillRight(write, PROGRAM, change, Date.now()));

  await publish(story, 'en', { text: englishWith('The second one, written anew.') });
  expect(await page()).toContain('تغییر کرده است');
  await withdraw(story, 'en');
  expect(await page()).not.toContain('تغییر کرده است');
});

test('the page of a text says whether it is outdated, and which translations of it are', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory();
  await translated(story);
  const page = await pageAs('editor');
  const margin = page.locator('#languages-panel');
  await page.goto(writingPath(story.id, 'fa'));
  await expect(margin).toContainText('Up to date with the English text');

  await publish(story, 'en', { text: englishWith('The second one, put right.') });
  await page.goto(writingPath(story.id, 'fa'));
  await expect(margin).toContainText('1 paragraph of the English text has changed since');
  await openTab(page, 'languages');
  await expect(margin.getByRole('link', { name: /Persian.*outdated/ })).toBeVisible();
  expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])).toEqual([]);

  await page.goto(writingPath(story.id, 'en'));
  await expect(margin).toContainText('Outdated translations');
  await openTab(page, 'languages');
  await margin.getByRole('link', { name: 'Persian: 1 paragraph outdated' }).click();
  await expect(page).toHaveURL(writingPath(story.id, 'fa'));
});
