import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { text } from '@/db/schema/stories';
import { changeMany } from '@/domain/bulk/bulk-changes';
import { listRefused } from '@/domain/bulk/bulk-queries';
import type { Document } from '@/domain/documents/document';
import type { Staff } from '@/domain/permissions/staff';
import { approveText } from '@/domain/review/approve-changes';
import { requestReview } from '@/domain/review/review-changes';
import { schedulePublication } from '@/domain/schedule/schedule-changes';
import { importText } from '@/domain/texts/import-changes';
import { createStory } from '@/domain/writing/create-changes';
import { LOCKED_MS } from '@/domain/writing/edit-lock';
import { acquireEditLock } from '@/domain/writing/edit-lock-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { publishText } from './publish-changes';

const NOW = Date.UTC(2026, 0, 1);
const body: Document = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] }],
};

let editor: Staff;
let maria: Staff;
let at: { storyId: string; language: string };

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
  maria = await anyStaff('author', { name: 'Maria' });
  at = { storyId: await begun(), language: 'en' };
});

async function begun(): Promise<string> {
  return tx(async (write) => {
    const given = { kind: 'item' as const, language: 'en', title: 'Rosa' };
    const storyId = await createStory(write, maria, given, NOW);
    await importText(write, { staffId: null }, { ...given, storyId, body }, NOW);
    return storyId;
  });
}

async function isWriting(by: Staff, now = NOW): Promise<void> {
  const [row] = await reads().select().from(text).where(eq(text.storyId, at.storyId));
  const wanted = { textId: row?.id ?? '', sittingId: `of ${by.staffId}`, takesOver: false };
  await tx((write) => acquireEditLock(write, by, wanted, now));
}

const publish = (over: { whileWritten?: boolean } = {}, now = NOW + 1) =>
  tx((write) => publishText(write, editor, { ...at, acceptAdvice: true, ...over }, now));

const schedule = (over: { whileWritten?: boolean } = {}) => {
  const wanted = { ...at, dueAt: NOW + 3_600_000, acceptAdvice: true, ...over };
  return tx((write) => schedulePublication(write, editor, wanted, NOW + 1));
};

it('what somebody else is writing is neither published nor scheduled, unless the form says so', async () => {
  await isWriting(maria);
  const held = { status: 'refused', because: 'held', name: 'Maria' };
  expect(await publish()).toEqual(held);
  expect(await schedule()).toEqual(held);
  expect(await schedule({ whileWritten: true })).toEqual({ status: 'set' });
  expect(await publish({ whileWritten: true })).toMatchObject({ status: 'published' });
});

it('an expired edit lock and one of the same user prevent nothing', async () => {
  await isWriting(maria);
  expect(await publish({}, NOW + LOCKED_MS)).toMatchObject({ status: 'published' });
  const other = { storyId: await begun(), language: 'en' };
  at = other;
  await isWriting(editor);
  expect(await publish()).toMatchObject({ status: 'published' });
});

it('what is in review or approved is published and scheduled while others write', async () => {
  await tx((write) => requestReview(write, maria, { ...at, note: '' }, NOW));
  await isWriting(maria);
  expect(await schedule()).toEqual({ status: 'set' });
  const [row] = await reads().select().from(text).where(eq(text.storyId, at.storyId));
  const revisionId = row?.workingRevisionId ?? '';
  await tx((write) => approveText(write, editor, { ...at, revisionId }, NOW));
  expect(await publish()).toMatchObject({ status: 'published' });
});

it('a change to many says that somebody is editing', async () => {
  await isWriting(maria);
  const other = await begun();
  for (const wish of [
    { do: 'publish' as const, language: '' },
    { do: 'schedulePublish' as const, language: '', dueAt: NOW + 3_600_000 },
  ]) {
    const storyIds = wish.do === 'publish' ? [at.storyId, other] : [at.storyId];
    const { id, refused } = await tx((write) => changeMany(write, editor, storyIds, wish, NOW + 1));
    expect(refused).toBe(1);
    expect(await listRefused(editor, id, 'en')).toMatchObject([
      { storyId: at.storyId, because: 'busy' },
    ]);
  }
});
