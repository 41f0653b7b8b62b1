import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { audit } from '@/db/schema/staff';
import { text } from '@/db/schema/stories';
import { listTextRows } from '@/domain/access/text-access-queries';
import { anchorBlocks } from '@/domain/anchors/anchor-text';
import { canBeAccepted, isGone, placedIn } from '@/domain/comments/comment';
import { addComment, resolveComment } from '@/domain/comments/comment-changes';
import { listThreads } from '@/domain/comments/comment-queries';
import { blockHashes } from '@/domain/documents/block-hashes';
import type { Document } from '@/domain/documents/document';
import { plainText } from '@/domain/documents/plain/plain-text';
import { Refused } from '@/domain/forms/form';
import { listHistory } from '@/domain/history/entry-queries';
import { restoreRevision } from '@/domain/history/restore-changes';
import { NotAllowed } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { findWorkingRevision } from '@/domain/texts/working-text-queries';
import { createStory } from '@/domain/writing/create-changes';
import { acquireEditLock } from '@/domain/writing/edit-lock-changes';
import { saveText } from '@/domain/writing/save-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { acceptSuggestion, declineSuggestion } from './suggestion-changes';

let clock = Date.UTC(2026, 0, 1);
let author: Staff;
let editor: Staff;
let at: { storyId: string; language: string };
const tick = () => {
  clock += 1_000;
  return clock;
};

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author', { name: 'Rosa' });
  editor = await anyStaff('editor', { name: 'Edith' });
  const given = { kind: 'item' as const, language: 'en', title: 'Strike' };
  at = { storyId: await tx((write) => createStory(write, author, given, tick())), language: 'en' };
});

const body = (...paragraphs: string[]): Document => ({
  type: 'doc',
  content: paragraphs.map((words) => {
    return { type: 'paragraph', content: [{ type: 'text', text: words }] };
  }),
});

async function row() {
  const [found] = await listTextRows(reads(), eq(text.storyId, at.storyId));
  if (!found) throw new Error('no text');
  return found;
}

async function save(...paragraphs: string[]) {
  const { version } = await row();
  const blank = { title: 'Strike', subtitle: '', teaser: '', dateNote: '', byline: '' };
  const words = {
    ...at,
    ...blank,
    translatorCredit: '',
    metaTitle: '',
    metaDescription: '',
    body: body(...paragraphs),
  };
  const sent = { ...words, baseVersion: version, sittingId: 'morning' };
  const done = await tx((write) => saveText(write, author, sent, tick()));
  if (done.status !== 'saved') throw new Error(done.status);
  return done.revisionId;
}

async function suggest(words: string, replacement: string, by = editor) {
  const revisionId = (await row()).workingRevisionId ?? '';
  const wanted = { ...at, revisionId, position: 0, body: '', words, suggests: true, replacement };
  return (await tx((write) => addComment(write, by, wanted, tick()))).commentId;
}

type Applied = { at: number; from: number } | null;
const accept = (by: Staff, commentId: string, applied: Applied = null) =>
  tx((write) => acceptSuggestion(write, by, { ...at, commentId, applied }, tick()));
const decline = (by: Staff, commentId: string, reason = 'No.') =>
  tx((write) => declineSuggestion(write, by, { ...at, commentId, reason }, tick()));

async function textNow() {
  const working = await findWorkingRevision(reads(), await row());
  return plainText(working?.body as Document);
}

async function threads() {
  const working = await findWorkingRevision(reads(), await row());
  const now = working?.body as Document;
  const blocks = anchorBlocks(now, blockHashes(now));
  return (await listThreads(author, await row())).map((each) => placedIn(each, blocks, 'en'));
}

describe('a suggestion', () => {
  it('is accepted as a save that the history credits, and stays with the new words', async () => {
    await save('The strike began in May.');
    const commentId = await suggest('May', 'June');
    expect(await threads()).toMatchObject([{ words: 'May', current: 'May', replacement: 'June' }]);
    await accept(author, commentId);
    expect(await textNow()).toBe('The strike began in June.');
    const [thread] = await threads();
    expect(thread).toMatchObject({ outcome: 'accepted', resolvedBy: 'Rosa', current: 'June' });
    const { entries } = await listHistory(await row(), null);
    expect(entries[0]?.author).toBe('Rosa');
    expect(entries[0]?.milestones).toMatchObject([{ is: 'suggested', by: 'Edith' }]);
    const actions = (await reads().select().from(audit)).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['text.comment', 'text.acceptSuggestion']));
  });

  it('that deletes words leaves the comment on its paragraph', async () => {
    await save('The great strike began.');
    await accept(author, await suggest('great ', ''));
    expect(await textNow()).toBe('The strike began.');
    const [thread] = await threads();
    expect(thread && isGone(thread)).toBe(false);
  });

  it('whose words were changed is not applied, and can be once they are back', async () => {
    const revisionId = await save('The strike began in May.');
    const commentId = await suggest('in May', 'in June');
    await save('The strike began early in the May of 1907.');
    expect((await threads()).map(canBeAccepted)).toEqual([false]);
    await expect(accept(author, commentId)).rejects.toThrow(Refused);
    await save('It began.');
    const [gone] = await threads();
    expect(gone && isGone(gone)).toBe(true);
    await expect(accept(author, commentId)).rejects.toThrow(Refused);
    const wanted = { ...at, versionId: revisionId };
    await tx((write) => restoreRevision(write, author, wanted, tick()));
    expect((await threads()).map(canBeAccepted)).toEqual([true]);
    await accept(author, commentId);
    expect(await textNow()).toBe('The strike began in June.');
  });

  it('that the editor has put in is only recorded, if it is there', async () => {
    await save('The strike began in May.');
    const commentId = await suggest('May', 'June');
    await expect(accept(author, commentId, { at: 0, from: 20 })).rejects.toThrow(Refused);
    const revisionId = await save('The strike began in June.');
    await accept(author, commentId, { at: 0, from: 20 });
    expect((await row()).workingRevisionId).toBe(revisionId);
    expect(await threads()).toMatchObject([{ outcome: 'accepted', current: 'June' }]);
  });

  it('is decided once: the second of two users is told who decided it', async () => {
    await save('The strike began in May.');
    const commentId = await suggest('May', 'June');
    const both = await Promise.allSettled([accept(author, commentId), accept(editor, commentId)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await textNow()).toBe('The strike began in June.');
    await expect(decline(editor, commentId)).rejects.toMatchObject({
      said: ['review.wrong.accepted', { name: 'Rosa' }],
    });
    const other = await suggest('strike', 'lockout');
    const settle = { ...at, commentId: other, isSettled: true };
    await tx((write) => resolveComment(write, editor, settle, tick()));
    await tx((write) => resolveComment(write, author, settle, tick()));
    expect((await threads())[1]).toMatchObject({ resolvedBy: 'Edith' });
    await expect(accept(author, other)).rejects.toThrow(Refused);
  });

  it('is declined with a reason, which is an answer', async () => {
    await save('The strike began in May.');
    const commentId = await suggest('May', 'June');
    await decline(author, commentId, 'It was May.');
    const [thread] = await threads();
    expect(thread).toMatchObject({ outcome: 'declined', resolvedBy: 'Rosa' });
    expect(thread?.comments.map((each) => each.body)).toEqual(['', 'It was May.']);
    await expect(accept(author, commentId)).rejects.toThrow(Refused);
    await tx((write) =>
      resolveComment(write, editor, { ...at, commentId, isSettled: false }, tick()),
    );
    await accept(author, commentId);
    expect(await textNow()).toBe('The strike began in June.');
  });

  it('is made without the edit lock, but not accepted while somebody else holds it', async () => {
    await save('The strike began in May.');
    const page = { textId: (await row()).id, sittingId: 'theirs', takesOver: true };
    await tx((write) => acquireEditLock(write, editor, page, tick()));
    const commentId = await suggest('May', 'June', author);
    await expect(accept(author, commentId)).rejects.toThrow(Refused);
    expect(await textNow()).toBe('The strike began in May.');
  });

  it('needs words in one paragraph that differ, and the right to write', async () => {
    await save('The strike began in May.');
    for (const [words, replacement] of [
      ['', 'x'],
      ['June', 'x'],
      ['May', 'May'],
    ] as const) {
      await expect(suggest(words, replacement)).rejects.toThrow(Refused);
    }
    const commentId = await suggest('May', 'June');
    const own = { createdBy: editor.staffId, state: 'published' as const };
    await tx((write) => write.update(text).set(own));
    const reader = await anyStaff('translator', { languages: ['de'] });
    await expect(accept(reader, commentId)).rejects.toThrow(NotAllowed);
  });
});
