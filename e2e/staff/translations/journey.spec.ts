/**
 * A story from a changed paragraph to the updated Persian translation, in the browsers of an
 * author, a translator, two editors and a visitor without an account.
 */
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import { story, text } from '@/db/schema/stories';
import { keptDraft, schedule } from '@/db/schema/teamwork';
import { wallClock } from '@/domain/dates/wall-clock';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { getSettings } from '@/domain/settings/queries';
import { saveText } from '@/domain/writing/save-changes';
import { ask } from '@/e2e/support/http';
import { linkShownIn } from '@/e2e/support/staff/shown-once';
import { type Person, signedIn } from '@/e2e/support/staff/staff';
import { workingText } from '@/e2e/support/staff/working-text';
import {
  editorOf,
  expectFlashMessage,
  expectStatus,
  openPublishMenu,
  openWritingPage,
  writingPath,
} from '@/e2e/support/staff/writing-page';
import { publish, type TestStory } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 240_000 });
test.use({ actionTimeout: 20_000 });

const ENGLISH = ['The strike began in May.', 'It ended in June.', 'Nobody was dismissed.'];
const PERSIAN = ['اعتصاب در ماه مه آغاز شد.', 'در ژوئن پایان یافت.', 'هیچ‌کس اخراج نشد.'];
const IN_STEP = 'تغییر کرده است';

const bodyOf = (paragraphs: string[]) =>
  documentFromMarkdown(paragraphs.join('\n\n'), { figure: () => '', story: () => '' });

/** An author's public English story with an up-to-date Persian translation. */
async function translated(of: TestStory, author: Person): Promise<void> {
  await publish(of, 'en', { title: `${of.mark} strike`, text: ENGLISH.join('\n\n') });
  const createdBy = author.staffId;
  await tx(async (write) => {
    await write.update(text).set({ createdBy }).where(eq(text.storyId, of.id));
    await write.update(story).set({ createdBy }).where(eq(story.id, of.id));
    const words = {
      subtitle: '',
      teaser: '',
      dateNote: '',
      byline: '',
      translatorCredit: '',
      metaTitle: '',
      metaDescription: '',
    };
    const at = { storyId: of.id, language: 'fa', baseVersion: 0, sittingId: 'first' };
    const title = `${of.mark} اعتصاب`;
    const sent = { ...words, ...at, title, slug: of.slug('fa'), madeFrom: 'en' };
    await saveText(write, { staffId: null }, { ...sent, body: bodyOf(PERSIAN) }, Date.now());
  });
  of.written.add('fa');
  await publish(of, 'fa');
}

async function persian(of: TestStory) {
  const found = await workingText(of.id, 'fa');
  return { textId: found?.text.id ?? '', words: JSON.stringify(found?.revision.body) };
}

async function typeAfter(page: Page, paragraph: string, words: string): Promise<void> {
  await editorOf(page).getByText(paragraph).click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

async function saveNow(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s');
  await expectStatus(page, 'saved');
}

test('a paragraph changes in English, the Persian text follows on schedule, and nobody loses anything', async ({
  newStory,
  pageAs,
}) => {
  const of = await newStory({ topicIds: [] });
  const author = await signedIn('author', { name: `Anna ${of.mark}` });
  const maryam = await signedIn('translator', { languages: ['fa'], name: `Maryam ${of.mark}` });
  const edith = await signedIn('editor', { name: `Edith ${of.mark}` });
  await translated(of, author);
  const reader = async () => (await ask(of.path('fa'))).text;
  expect(await reader()).not.toContain(IN_STEP);

  const hers = await pageAs(author);
  await openWritingPage(hers, of.id);
  await typeAfter(hers, 'It ended in June.', ' That was in 1871.');
  await saveNow(hers);
  await hers.goto('/robots.txt');
  expect(await reader()).not.toContain(IN_STEP);
  const editor = await pageAs(edith);
  await openWritingPage(editor, of.id);
  await openPublishMenu(editor);
  await editor.getByRole('button', { name: 'Publish changes' }).click();
  await expect(editor.getByText('Published.')).toBeVisible();

  await editor.goto(`/admin/board?q=${of.mark}&view=all`);
  await expect(editor.locator('main td[data-label="Persian"]')).toContainText(
    '1 paragraph outdated',
  );
  await expect(editor.locator('main td[data-label="English"]')).not.toContainText('outdated');
  await editor.goto(writingPath(of.id, 'fa'));
  await expect(editor.locator('#languages-panel')).toContainText(
    '1 paragraph of the English text has changed since',
  );
  expect(await reader()).toMatch(/تاکنون ۱ بند از متن انگلیسی تغییر کرده است\./);

  const second = await pageAs('editor', { name: `Sam ${of.mark}` });
  await openWritingPage(second, of.id, 'fa');
  await second.context().setOffline(true);
  await typeAfter(second, PERSIAN[0] ?? '', ' نوشتهٔ سام.');

  const his = await pageAs(maryam);
  await his.goto(`${writingPath(of.id, 'fa')}/translate?from=en`);
  await expect(his.locator('[data-standing="changed"]')).toHaveCount(1);
  await expect(his.locator('[data-standing="inStep"]')).toHaveCount(2);
  await typeAfter(his, PERSIAN[1] ?? '', ' در سال ۱۸۷۱.');
  await his.keyboard.press('Control+Enter');
  await saveNow(his);
  const after = await persian(of);
  expect(after.words).toContain('در ژوئن پایان یافت. در سال ۱۸۷۱.');
  for (const same of [PERSIAN[0], PERSIAN[2]]) expect(after.words).toContain(same);
  await his.goto('/robots.txt');

  await second.context().setOffline(false);
  const dialog = second.getByRole('dialog');
  await expect(dialog).toContainText('نوشتهٔ سام', { timeout: 60_000 });
  await expect(dialog).toContainText('در سال ۱۸۷۱');
  const kept = await reads().select().from(keptDraft).where(eq(keptDraft.textId, after.textId));
  expect(JSON.stringify(kept.map(({ content }) => content))).toContain('نوشتهٔ سام');
  expect((await persian(of)).words).toBe(after.words);
  await second.context().close();

  await his.goto(writingPath(of.id, 'fa'));
  await openPublishMenu(his);
  const panel = his.locator('#publishing');
  if (!(await panel.locator('#submit').isVisible())) {
    await panel.getByText('Request review').first().click();
  }
  await panel.getByLabel('Reviewer', { exact: true }).selectOption({ label: edith.name });
  await panel.getByRole('button', { name: 'Request review' }).click();
  await expectFlashMessage(his, 'Review requested.');
  await editor.goto(`${writingPath(of.id, 'fa')}/review`);
  await editor.getByRole('button', { name: 'Approve this version' }).click();
  await expect(editor.getByText(`Approved by ${edith.name}`)).toBeVisible();

  await editor.goto(writingPath(of.id, 'fa'));
  await openPublishMenu(editor);
  await editor.locator('#schedule').getByText('Schedule publication').click();
  const form = editor.locator('#schedule-out');
  const hour = wallClock(Date.now() + 3_600_000, (await getSettings()).timeZone);
  await form.getByLabel('Publish on').fill(hour);
  await form.getByRole('button', { name: 'Schedule' }).click();
  await expect(editor.getByText('Scheduled.')).toBeVisible();
  await openPublishMenu(editor);
  await editor.locator('#preview-links summary').click();
  await editor.locator('#preview-links').getByLabel('Recipient').fill('A historian');
  await editor.locator('#preview-links').getByRole('button', { name: 'Create link' }).click();
  const link = new URL(await linkShownIn(editor.locator('#preview-links'))).pathname;

  await openWritingPage(his, of.id, 'fa');
  await typeAfter(his, PERSIAN[2] ?? '', ' هنوز نه.');
  await saveNow(his);
  expect(await reader()).toContain(IN_STEP);
  const set = eq(schedule.textId, after.textId);
  await tx(async (write) =>
    write
      .update(schedule)
      .set({ dueAt: Date.now() + 1_000 })
      .where(set),
  );
  await expect.poll(reader, { timeout: 15_000 }).toContain('در سال ۱۸۷۱');
  expect(await reader()).not.toContain('هنوز نه');
  expect(await reader()).not.toContain(IN_STEP);

  const outside = await ask(link);
  expect(outside.status).toBe(200);
  expect(outside.text).toContain('در سال ۱۸۷۱');
  expect(outside.text).not.toContain('هنوز نه');
  await editor.reload();
  await openPublishMenu(editor);
  await editor.locator('#preview-links summary').click();
  await editor.locator('#preview-links').getByRole('button', { name: 'Revoke' }).click();
  await expect.poll(async () => (await ask(link)).status).toBe(404);
  // The request is lost if the browser closes before it is answered.
  await expect(editor.locator('#preview-links')).toContainText('revoked');
});
