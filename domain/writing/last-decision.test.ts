import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import type { Staff } from '@/domain/permissions/staff';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { approveText } from '@/domain/review/approve-changes';
import { requestChanges, requestReview } from '@/domain/review/review-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { notePresence } from './presence-changes';
import { saveText } from './save-changes';
import { getWritingPageStory } from './writing-page-queries';

let now = Date.UTC(2026, 0, 1);
let anna: Staff;
let edith: Staff;
let storyId: string;

const at = () => ({ storyId, language: 'en' });
const later = () => {
  now += 1_000;
  return now;
};

beforeEach(async () => {
  freshDatabase();
  anna = await anyStaff('author', { name: 'Anna' });
  edith = await anyStaff('editor', { name: 'Edith' });
  const given = { kind: 'item' as const, language: 'en', title: 'Strike' };
  storyId = await tx((write) => createStory(write, anna, given, later()));
  const fields = { title: 'Strike', subtitle: '', teaser: '', dateNote: '', byline: '' };
  const meta = { metaTitle: '', metaDescription: '' };
  const content = [{ type: 'text' as const, text: 'It began in May.' }];
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content }] };
  const sent = {
    ...at(),
    ...fields,
    ...meta,
    translatorCredit: '',
    body,
    baseVersion: 1,
    sittingId: 'a',
  };
  await tx((write) => saveText(write, anna, sent, later()));
});

/** What Anna's open page learns with its next report. */
async function heard() {
  const beat = { isWriting: false, isLeaving: false, takesOver: false, wantsText: false };
  const around = await tx((write) =>
    notePresence(write, anna, { ...at(), sittingId: 'a', ...beat }, now),
  );
  return around.decision;
}

async function revisionId(): Promise<string> {
  return (await getWritingPageStory(edith, storyId, 'en')).text?.revisionId ?? '';
}

async function sentToReview(): Promise<string> {
  const { text } = await getWritingPageStory(anna, storyId, 'en');
  const given = { ...at(), version: text?.row.version ?? 0, reviewForId: null, note: '' };
  await tx((write) => requestReview(write, anna, given, later()));
  return revisionId();
}

it('an open page learns who decided what about its text, and when', async () => {
  expect(await heard()).toBeNull();
  await sentToReview();
  expect(await heard()).toMatchObject({ is: 'submitted', by: 'Anna', isYou: true, at: now });
  const note = 'Say the year.';
  await tx(async (write) =>
    requestChanges(write, edith, { ...at(), revisionId: await revisionId(), note }, later()),
  );
  expect(await heard()).toMatchObject({ is: 'returned', by: 'Edith', isYou: false, at: now });
  const read = { ...at(), revisionId: await sentToReview() };
  await tx((write) => approveText(write, edith, read, later()));
  const approved = await heard();
  expect(approved).toMatchObject({ is: 'approved', by: 'Edith' });
  await tx((write) => publishText(write, edith, read, later()));
  const published = await heard();
  expect(published).toMatchObject({ is: 'published', by: 'Edith', at: now });
  expect(published?.id).not.toBe(approved?.id);
  const reasons = { reason: '', note: '' };
  await tx((write) => unpublishText(write, edith, { ...at(), ...reasons }, later()));
  expect(await heard()).toMatchObject({ is: 'withdrawn', by: 'Edith' });
});

it('of an approval that publishes at once it learns the publication', async () => {
  const read = { ...at(), revisionId: await sentToReview() };
  await tx((write) => publishText(write, edith, read, later()));
  expect(await heard()).toMatchObject({ is: 'published', by: 'Edith' });
});
