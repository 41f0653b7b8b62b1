import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { changeMany } from '@/domain/bulk/bulk-changes';
import { listDetailsHistory } from '@/domain/history/details-history-queries';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { approveText } from '@/domain/review/approve-changes';
import { getDetailsRead } from '@/domain/review/details-read-queries';
import { requestReview } from '@/domain/review/review-changes';
import { runNextDue } from '@/domain/schedule/run-schedule-changes';
import { schedulePublication } from '@/domain/schedule/schedule-changes';
import type { DetailsChoice } from '@/domain/stories/details-choice';
import { getDetailsToPublish } from '@/domain/stories/details-to-publish-queries';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { live, publish, save, storyInTwo, textRow } from './fixtures';

const NOW = Date.UTC(2026, 0, 1);
const LATER = NOW + 1_000;

let editor: Staff;
let storyId: string;
const at = () => ({ storyId, language: 'en' });

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
  storyId = await storyInTwo(editor);
  await save(editor, storyId, { eventDate: '1931' });
  await publish(editor, storyId, 'nl');
  await save(editor, storyId, { eventDate: '1932', source: 'Box 1' });
  await tx((write) => requestReview(write, editor, { ...at(), note: '' }, NOW));
});

async function approve() {
  const revisionId = (await textRow(storyId, 'en')).review?.revisionId ?? '';
  await tx((write) => approveText(write, editor, { ...at(), revisionId }, NOW));
}

const choose = (details: DetailsChoice) =>
  tx((write) => publishText(write, editor, { ...at(), details, acceptAdvice: true }, LATER));

it('says before a publication that details were corrected after they were approved', async () => {
  await approve();
  expect((await getDetailsToPublish(editor, at())).newer).toBeNull();
  await save(editor, storyId, { eventDate: '1933' });
  const { coming, newer } = await getDetailsToPublish(editor, at());
  expect(coming?.after.eventDate).toBe('1932');
  expect(newer).toMatchObject({ older: 'approved', fields: ['eventDate'] });
  expect(newer?.coming?.after.eventDate).toBe('1933');
  expect([newer?.before.eventDate, newer?.after.eventDate]).toEqual(['1932', '1933']);
});

it('publishes nothing until somebody chose, and then what was chosen', async () => {
  await approve();
  await save(editor, storyId, { eventDate: '1933' });
  expect(await choose('unchosen')).toEqual({ status: 'refused', because: 'details' });
  expect((await live(storyId)).eventDate).toBe('1931');
  await choose('older');
  expect((await live(storyId)).eventDate).toBe('1932');
});

it('publishes details that were corrected after they were sent, where they are chosen', async () => {
  await save(editor, storyId, { eventDate: '1933' });
  expect((await getDetailsToPublish(editor, at())).newer?.older).toBe('sent');
  await choose('newer');
  expect((await live(storyId)).eventDate).toBe('1933');
});

it('asks for no choice where the details are the same again', async () => {
  await approve();
  await save(editor, storyId, { eventDate: '1933' });
  await save(editor, storyId, { eventDate: '1932' });
  expect((await getDetailsToPublish(editor, at())).newer).toBeNull();
  expect(await choose('unchosen')).toMatchObject({ status: 'published' });
});

it('calls the older ones published where readers have newer ones than were approved', async () => {
  await approve();
  await save(editor, storyId, { eventDate: '1933' });
  await publish(editor, storyId, 'nl', LATER);
  await save(editor, storyId, { source: 'Box 2' });
  const { newer } = await getDetailsToPublish(editor, at());
  expect(newer).toMatchObject({ older: 'public', fields: ['source'] });
});

it('leaves the choice to the page when many stories are published at once', async () => {
  await approve();
  await save(editor, storyId, { eventDate: '1933' });
  const wish = { do: 'publish' as const, language: 'en' };
  const { done, refused } = await tx((write) => changeMany(write, editor, [storyId], wish, LATER));
  expect([done, refused]).toEqual([0, 1]);
});

it('schedules the chosen details', async () => {
  await approve();
  await save(editor, storyId, { eventDate: '1933' });
  const set = (details: DetailsChoice) => {
    const wanted = { ...at(), dueAt: LATER, details, acceptAdvice: true };
    return tx((write) => schedulePublication(write, editor, wanted, NOW));
  };
  expect(await set('unchosen')).toEqual({ status: 'refused', because: 'details' });
  expect(await set('newer')).toEqual({ status: 'set' });
  await save(editor, storyId, { eventDate: '1934' });
  await tx((write) => runNextDue(write, LATER));
  expect((await live(storyId)).eventDate).toBe('1933');
});

it('shows nothing of unpublished details to those who do not see the draft', async () => {
  const outsider = { ...(await anyStaff('translator')), languages: ['fr'] };
  const { review } = await textRow(storyId, 'en');
  expect((await listDetailsHistory(editor, storyId, null)).entries).not.toHaveLength(0);
  expect((await listDetailsHistory(outsider, storyId, null)).entries).toEqual([]);
  expect(await getDetailsToPublish(outsider, at())).toEqual({ coming: null, newer: null });
  await expect(getDetailsRead(outsider, at(), review?.revisionId ?? '')).rejects.toThrow();
});
