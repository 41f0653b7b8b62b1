import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import { audit } from '@/db/schema/staff';
import { text } from '@/db/schema/stories';
import { schedule } from '@/db/schema/teamwork';
import { wallClock } from '@/domain/dates/wall-clock';
import { schedulePublication } from '@/domain/schedule/schedule-changes';
import { getSettings } from '@/domain/settings/queries';
import { restoreStory, trashStory } from '@/domain/trash/trash-changes';
import { violations } from '@/e2e/support/axe';
import { ask } from '@/e2e/support/http';
import { BUILD, HOST } from '@/e2e/support/site';
import { signedIn } from '@/e2e/support/staff/staff';
import {
  editorOf,
  expectStatus,
  openPublishMenu,
  typeInBody,
} from '@/e2e/support/staff/writing-page';
import { inDataOf, insertStory, publish, type TestStory, write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';
import { anyStaff } from '@/testing/staff';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const HOUR_MS = 3_600_000;

const inAnHour = async (more = 0) =>
  wallClock(Date.now() + HOUR_MS + more, (await getSettings()).timeZone);

/** Moves a story's schedule to another time. */
async function moveHour(storyId: string, dueAt: number, does: 'publish' | 'withdraw' = 'publish') {
  const [row] = await reads().select({ id: text.id }).from(text).where(eq(text.storyId, storyId));
  const isThis = and(eq(schedule.textId, row?.id ?? ''), eq(schedule.does, does));
  await tx(async (queries) => queries.update(schedule).set({ dueAt }).where(isThis));
}

/** Waits until readers of the English text get that status. */
async function expectAnswer(story: TestStory, status: number): Promise<void> {
  await expect
    .poll(async () => (await ask(story.path('en'))).status, { timeout: 10_000 })
    .toBe(status);
}

test('a text is published on schedule in the revision of that time, and unpublished on schedule', async ({
  newStory,
  openText,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { title: `${story.mark} title`, text: 'Pinned words.' });
  const page = await openText(story);
  const panel = page.locator('#schedule');
  await openPublishMenu(page);
  await panel.getByText('Schedule publication').click();
  await expect(
    panel.getByText('The draft as it is now will be published, without later changes.'),
  ).toBeVisible();
  const form = page.locator('#schedule-out');
  await form.getByLabel('Publish on').fill('2020-01-01T09:00');
  await form.getByRole('button', { name: 'Schedule' }).click();
  await expect(form.getByText('This time has passed. Choose a later one.').first()).toBeVisible();
  await form.getByLabel('Publish on').fill('2030-10-27T02:30');
  await expect(form.getByLabel('This time occurs twice because the clocks go back')).toBeVisible();
  await expect(form.getByText('Time zone Europe/Amsterdam: 02:30 is 00:30 UTC')).toBeVisible();
  await form.getByLabel('Publish on').fill('2030-03-31T02:30');
  await expect(form.getByText('This time does not exist')).toContainText('03:30');
  await form.getByLabel('Publish on').fill(await inAnHour());
  await form.getByRole('button', { name: 'Schedule' }).click();
  await expect(page.getByText('Scheduled.')).toBeVisible();
  await expect(panel.locator('[data-scheduled="publish"]')).toContainText('Will be published');
  await expect(page.locator('#languages-panel')).toContainText('scheduled, to be published');
  expect(await violations(page, RULES)).toEqual([]);

  await openPublishMenu(page);
  expect(await violations(page, RULES)).toEqual([]);
  await panel.getByText('Schedule unpublishing').click();
  const back = page.locator('#schedule-back');
  await back.getByLabel('Unpublish on').fill(await inAnHour(-60_000));
  await back.getByRole('button', { name: 'Schedule' }).click();
  await expect(
    back.getByText('A text cannot be unpublished before it is published.').first(),
  ).toBeVisible();
  await back.getByLabel('Unpublish on').fill(await inAnHour(HOUR_MS));
  await back.getByLabel('Message to readers').fill('The show is over.');
  await back.getByRole('button', { name: 'Schedule' }).click();
  await expect(panel.locator('[data-scheduled="withdraw"]')).toContainText('The show is over.');

  await typeInBody(page, ' Typed on.');
  await expectStatus(page, 'unsaved');
  await page.keyboard.press('ControlOrMeta+s');
  await expectStatus(page, 'saved');
  await page.goto('/admin');
  await expect(page.getByRole('link', { name: `${story.mark} title` }).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Scheduled' })).toBeVisible();

  expect((await ask(story.path('en'))).status).toBe(404);
  await moveHour(story.id, Date.now() + 1_000);
  await expectAnswer(story, 200);
  const seen = (await ask(story.path('en'))).text;
  expect(seen).toContain('Pinned words.');
  expect(seen).not.toContain('Typed on.');
  await moveHour(story.id, Date.now(), 'withdraw');
  await expectAnswer(story, 410);
  expect((await ask(story.path('en'))).text).toContain('The show is over.');
});

test('a schedule is set and cancelled without scripts', async ({ newStory, pageAs }) => {
  const story = await newStory({ topicIds: [] });
  await publish(story, 'en', { title: `${story.mark} title`, text: 'Before.' });
  await write(story, 'en', { title: `${story.mark} title`, text: 'After.' });
  const page = await pageAs('editor', { javaScriptEnabled: false });
  await page.goto(`/admin/stories/${story.id}/en`);
  await openPublishMenu(page);
  await page.locator('#schedule').getByText('Schedule publication').click();
  const form = page.locator('#schedule-out');
  await form.getByLabel('Publish on').fill('2030-10-27T02:30');
  await form.getByLabel('If this time occurs twice').check();
  await form.getByRole('button', { name: 'Schedule' }).click();
  await expect(page.getByText('Scheduled for the second of the two times')).toBeVisible();
  const [row] = await reads().select({ id: text.id }).from(text).where(eq(text.storyId, story.id));
  const ofText = eq(schedule.textId, row?.id ?? '');
  const [set] = await reads().select().from(schedule).where(ofText);
  expect(set?.dueAt).toBe(Date.UTC(2030, 9, 27, 1, 30));
  await openPublishMenu(page);
  await page.getByRole('button', { name: 'Cancel scheduled publication' }).click();
  await expect(page.getByText('Schedule cancelled.')).toBeVisible();
  expect(await reads().select().from(schedule).where(ofText)).toEqual([]);
});

test('a schedule refused by the checklist links to the field concerned', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { body: { type: 'doc', content: [{ type: 'paragraph' }] } });
  const person = await signedIn('editor');
  for (const javaScriptEnabled of [true, false]) {
    const page = await pageAs(person, { javaScriptEnabled });
    await page.goto(`/admin/stories/${story.id}/en`);
    if (javaScriptEnabled) await expect(editorOf(page)).toBeVisible();
    await openPublishMenu(page);
    await page.locator('#schedule').getByText('Schedule publication').click();
    const form = page.locator('#schedule-out');
    const hour = await inAnHour();
    await form.getByLabel('Publish on').fill(hour);
    await form.getByRole('button', { name: 'Schedule' }).click();
    const missing = form.getByRole('alert').getByRole('link');
    await expect(missing).toHaveAttribute('href', `/admin/stories/${story.id}/en#body`);
    await missing.click();
    await expect(page.locator('#body:target')).toBeVisible();
    await expect(form.getByLabel('Publish on')).toHaveValue(hour);
    if (javaScriptEnabled) {
      await openPublishMenu(page);
      await form.locator('[data-findings]').getByRole('link').click();
      await expect(editorOf(page)).toBeFocused();
    }
  }
});

test('an editor sees why a text was not published on schedule, on the dashboard and next to the text, and reschedules it', async ({
  newStory,
  pageAs,
}) => {
  const story = await newStory({ topicIds: [] });
  await write(story, 'en', { title: `${story.mark} title`, text: 'Waits.' });
  const editor = await anyStaff('editor');
  const wanted = { storyId: story.id, language: 'en', dueAt: Date.now() + HOUR_MS };
  await tx((queries) => schedulePublication(queries, editor, wanted, Date.now()));
  await tx((queries) => trashStory(queries, editor, story.id, Date.now()));
  await moveHour(story.id, Date.now());
  const page = await pageAs('editor');
  const line = page.locator('li[data-problem="binned"]', { hasText: `${story.mark} title` });
  await expect(async () => {
    await page.goto('/admin');
    await expect(line).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await expect(line).toContainText('The publication scheduled for');
  await expect(line).toContainText('The story was in the trash.');
  expect((await ask(story.path('en'))).status).toBe(404);

  await tx((queries) => restoreStory(queries, editor, story.id, Date.now()));
  await line.getByRole('link').click();
  const failed = page.locator('#schedule [data-problem="binned"]');
  await expect(failed).toContainText('Restore it, then schedule it again.');
  expect(await violations(page, RULES)).toEqual([]);
  const panel = page.locator('#schedule');
  await openPublishMenu(page);
  await panel.getByText('Schedule publication').click();
  const form = page.locator('#schedule-out');
  await form.getByLabel('Publish on').fill(await inAnHour());
  await form.getByRole('button', { name: 'Schedule' }).click();
  await expect(page.getByText('Scheduled.')).toBeVisible();
  await expect(failed).toHaveCount(0);
  await moveHour(story.id, Date.now());
  await expectAnswer(story, 200);
});

test('a text that became due while nothing ran is published at the start, once, although two processes look', async ({
  newServer,
}) => {
  test.setTimeout(120_000);
  const server = await newServer();
  const set = async () => {
    const story = await insertStory({ topicIds: [] });
    await write(story, 'en', { title: `${story.mark} title`, text: 'At its hour.' });
    const editor = await anyStaff('editor');
    const wanted = { storyId: story.id, language: 'en', dueAt: Date.now() + 2_000 };
    await tx((queries) => schedulePublication(queries, editor, wanted, Date.now()));
    return story;
  };
  const missed = await inDataOf(server.data, set);
  await pause(2_500);
  const env = {
    ...process.env,
    DATA_DIR: server.data,
    SITE_URL: `http://${HOST}:${server.port}`,
  };
  const second = spawn(process.execPath, [path.join(BUILD, 'server/jobs.js')], {
    env: { ...env, LOG_LEVEL: 'fatal', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await server.start();
  const status = async (at: string) => (await ask(at, { port: server.port })).status;
  await expect.poll(() => status(missed.path('en')), { timeout: 10_000 }).toBe(200);
  const more = await inDataOf(server.data, () => Promise.all([set(), set(), set()]));
  await server.stop('SIGKILL');
  await server.start();
  for (const each of more) {
    await expect.poll(() => status(each.path('en')), { timeout: 20_000 }).toBe(200);
  }
  second.kill('SIGTERM');
  const isPublication = eq(audit.action, 'text.publish');
  for (const each of [missed, ...more]) {
    const said = await inDataOf(server.data, () =>
      reads()
        .select()
        .from(audit)
        .where(and(isPublication, eq(audit.subjectId, each.id))),
    );
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ staffId: null });
  }
});
