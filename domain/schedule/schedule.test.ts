import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { approval } from '@/db/schema/publishing';
import { invalidation } from '@/db/schema/site';
import { audit, staff } from '@/db/schema/staff';
import { revision, text } from '@/db/schema/stories';
import { schedule } from '@/db/schema/teamwork';
import { listTextRows } from '@/domain/access/text-access-queries';
import { listComing } from '@/domain/dashboard/coming-queries';
import { momentOf } from '@/domain/dates/wall-clock';
import type { Document } from '@/domain/documents/document';
import { Refused } from '@/domain/forms/form';
import { seenPrint } from '@/domain/forms/seen';
import { listHistory } from '@/domain/history/entry-queries';
import { holdRestoredDatabase, releaseRestored } from '@/domain/maintenance/restored-changes';
import { listUnread } from '@/domain/notifications/notification-queries';
import type { Staff } from '@/domain/permissions/staff';
import { eraseText } from '@/domain/publishing/erase-changes';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { findStory, getStory } from '@/domain/reader/story-queries';
import { requestChanges, requestReview } from '@/domain/review/review-changes';
import { importText } from '@/domain/texts/import-changes';
import { restoreStory, trashStory } from '@/domain/trash/trash-changes';
import { createStory } from '@/domain/writing/create-changes';
import { saveText } from '@/domain/writing/save-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { runNextDue, type ScheduleRun } from './run-schedule-changes';
import { seenSchedule } from './schedule';
import { cancelSchedule, schedulePublication, scheduleUnpublication } from './schedule-changes';
import { countDue, listScheduled, nextHour } from './schedule-queries';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;

let editor: Staff;
let author: Staff;

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
  author = await anyStaff('author');
});

const body = (words: string): Document => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

const at = (storyId: string) => ({ storyId, language: 'en' });

async function written(title: string, words = 'First words.'): Promise<string> {
  return tx(async (write) => {
    const given = { kind: 'item' as const, language: 'en', title };
    const storyId = await createStory(write, author, given, NOW);
    await importText(write, NOBODY, { ...at(storyId), title, body: body(words) }, NOW);
    return storyId;
  });
}

const rewrite = (storyId: string, words: string) =>
  tx((write) =>
    importText(write, NOBODY, { ...at(storyId), title: 'Later', body: body(words) }, NOW),
  );
const goOut = (storyId: string, dueAt: number, over: { revisionId?: string } = {}) =>
  tx((write) => schedulePublication(write, editor, { ...at(storyId), dueAt, ...over }, NOW));
const comeBack = (storyId: string, dueAt: number, reason = '') =>
  tx((write) => scheduleUnpublication(write, editor, { ...at(storyId), dueAt, reason }, NOW));
const publish = (storyId: string) => tx((write) => publishText(write, NOBODY, at(storyId), NOW));
const fire = (now: number) => tx((write) => runNextDue(write, now));
const rowOf = async (storyId: string) =>
  (await listTextRows(reads(), eq(text.storyId, storyId)))[0];
const hours = () => reads().select().from(schedule);
const shown = async (storyId: string) => JSON.stringify((await getStory(storyId, 'en'))?.body);

async function fireAll(now: number): Promise<ScheduleRun[]> {
  const fired: ScheduleRun[] = [];
  for (let each = await fire(now); each; each = await fire(now)) fired.push(each);
  return fired;
}

describe('a scheduled publication', () => {
  it('tells the people of the text in the name of the user who scheduled it', async () => {
    const storyId = await written('Strike');
    await goOut(storyId, NOW + HOUR);
    await comeBack(storyId, NOW + 2 * HOUR);
    await fireAll(NOW + 2 * HOUR);
    const told = (await listUnread(author, 9)).map(({ kind, by }) => ({ kind, by }));
    const by = editor.name;
    expect(told).toEqual([
      { kind: 'withdrawn', by },
      { kind: 'published', by },
    ]);
  });

  it('happens then and not before, once, and records whose schedule it was', async () => {
    const storyId = await written('Strike');
    expect(await goOut(storyId, NOW + HOUR)).toEqual({ status: 'set' });
    expect(await listComing(editor)).toMatchObject([{ storyId, does: 'publish' }]);
    expect(await nextHour()).toBe(NOW + HOUR);
    expect(await fire(NOW + HOUR - 1)).toBeNull();
    expect(await fireAll(NOW + HOUR)).toMatchObject([{ does: 'publish', problem: null }]);
    expect(await hours()).toEqual([]);
    const row = await rowOf(storyId);
    expect(row).toMatchObject({ state: 'published', firstPublishedAt: NOW + HOUR });
    expect(await findStory('en', row?.slug ?? '')).toMatchObject({ is: 'published' });
    const said = await reads().select().from(audit).where(eq(audit.action, 'text.publish'));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ staffId: null, detail: { onBehalfOf: editor.name } });
    const [entry] = row ? (await listHistory(row, null)).entries : [];
    expect(entry?.milestones).toMatchObject([{ is: 'publishedOnSchedule', by: editor.name }]);
    expect((await reads().select().from(invalidation)).length).toBeGreaterThan(0);
  });

  it('publishes the revision at the time of scheduling, whatever is saved later', async () => {
    const storyId = await written('Strike', 'Pinned words.');
    await goOut(storyId, NOW + HOUR);
    await rewrite(storyId, 'Typed on.');
    await fireAll(NOW + HOUR);
    expect(await shown(storyId)).toContain('Pinned words.');
    expect((await rowOf(storyId))?.hasChanges).toBe(true);
  });

  it('protects its revision when the same editing session saves again', async () => {
    const given = { kind: 'item' as const, language: 'en', title: 'Sat' };
    const storyId = await tx((write) => createStory(write, editor, given, NOW));
    const save = (words: string, baseVersion: number) => {
      const fields = {
        subtitle: '',
        teaser: '',
        dateNote: '',
        byline: '',
        translatorCredit: '',
        metaTitle: '',
        metaDescription: '',
      };
      const sent = { ...fields, ...at(storyId), title: 'Sat', body: body(words), sittingId: 's' };
      return tx((write) => saveText(write, editor, { ...sent, baseVersion }, NOW));
    };
    const version = async () => (await rowOf(storyId))?.version ?? 0;
    await save('Pinned words.', await version());
    await goOut(storyId, NOW + HOUR);
    await save('Typed on.', await version());
    expect(await reads().select().from(revision)).toHaveLength(3);
    await fireAll(NOW + HOUR);
    expect(await shown(storyId)).toContain('Pinned words.');
  });

  it('publishes the approved revision, and none older than the public one', async () => {
    const storyId = await written('Strike', 'Approved words.');
    const approved = (await rowOf(storyId))?.workingRevisionId ?? '';
    const row = { textId: (await rowOf(storyId))?.id ?? '', revisionId: approved, approvedAt: NOW };
    await tx(async (write) => write.insert(approval).values(row));
    await rewrite(storyId, 'Written after.');
    await goOut(storyId, NOW + HOUR);
    await fireAll(NOW + HOUR);
    expect(await shown(storyId)).toContain('Approved words.');
    await publish(storyId);
    expect(await shown(storyId)).toContain('Written after.');
    expect(await goOut(storyId, NOW + HOUR)).toMatchObject({ because: 'upToDate' });
  });

  it('is refused for a time in the past or too far ahead, or a revision that is not current', async () => {
    const storyId = await written('Strike');
    const seen = (await rowOf(storyId))?.workingRevisionId ?? '';
    expect(await goOut(storyId, NOW)).toMatchObject({ because: 'past' });
    expect(await goOut(storyId, NOW + 200 * 366 * 24 * HOUR)).toMatchObject({ because: 'tooFar' });
    await rewrite(storyId, 'Typed on.');
    const answer = await goOut(storyId, NOW + HOUR, { revisionId: seen });
    expect(answer).toMatchObject({ because: 'changed' });
    const empty = await written('Empty', '');
    expect(await goOut(empty, NOW + HOUR)).toMatchObject({ because: 'checks' });
    expect(await hours()).toEqual([]);
  });

  it('can be moved and cancelled, which restores the text’s state', async () => {
    const storyId = await written('Strike');
    await tx((write) => requestReview(write, author, { ...at(storyId), note: '' }, NOW));
    await goOut(storyId, NOW + HOUR);
    await goOut(storyId, NOW + 3 * HOUR);
    expect(await fireAll(NOW + 2 * HOUR)).toEqual([]);
    await comeBack(storyId, NOW + 4 * HOUR);
    const cancel = () =>
      tx((write) => cancelSchedule(write, editor, { ...at(storyId), does: 'publish' }, NOW));
    expect(await cancel()).toBe(true);
    // The form was sent twice.
    expect(await cancel()).toBe(true);
    expect((await rowOf(storyId))?.review?.state).toBe('open');
    expect(await hours()).toEqual([]);
  });

  it('of a published text leaves it public until then', async () => {
    const storyId = await written('Strike', 'Old words.');
    await publish(storyId);
    await rewrite(storyId, 'New words.');
    await goOut(storyId, NOW + HOUR);
    expect((await rowOf(storyId))?.state).toBe('published');
    expect(await shown(storyId)).toContain('Old words.');
    await fireAll(NOW + HOUR);
    expect(await shown(storyId)).toContain('New words.');
    expect((await rowOf(storyId))?.firstPublishedAt).toBe(NOW);
  });

  it('ends when a user publishes, unpublishes, returns or erases the text', async () => {
    const byHand = await written('By hand');
    await goOut(byHand, NOW + HOUR);
    await publish(byHand);
    expect(await hours()).toEqual([]);
    await rewrite(byHand, 'More.');
    await goOut(byHand, NOW + HOUR);
    await tx((write) => unpublishText(write, editor, at(byHand), NOW));
    expect(await hours()).toEqual([]);
    await goOut(byHand, NOW + HOUR);
    await tx((write) => unpublishText(write, editor, { ...at(byHand), note: 'Why.' }, NOW));
    expect(await hours()).toHaveLength(1);
    await tx((write) => eraseText(write, NOBODY, { ...at(byHand), reason: 'x' }, NOW));
    expect(await hours()).toEqual([]);
    const sent = await written('Sent');
    await tx((write) => requestReview(write, author, { ...at(sent), note: '' }, NOW));
    await goOut(sent, NOW + HOUR);
    await tx((write) => requestChanges(write, editor, { ...at(sent), note: 'Not yet.' }, NOW));
    expect(await hours()).toEqual([]);
    expect((await rowOf(sent))?.state).toBe('draft');
  });

  it('is kept while the user who scheduled it is disabled', async () => {
    const storyId = await written('Strike');
    await goOut(storyId, NOW + HOUR);
    const gone = { role: 'translator' as const, disabledAt: NOW };
    await tx(async (write) => write.update(staff).set(gone).where(eq(staff.id, editor.staffId)));
    expect(await fireAll(NOW + HOUR)).toMatchObject([{ problem: null }]);
  });
});

describe('a scheduled unpublication', () => {
  it('follows a publication, shows readers the reason, and happens in order after downtime', async () => {
    const storyId = await written('Strike');
    expect(await comeBack(storyId, NOW + HOUR)).toMatchObject({ because: 'notPublic' });
    await goOut(storyId, NOW + HOUR);
    expect(await comeBack(storyId, NOW + HOUR)).toMatchObject({ because: 'order' });
    expect(await comeBack(storyId, NOW + 2 * HOUR, 'The show is over.')).toEqual({ status: 'set' });
    expect(await goOut(storyId, NOW + 2 * HOUR)).toMatchObject({ because: 'order' });
    const other = await written('Between');
    await goOut(other, NOW + 1.5 * HOUR);
    const fired = await fireAll(NOW + 99 * HOUR);
    expect(fired.map((each) => [each.storyId === other, each.does])).toEqual([
      [false, 'publish'],
      [true, 'publish'],
      [false, 'withdraw'],
    ]);
    expect(await rowOf(storyId)).toMatchObject({
      state: 'withdrawn',
      withdrawal: { reason: 'The show is over.' },
      firstPublishedAt: NOW + 99 * HOUR,
    });
  });
});

describe('a schedule that cannot run', () => {
  it('is kept with the reason, blocks no others, and can be scheduled anew', async () => {
    const binned = await written('Binned');
    await goOut(binned, NOW + HOUR);
    await tx((write) => trashStory(write, editor, binned, NOW));
    const gone = await written('Gone');
    await goOut(gone, NOW + 2 * HOUR);
    await tx(async (write) =>
      write
        .update(schedule)
        .set({ revisionId: 'none' })
        .where(eq(schedule.dueAt, NOW + 2 * HOUR)),
    );
    const fine = await written('Fine');
    await goOut(fine, NOW + 3 * HOUR);
    await comeBack(fine, NOW + 4 * HOUR);
    await tx(async (write) =>
      write
        .update(revision)
        .set({ body: body('') })
        .where(eq(revision.title, 'Fine')),
    );
    const later = await written('Later');
    await goOut(later, NOW + 5 * HOUR);
    const fired = await fireAll(NOW + 5 * HOUR);
    expect(fired.map((each) => each.problem)).toEqual([
      'binned',
      'gone',
      'checks',
      'notPublic',
      null,
    ]);
    expect(await nextHour()).toBeNull();
    expect((await rowOf(gone))?.state).toBe('draft');
    expect((await listComing(editor)).map((each) => each.problem)).toEqual([
      'binned',
      'gone',
      'checks',
      'notPublic',
    ]);
    await tx((write) => restoreStory(write, editor, binned, NOW));
    expect((await listComing(editor))[0]).toMatchObject({ storyId: binned, problem: 'binned' });
    await goOut(binned, NOW + 6 * HOUR);
    const [row] = await listScheduled((await rowOf(binned))?.id ?? '');
    expect(row).toMatchObject({ problem: '', setBy: editor.name, savedAt: NOW });
    expect(await fireAll(NOW + 6 * HOUR)).toMatchObject([{ storyId: binned, problem: null }]);
  });
});

describe('the clock', () => {
  it('may jump forward and back without harm', async () => {
    const [one, two] = [await written('One'), await written('Two')];
    await goOut(one, NOW + HOUR);
    await goOut(two, NOW + 3 * HOUR);
    expect(await fireAll(NOW + 2 * HOUR)).toHaveLength(1);
    expect(await fireAll(NOW - 5 * HOUR)).toEqual([]);
    expect(await fireAll(NOW + 2 * HOUR)).toEqual([]);
    expect(await fireAll(NOW + 9 * HOUR)).toMatchObject([{ storyId: two }]);
  });

  it.each([
    ['Europe/Amsterdam', '2026-03-29T02:30', '2026-03-29T01:30:00Z'],
    ['Europe/Amsterdam', '2026-10-25T02:30', '2026-10-25T00:30:00Z'],
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45:00Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45:00Z'],
  ])('of %s at %s is kept to the second', async (zone, local, instant) => {
    const storyId = await written('Strike');
    await goOut(storyId, momentOf(local, zone) ?? 0);
    expect(await fireAll(Date.parse(instant) - 1)).toEqual([]);
    expect(await fireAll(Date.parse(instant))).toHaveLength(1);
  });
});

describe('a restored database', () => {
  it('runs no schedules until it is released, and then all that are due', async () => {
    const storyId = await written('Strike');
    await goOut(storyId, NOW + HOUR);
    await tx((write) => holdRestoredDatabase(write, { epoch: 'x', madeAt: NOW }, NOW));
    expect(await fireAll(NOW + 2 * HOUR)).toEqual([]);
    expect(await countDue(NOW + 2 * HOUR)).toBe(1);
    await tx((write) => releaseRestored(write, NOBODY, { dropMail: false }, NOW));
    expect(await fireAll(NOW + 2 * HOUR)).toHaveLength(1);
  });
});

it('refuses a time from a page that did not show what somebody else scheduled meanwhile', async () => {
  const storyId = await written('Strike');
  const shown = seenPrint(seenSchedule(null));
  const set = (dueAt: number, was: string) => {
    const wanted = { ...at(storyId), dueAt, was, acceptAdvice: true };
    return tx((write) => schedulePublication(write, editor, wanted, NOW));
  };
  await set(NOW + HOUR, shown);
  await expect(set(NOW + 2 * HOUR, shown)).rejects.toThrow(Refused);
  const [row] = await reads().select().from(schedule);
  expect(row?.dueAt).toBe(NOW + HOUR);
  await set(NOW + 3 * HOUR, seenPrint(seenSchedule(row)));
  const back = { ...at(storyId), dueAt: NOW + 4 * HOUR, was: shown };
  await tx((write) => scheduleUnpublication(write, editor, back, NOW));
  await expect(tx((write) => scheduleUnpublication(write, editor, back, NOW))).rejects.toThrow(
    Refused,
  );
});
