import type { Page } from '@playwright/test';
import { tx } from '@/db/client';
import { blockHashes } from '@/domain/documents/block-hashes';
import type { Block, Document } from '@/domain/documents/document';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { blockWords } from '@/domain/documents/plain/block-words';
import { importText } from '@/domain/texts/import-changes';
import { violations } from '@/e2e/support/axe';
import { ask } from '@/e2e/support/http';
import { signedIn } from '@/e2e/support/staff/staff';
import { workingText } from '@/e2e/support/staff/working-text';
import { editorOf, expectStatus, writingPath } from '@/e2e/support/staff/writing-page';
import { inDataOf, insertStory, publish, type TestStory, write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 180_000 });

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const ENGLISH = [
  '## The strike at Atbara',
  'In 1948 the railway workers of Atbara stopped work for eleven days.',
  'Their union asked for higher wages and for the right to meet.',
  '## Afterwards',
  'The company closed its gates, and opened them again in April.',
].join('\n\n');

const PERSIAN = [
  '## اعتصاب عطبره',
  'در ۱۹۴۸ کارگران راه‌آهن عطبره یازده روز کار را متوقف کردند.',
  'اتحادیهٔ آنان دستمزد بیشتر و حق گردهمایی می‌خواست.',
  '## پس از آن',
  'شرکت دروازه‌های خود را بست و در آوریل دوباره گشود.',
].join('\n\n');

const body = (words: string) => documentFromMarkdown(words, { figure: () => '', story: () => '' });

/** Saves a translation of the present source. */
async function translate(of: TestStory, to: string, words: string, from: string, source: string) {
  const madeFrom = { language: from, hashes: blockHashes(body(source)), publishedAt: null };
  const slug = of.slug(to);
  of.written.add(to);
  await tx((queries) =>
    importText(
      queries,
      { staffId: null },
      {
        storyId: of.id,
        language: to,
        title: `${of.mark} ${to}`,
        slug,
        body: body(words),
        madeFrom,
      },
      Date.now(),
    ),
  );
}

async function stored(storyId: string, language: string) {
  const revision = (await workingText(storyId, language))?.revision;
  const { content } = (revision?.body ?? { content: [] as Block[] }) as Pick<Document, 'content'>;
  const made = { from: revision?.sourceLanguage, hashes: revision?.sourceHashes };
  return { ...made, blocks: content, words: content.map((block) => blockWords(block)) };
}

async function openTranslation(page: Page, storyId: string, language: string, from: string) {
  await page.goto(`${writingPath(storyId, language)}/translate?from=${from}`);
  await expect(editorOf(page)).toBeVisible();
}

const rows = (page: Page, standing: string) => page.locator(`[data-standing="${standing}"]`);
const said = (page: Page) => page.locator('[data-translation-status]');
const notEmpty = (page: Page) => page.locator('[data-left]');

test('a translator updates one changed paragraph by keyboard, and nothing else changes', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await publish(story, 'en', { text: ENGLISH });
  await translate(story, 'fa', PERSIAN, 'en', ENGLISH);
  await publish(story, 'fa');
  const now = ENGLISH.replace('higher wages', 'equal wages');
  await publish(story, 'en', { text: now });
  const before = await stored(story.id, 'fa');
  const person = await signedIn('translator', { languages: ['fa'] });
  const page = await pageAs(person);
  await page.goto(writingPath(story.id, 'fa'));
  await page.getByRole('link', { name: 'Side by side', exact: true }).click();
  await expect(editorOf(page)).toBeVisible();

  await expect(rows(page, 'changed')).toHaveCount(1);
  await expect(rows(page, 'inStep')).toHaveCount(4);
  const row = rows(page, 'changed');
  await expect(row.locator('del')).toContainText('higher');
  await expect(row.locator('ins')).toContainText('equal');
  await expect(row.locator('.translation-source')).toHaveAttribute('lang', 'en');
  await expect(editorOf(page)).toHaveAttribute('dir', 'rtl');
  const beside = await row.evaluate((element) => {
    const cell = element.parentElement;
    const own = cell?.nextElementSibling;
    const [a, b] = [cell?.getBoundingClientRect(), own?.getBoundingClientRect()];
    return a && b ? { isBeside: a.right <= b.left, apart: Math.abs(a.top - b.top) } : null;
  });
  expect(beside).toEqual({ isBeside: true, apart: 0 });
  expect(await violations(page, WCAG)).toEqual([]);

  await editorOf(page).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(said(page)).toHaveText('Paragraph 3 of 5, changed');
  await page.keyboard.press('End');
  await page.keyboard.type(' برابر.');
  await page.keyboard.press('Control+Enter');
  await expect(rows(page, 'done')).toHaveCount(1);
  await expect(said(page)).toContainText('No more paragraphs');
  await page.keyboard.press('Control+s');
  await expectStatus(page, 'saved');
  await expect(rows(page, 'done').getByRole('button', { name: 'Undo' })).toHaveCount(0);

  const after = await stored(story.id, 'fa');
  expect(after.words[2]).toContain('برابر');
  expect(after.blocks.toSpliced(2, 1)).toEqual(before.blocks.toSpliced(2, 1));
  expect(after.hashes).toEqual(blockHashes(body(now)));
  await page.reload();
  await expect(rows(page, 'inStep')).toHaveCount(5);
  await expect(notEmpty(page)).toHaveAttribute('data-left', '0');
});

test('marking a paragraph as done can be undone until it is saved, and marking one as still right applies at once', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  const now = ENGLISH.replace('eleven days', 'twelve days').replace('April', 'May');
  await publish(story, 'en', { text: now });
  await translate(story, 'fa', PERSIAN, 'en', ENGLISH);
  const page = await pageAs('editor');
  await openTranslation(page, story.id, 'fa', 'en');
  await expect(rows(page, 'changed')).toHaveCount(2);
  const first = page.locator('[data-row="2"]');
  await first.getByRole('button', { name: 'Done' }).click();
  await expect(first).toHaveAttribute('data-standing', 'done');
  await first.getByRole('button', { name: 'Undo' }).click();
  await expect(first).toHaveAttribute('data-standing', 'changed');
  await page.locator('[data-row="5"]').getByRole('button', { name: 'No change needed' }).click();
  await expect(page.locator('[data-row="5"]')).toHaveAttribute('data-standing', 'done');
  await page.reload();
  await expect(editorOf(page)).toBeVisible();
  await expect(rows(page, 'changed')).toHaveCount(1);
  await expect(page.locator('[data-row="2"]')).toHaveAttribute('data-standing', 'changed');
});

test('a Chinese translation of the Dutch begins with its structure copied', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [], originalLanguage: 'nl' });
  const dutch = [
    '## De staking',
    'De arbeiders [staakten](https://example.org/staking) elf dagen.[^1]',
    '- lonen\n- uren',
    'Daarna ging de poort weer open.',
    '[^1]: Volgens de krant.',
  ].join('\n\n');
  await publish(story, 'nl', { text: dutch });
  const page = await pageAs('editor');
  await openTranslation(page, story.id, 'zh-Hans', 'nl');
  await expect(rows(page, 'empty')).toHaveCount(4);
  await page.getByRole('button', { name: 'Copy structure' }).click();
  await expect(said(page)).toHaveText('4 paragraphs started');
  await expect(
    editorOf(page).locator('a[href="https://example.org/staking"]').last(),
  ).toBeVisible();
  await page.getByLabel('Title', { exact: true }).fill(`罢工 ${story.mark}`);
  await editorOf(page).focus();
  for (let n = 0; n < 4; n += 1) await page.keyboard.press('Alt+PageUp');
  await page.keyboard.type('罢工');
  await page.keyboard.press('Alt+PageDown');
  await page.keyboard.press('Alt+PageDown');
  await page.keyboard.press('Alt+PageDown');
  await page.keyboard.type('后来大门又开了。');
  await expect(rows(page, 'empty')).toHaveCount(2);
  await page.keyboard.press('Control+s');
  await expectStatus(page, 'saved');
  const { blocks, from, hashes } = await stored(story.id, 'zh-Hans');
  expect(blocks.map(({ type }) => type)).toEqual([
    ...['heading', 'paragraph', 'bulletList', 'paragraph'],
  ]);
  expect(blocks.map((block) => blockWords(block, true))).toEqual([
    '罢工',
    'staakten <https://example.org/staking> []',
    '',
    '后来大门又开了。',
  ]);
  expect([from, hashes]).toEqual(['nl', blockHashes(body(dutch))]);
  await page.reload();
  await expect(rows(page, 'inStep')).toHaveCount(2);
  await expect(rows(page, 'empty')).toHaveCount(2);
  expect(await violations(page, WCAG)).toEqual([]);
});

test('paragraphs are begun one by one, in any order, and keep their place', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await publish(story, 'en', { text: ENGLISH });
  const page = await pageAs('editor');
  await openTranslation(page, story.id, 'nl', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('(Dutch)');
  const first = page.locator('.ProseMirror > p').first();
  await expect(first).toHaveCSS('outline-style', 'dashed');
  await page.locator('[data-row="3"]').getByRole('button', { name: 'Start translating' }).click();
  await page.keyboard.type('Hun bond vroeg om hogere lonen.');
  await expect(page.locator('[data-row="3"]')).toHaveAttribute('data-standing', 'inStep');
  const fifth = page.locator('[data-row="5"]');
  await fifth.getByRole('button', { name: 'Start translating' }).click();
  await page.keyboard.type('De directie sloot de poort.');
  await expect(fifth).toHaveAttribute('data-standing', 'inStep');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(fifth).toHaveAttribute('data-standing', 'empty');
  await expect(fifth.getByRole('button', { name: 'Start translating' })).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(fifth.getByRole('button', { name: 'Start translating' })).toHaveCount(0);
  await expect(page.locator('[data-row="3"]')).toHaveAttribute('data-standing', 'inStep');
});

test('without scripts both sides are shown in rows to read, with a link to the form', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await publish(story, 'en', { text: ENGLISH });
  await translate(story, 'fa', PERSIAN, 'en', ENGLISH);
  await publish(story, 'en', { text: ENGLISH.replace('April', 'May') });
  const page = await pageAs('editor', { javaScriptEnabled: false });
  await page.goto(`${writingPath(story.id, 'fa')}/translate?from=en`);
  const pairs = page.locator('.translation-pair');
  await expect(pairs).toHaveCount(5);
  await expect(pairs.nth(4)).toContainText('Paragraph 5 of 5, changed');
  await expect(pairs.nth(4).locator('ins')).toContainText('May');
  await expect(pairs.nth(4)).toContainText('آوریل');
  await page.getByRole('link', { name: 'Standard form' }).click();
  await expect(page).toHaveURL(new RegExp(`${writingPath(story.id, 'fa')}$`));
});

test('machine translation only proposes: one paragraph is accepted, and nothing else enters the text', async ({
  pageAs,
  newServer,
}) => {
  const server = await newServer(() => ({ TRANSLATOR: 'e2e/support/translator.mjs' }));
  await server.start();
  const story = await inDataOf(server.data, async () => {
    const made = await insertStory({ topicIds: [] });
    await write(made, 'en', { text: `${ENGLISH}\n\nMACHINE-FAILS here.` });
    return made;
  });
  const page = await pageAs('editor', { at: server });
  await openTranslation(page, story.id, 'nl', 'en');
  const second = page.locator('[data-row="2"]');
  const third = page.locator('[data-row="3"]');
  for (const row of [second, third]) {
    await row.getByRole('button', { name: 'Suggest translation' }).click();
    await expect(row.locator('[data-proposal]')).toContainText(
      'Suggested by Test machine, not reviewed',
    );
  }
  await expect(third.locator('[data-proposal]')).toContainText('en→nl: Their union');
  expect(await violations(page, WCAG)).toEqual([]);
  await page.locator('[data-row="6"]').getByRole('button', { name: 'Suggest translation' }).click();
  await expect(page.locator('[data-row="6"]').getByRole('alert')).toContainText('failed');
  await second.getByRole('button', { name: 'Accept' }).click();
  await expect(second.locator('[data-proposal]')).toHaveCount(0);
  const own = editorOf(page).getByText('en→nl: In 1948');
  await own.click();
  // The End key goes to the end of the visual line, which depends on font and width.
  await own.evaluate((words) => getSelection()?.setPosition(words, words.childNodes.length));
  await page.keyboard.type(' Looked at.');
  await page.keyboard.press('Control+s');
  await expectStatus(page, 'saved');
  const kept = await inDataOf(server.data, () => stored(story.id, 'nl'));
  expect(kept.words).toEqual([
    'en→nl: In 1948 the railway workers of Atbara stopped work for eleven days. Looked at.',
  ]);
  await third.getByRole('button', { name: 'Discard' }).click();
  await expect(page.locator('[data-proposal]')).toHaveCount(0);
});

test('without machine translation nothing of it is visible, and its address does not answer', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await publish(story, 'en', { text: ENGLISH });
  const page = await pageAs('editor');
  await openTranslation(page, story.id, 'de', 'en');
  await expect(page.getByRole('button', { name: /Suggest/ })).toHaveCount(0);
  const hashes = blockHashes(body(ENGLISH)).slice(0, 1);
  const answer = await page.request.post(`${writingPath(story.id, 'de')}/translate/propose`, {
    data: { from: 'en', hashes },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.status()).toBe(404);
  expect((await answer.json()).message).toContain('Machine translation is not set up');
});

test('there is no page for a language that does not exist', async ({ newStory }) => {
  const story = await newStory({ topicIds: [] });
  const { headers } = await signedIn('editor');
  for (const path of [writingPath(story.id, 'zz'), `${writingPath(story.id, 'zz')}/translate`]) {
    const { status, text } = await ask(path, { headers });
    expect([path, status]).toEqual([path, 404]);
    expect(text).toContain('</main>');
  }
});

test('two sides stack on a phone, source above translation', async ({ newStory, pageAs }) => {
  const story = await newStory({ topicIds: [] });
  await publish(story, 'en', { text: ENGLISH });
  await translate(story, 'fa', PERSIAN, 'en', ENGLISH);
  const page = await pageAs('editor');
  await page.setViewportSize({ width: 360, height: 740 });
  await openTranslation(page, story.id, 'fa', 'en');
  const isAbove = await page.locator('[data-row="2"]').evaluate((element) => {
    const cell = element.parentElement;
    const own = cell?.nextElementSibling;
    return (cell?.getBoundingClientRect().bottom ?? 0) <= (own?.getBoundingClientRect().top ?? 0);
  });
  expect(isAbove).toBe(true);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});
