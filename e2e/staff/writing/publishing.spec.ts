import { violations } from '@/e2e/support/axe';
import { signedIn } from '@/e2e/support/staff/staff';
import {
  expectFlashMessage,
  expectStatus,
  openPublishMenu,
  openWritingPage,
  typeInBody,
  writingPath,
} from '@/e2e/support/staff/writing-page';
import { insertStory, publish, write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 180_000 });

test('a draft is submitted, returned with a note, published, renamed and unpublished', async ({
  newStory,
  request,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { text: 'A paragraph to publish.' });
  const page = await openText(story, { name: 'Edith Editor' });
  const panel = page.locator('#publishing');
  await expect(panel).toContainText('Draft: only staff can see it.');

  await openPublishMenu(page);
  await panel.getByText('Request review').first().click();
  await panel.getByLabel('Note to the reviewer').fill('Please look at the date.');
  await panel.getByRole('button', { name: 'Request review' }).click();
  await expectFlashMessage(page, 'Review requested.');
  await expect(panel).toContainText('Please look at the date.');

  await openPublishMenu(page);
  await panel.getByText('Request changes').first().click();
  await panel.getByLabel('What should be changed').fill('The date is right; the place is not.');
  await panel.getByRole('button', { name: 'Request changes' }).click();
  await expectFlashMessage(page, 'Changes requested.');

  await typeInBody(page, ' Written just before publishing.');
  await openPublishMenu(page);
  await panel.getByRole('button', { name: 'Publish in English' }).click();
  await expect(page.getByText('Published.')).toBeVisible();
  const answer = await request.get(story.path('en'));
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('Written just before publishing.');
  await openPublishMenu(page);
  await expect(panel.getByRole('link', { name: 'View on site' })).toHaveAttribute(
    'href',
    story.path('en'),
  );

  await panel.getByText('Change URL').first().click();
  await panel.getByLabel('New URL').fill(`${story.mark}-renamed`);
  await panel.getByRole('button', { name: 'Change URL' }).click();
  await expect(page.getByText('The old URL redirects here')).toBeVisible();
  const former = await request.get(story.path('en'), { maxRedirects: 0 });
  expect(former.status()).toBe(308);

  await openPublishMenu(page);
  await panel.getByText('Unpublish', { exact: true }).first().click();
  await panel
    .locator('#withdraw')
    .getByLabel('Message to readers')
    .fill('The photograph was misdated.');
  await panel.getByRole('button', { name: 'Unpublish', exact: true }).click();
  await expectFlashMessage(page, 'Unpublished.');
  const gone = await request.get(`/en/stories/${story.mark}-renamed`);
  expect(gone.status()).toBe(410);
  expect(await gone.text()).toContain('The photograph was misdated.');

  await page.goto(`${writingPath(story.id)}/history`);
  await expect(page.getByRole('list', { name: 'Versions' }).locator('> li').first()).toContainText(
    'Unpublished by Edith Editor',
  );
  await expect(page.getByRole('main').getByText(/^(current draft|published)$/)).toHaveText([
    'current draft',
  ]);
  await page.goto(writingPath(story.id));
  await openPublishMenu(page);
  await page.locator('#schedule').getByText('Schedule publication').click();
  const form = page.locator('#schedule-out');
  await form.getByLabel('Publish on').fill('2030-01-01T09:00');
  await form.getByRole('button', { name: 'Schedule' }).click();
  await expect(page.locator('h1 + [data-state]')).toHaveText('unpublished, scheduled');
  await page.goto(`/admin/stories?q=${story.mark}`);
  await expect(page.getByRole('table').getByTitle('English: unpublished, scheduled')).toBeVisible();
});

test('publishing names what is missing, and works without scripts', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { title: '', text: 'A text without a title. Она жила в Одессе.' });
  const page = await pageAs('editor', { javaScriptEnabled: false });
  await page.goto(writingPath(story.id));
  const panel = page.locator('#publishing');
  await expect(panel).toContainText('The title is missing.');
  await expect(panel).toContainText('not marked as another language');
  await openPublishMenu(page);
  await panel.getByRole('button', { name: 'Publish in English' }).click();
  await expect(page.getByText('Check the warnings').first()).toBeVisible();
  await page.locator('#publish').getByLabel('Publish anyway').check();
  await page.locator('#publishing').getByRole('button', { name: 'Publish in English' }).click();
  await expect(page.getByText('Published.')).toBeVisible();
});

test('a warning is accepted for the text as it is, and anew after it was changed', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { title: '', text: 'A text without a title.' });
  const page = await openText(story);
  await openPublishMenu(page);
  const accepted = page.locator('#publishing').getByLabel('Publish anyway').first();
  await accepted.check();
  await typeInBody(page, ' More.');
  await expect(accepted).not.toBeChecked();
});

test('an author sees no button that publishes, and nothing of another author’s draft', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const page = await pageAs('author');
  const answer = await page.goto(writingPath(story.id));
  expect(answer?.status()).toBe(404);
  await expect(page.locator('#publishing')).toHaveCount(0);
  const preview = await page.goto(`${writingPath(story.id)}/preview/page`);
  expect(preview?.status()).toBe(404);
  expect(await page.content()).not.toContain(story.mark);
  await publish(story, 'en', { text: 'As readers have it.' });
  await write(story, 'en', { text: 'Not yet for readers.' });
  const text = await page.goto(writingPath(story.id));
  expect(text?.status()).toBe(200);
  await expect(page.locator('main')).toContainText('As readers have it.');
  expect(await page.content()).not.toContain('Not yet for readers.');
  for (const part of ['history', 'history/compare', 'review', 'preview', 'preview/page']) {
    const hidden = await page.goto(`${writingPath(story.id)}/${part}`);
    expect(hidden?.status(), part).toBe(404);
    expect(await page.content(), part).not.toContain('Not yet for readers.');
  }
});

test('the details of a story are changed, with the date shown in words', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en');
  const page = await openText(story);
  const facts = page.locator('#facts');
  await facts.getByLabel(/^Date of the event/).fill('ca. 1931');
  await expect(facts.locator('[data-understood]')).toContainText('circa 1931');
  await facts.getByLabel(/^Date of the event/).fill('1931-02-30');
  await expect(facts.locator('[data-understood]')).toContainText('does not exist');
  await expect(facts.locator('.field > .problem')).toContainText('does not exist');
  await facts.getByLabel(/^Date of the event/).fill('1939–45');
  await expect(facts.locator('[data-understood]')).toContainText('1939–1945');
  await expect(facts.locator('.field > .problem')).toHaveCount(0);
  await facts.getByLabel(/^Date of the event/).fill('08/09/1921');
  await expect(facts.locator('[data-understood]')).toContainText('1921-09-08 · 1921-08-09');
  await facts.getByRole('button', { name: '9 August 1921' }).click();
  await expect(facts.getByLabel(/^Date of the event/)).toHaveValue('1921-08-09');
  await expect(facts.locator('[data-understood]')).toContainText(
    'Understood as: 9 August 1921 · on this day: 9 August',
  );
  await facts.getByLabel(/^Date of the event/).fill('4.7.1931');
  await facts.getByLabel('Find a topic').fill('Migration');
  await facts.getByLabel('Find a topic').press('Enter');
  await expect(facts.getByLabel('Migration', { exact: true })).toBeChecked();
  await facts.getByLabel(/^Source or call number/).fill(`E2E ${story.mark}`);
  await facts.getByRole('button', { name: 'Remove Migration' }).click();
  await expectStatus(page, 'unsaved');
  await expectStatus(page, 'saved');
  await page.reload();
  await expect(facts.getByLabel(/^Date of the event/)).toHaveValue('4 July 1931');
  await expect(facts.getByLabel(/^Source or call number/)).toHaveValue(`E2E ${story.mark}`);
});

test('without scripts the page shows the meaning of a stored date, and none for an invalid one', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [], eventDate: '1931-03-05' });
  await write(story, 'en');
  const person = await signedIn('editor');
  const page = await pageAs(person, { javaScriptEnabled: false });
  await page.goto(writingPath(story.id));
  const facts = page.locator('#facts');
  await expect(facts.locator('[data-understood]')).toContainText('5 March 1931');
  await facts.getByLabel(/^Date of the event/).fill('1931-02-30');
  await facts.getByRole('button', { name: 'Save details' }).click();
  await expect(facts.getByLabel(/^Date of the event/)).toHaveValue('1931-02-30');
  await expect(facts.getByRole('alert')).toContainText('does not exist');
  await expect(facts.locator('[data-understood]')).toBeEmpty();
});

for (const [language, scheme, width] of [
  ['en', 'light', 1280],
  ['fa', 'dark', 1280],
  ['zh-Hans', 'light', 360],
  ['fa', 'light', 360],
] as const) {
  test(`the page can be used by everyone: ${language}, ${scheme}, ${width} wide`, async ({
    pageAs,
  }) => {
    const story = await insertStory({ topicIds: [] });
    await write(story, 'en', { text: '## A heading\n\nA paragraph. Она жила в Одессе.' });
    const person = await signedIn('administrator', { interfaceLanguage: language });
    const page = await pageAs(person);
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await openWritingPage(page, story.id);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    if (process.env.IMAGES) {
      const path = `${process.env.IMAGES}/desk-${language}-${scheme}-${width}.png`;
      await page.screenshot({ path, fullPage: true });
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    expect(await violations(page, tags)).toEqual([]);
  });
}
