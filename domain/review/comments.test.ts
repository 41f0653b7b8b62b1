import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import type { Connection } from '@/db/open';
import { comment as commentTable } from '@/db/schema/comments';
import { text } from '@/db/schema/stories';
import { listTextRows } from '@/domain/access/text-access-queries';
import { anchorBlocks } from '@/domain/anchors/anchor-text';
import { MOST_COMMENTS, placed } from '@/domain/comments/comment';
import {
  addComment,
  deleteComment,
  replyToComment,
  resolveComment,
} from '@/domain/comments/comment-changes';
import { listThreads } from '@/domain/comments/comment-queries';
import { countForMenu } from '@/domain/dashboard/menu-count-queries';
import { listWaitingComments } from '@/domain/dashboard/waiting-comment-queries';
import { blockHashes } from '@/domain/documents/block-hashes';
import type { Document } from '@/domain/documents/document';
import { Refused } from '@/domain/forms/form';
import { listEntries, listHistory, listWritten } from '@/domain/history/entry-queries';
import { notifyOfComment } from '@/domain/notifications/notify-changes';
import { readCommentNotifications } from '@/domain/notifications/read-changes';
import { NotAllowed, NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { nameRevision } from '@/domain/texts/milestone-changes';
import { createStory } from '@/domain/writing/create-changes';
import { saveText } from '@/domain/writing/save-changes';
import { freshDatabase, statementsOf } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { approveText } from './approve-changes';
import { requestChanges, requestReview } from './review-changes';
import { getKnownVersion, getReadVersion } from './review-queries';

let clock = Date.UTC(2026, 0, 1);
let author: Staff;
let editor: Staff;
let connection: Connection;
let at: { storyId: string; language: string };

beforeEach(async () => {
  connection = freshDatabase();
  author = await anyStaff('author', { name: 'Rosa' });
  editor = await anyStaff('editor', { name: 'Edith' });
  const given = { kind: 'item' as const, language: 'en', title: 'Strike' };
  at = { storyId: await tx((write) => createStory(write, author, given, tick())), language: 'en' };
});

const tick = () => {
  clock += 1_000;
  return clock;
};

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

async function save(paragraphs: string[], sittingId = 'morning', by = author) {
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
  const sent = { ...words, baseVersion: version, sittingId };
  const done = await tx((write) => saveText(write, by, sent, tick()));
  if (done.status !== 'saved') throw new Error(done.status);
  return done.revisionId;
}

const comment = async (by: Staff, revisionId: string, position: number | null, words = 'Why?') => {
  const wanted = { ...at, revisionId, position, body: words };
  return (await tx((write) => addComment(write, by, wanted, tick()))).commentId;
};
const threadsOf = async (by: Staff) => listThreads(by, await row());

describe('comments', () => {
  it('belong to a paragraph, are answered, resolved and reopened', async () => {
    const revisionId = await save(['one two three', 'four five six']);
    const commentId = await comment(editor, revisionId, 1);
    expect(await threadsOf(author)).toMatchObject([
      { position: 1, quote: 'four five six', resolvedAt: null, comments: [{ author: 'Edith' }] },
    ]);
    await tx((write) => replyToComment(write, author, { ...at, commentId, body: 'So.' }, tick()));
    const settle = (isSettled: boolean) =>
      tx((write) => resolveComment(write, author, { ...at, commentId, isSettled }, tick()));
    await settle(true);
    const [settled] = await threadsOf(editor);
    expect(settled).toMatchObject({ resolvedBy: 'Rosa' });
    expect(settled?.comments.map(({ body: words }) => words)).toEqual(['Why?', 'So.']);
    await settle(false);
    expect((await threadsOf(editor))[0]).toMatchObject({ resolvedAt: null, resolvedBy: null });
    await settle(true);
    await tx((write) => replyToComment(write, editor, { ...at, commentId, body: 'No.' }, tick()));
    expect((await threadsOf(editor))[0]?.resolvedAt).toBeNull();
  });

  it('are deleted by their author, until somebody answers or resolves them', async () => {
    const revisionId = await save(['one']);
    const commentId = await comment(editor, revisionId, null);
    const drop = (by: Staff, id: string) =>
      tx((write) => deleteComment(write, by, { ...at, commentId: id }, tick()));
    await expect(drop(author, commentId)).rejects.toThrow(NotThere);
    await tx((write) => replyToComment(write, author, { ...at, commentId, body: 'So.' }, tick()));
    await expect(drop(editor, commentId)).rejects.toThrow(Refused);
    const answer = (await threadsOf(author))[0]?.comments.at(-1);
    expect(answer?.mayDelete).toBe(true);
    await drop(author, answer?.id ?? '');
    await drop(editor, commentId);
    expect(await threadsOf(author)).toEqual([]);
  });

  it('follow their paragraph, and are marked when it is gone', async () => {
    const revisionId = await save(['The strike began in May.', 'It ended in June.']);
    await comment(editor, revisionId, 1);
    await comment(editor, revisionId, 0);
    await comment(editor, revisionId, null);
    const now = body('New.', 'The strike had begun in early May.');
    const found = placed(await threadsOf(author), anchorBlocks(now, blockHashes(now)), 'en');
    expect([...found.beside.keys()]).toEqual([1]);
    expect(found.gone.map(({ quote }) => quote)).toEqual(['It ended in June.']);
    expect(found.onText).toHaveLength(1);
  });

  it('require the permission, and an existing paragraph', async () => {
    const revisionId = await save(['one']);
    await expect(comment(editor, revisionId, 7)).rejects.toThrow(Refused);
    await expect(comment(editor, 'nothing', 0)).rejects.toThrow(Refused);
    const stranger = await anyStaff('author');
    await expect(comment(stranger, revisionId, 0)).rejects.toThrow(NotThere);
    await tx((write) => publishText(write, editor, at, tick()));
    await expect(comment(stranger, revisionId, 0)).rejects.toThrow(NotAllowed);
    await comment(editor, revisionId, 0);
    expect(await threadsOf(stranger)).toEqual([]);
  });
});

describe('a text with as many comments as it may have', () => {
  it('takes no further one, and no answer', async () => {
    const revisionId = await save(['one']);
    const commentId = await comment(editor, revisionId, 0);
    const said = { textId: (await row()).id, revisionId, authorId: editor.staffId, createdAt: 1 };
    const rows = Array.from({ length: MOST_COMMENTS - 1 }, (_, at) => {
      return { ...said, id: `c${at}`, answersId: commentId, body: 'So.' };
    });
    await tx(async (write) => write.insert(commentTable).values(rows));
    const refused = { said: ['review.wrong.enough', { most: MOST_COMMENTS }] };
    await expect(comment(editor, revisionId, 0)).rejects.toMatchObject(refused);
    const answer = { ...at, commentId, body: 'Why?' };
    await expect(
      tx((write) => replyToComment(write, author, answer, tick())),
    ).rejects.toMatchObject(refused);
  });
});

describe('the history', () => {
  it('has one entry for an editing session, even when a comment protects one of its saves', async () => {
    const first = await save(['one']);
    await comment(editor, first, 0);
    await save(['one', 'two']);
    const named = await save(['one', 'two', 'three']);
    const name = { ...at, revisionId: named, name: 'before the cuts' };
    await tx((write) => nameRevision(write, author, name, tick()));
    await save(['three'], 'noon');
    await save(['four'], 'noon', editor);
    const { entries } = await listHistory(await row(), null);
    expect(entries.map((entry) => [entry.author, entry.milestones.map(({ is }) => is)])).toEqual([
      ['Edith', []],
      ['Rosa', []],
      ['Rosa', ['named']],
      ['Rosa', []],
    ]);
    const { id } = await row();
    const kept = await listEntries(id, [first, named]);
    expect(kept.map((entry) => entry.id)).toEqual([first, named]);
    const written = await listWritten(id, kept[0]?.number ?? 0, kept[1]?.number ?? 0);
    expect(written.map((each) => each.author)).toEqual(['Rosa', 'Rosa']);
  });

  it('is paged', async () => {
    for (let turn = 0; turn < 40; turn += 1) await save([`turn ${turn}`], `sitting ${turn}`);
    const first = await listHistory(await row(), null);
    const second = await listHistory(await row(), first.older);
    const all = [...first.entries, ...second.entries].map(({ number }) => number);
    expect(all).toEqual([...new Set(all)].sort((a, b) => b - a));
    expect(all).toHaveLength(41);
    expect(second.older).toBeNull();
  });
});

describe('a review', () => {
  it('shows the revision that was sent, and compares it with the last known one', async () => {
    const first = await save(['one']);
    await tx((write) => requestReview(write, author, { ...at, note: '' }, tick()));
    expect(await getKnownVersion(await row(), first)).toBeNull();
    await tx((write) => requestChanges(write, editor, { ...at, note: 'More' }, tick()));
    const second = await save(['one', 'two']);
    await tx((write) => requestReview(write, author, { ...at, note: '' }, tick()));
    await save(['one', 'two', 'typed on']);
    expect((await getReadVersion(await row()))?.id).toBe(second);
    expect(await getKnownVersion(await row(), second)).toMatchObject({ id: first, is: 'returned' });
    await tx((write) => approveText(write, editor, { ...at, revisionId: second }, tick()));
    expect((await getReadVersion(await row()))?.id).toBe(second);
    await tx((write) => publishText(write, editor, at, tick()));
    const { workingRevisionId } = await row();
    expect(await getKnownVersion(await row(), workingRevisionId ?? '')).toMatchObject({
      id: second,
      is: 'public',
    });
  });

  it('lists comments that wait for an answer of the people of the text', async () => {
    const waiting = async (by: Staff) =>
      (await listWaitingComments(by)).map(({ by: who, count }) => [who, count]);
    const first = await save(['one']);
    const commentId = await comment(editor, first, 0);
    expect([await waiting(author), await waiting(editor)]).toEqual([[['Edith', 1]], []]);
    await tx((write) => replyToComment(write, author, { ...at, commentId, body: 'So.' }, tick()));
    expect([await waiting(author), await waiting(editor)]).toEqual([[], [['Rosa', 1]]]);
  });

  it('counts such comments for the menu, each once beside the notification of it', async () => {
    const first = await save(['one']);
    await comment(editor, first, 0);
    await tx((write) => notifyOfComment(write, editor, { ...at, mentioned: [] }, tick()));
    expect(await countForMenu(author)).toEqual({ unread: 1, comments: 0 });
    await tx((write) => readCommentNotifications(write, author, at, tick()));
    expect(await countForMenu(author)).toEqual({ unread: 0, comments: 1 });
    expect(await countForMenu(editor)).toEqual({ unread: 0, comments: 0 });
  });

  it('counts threads and not texts, and asks the database twice for every page', async () => {
    const first = await save(['one', 'two']);
    const commentId = await comment(editor, first, 0);
    await comment(editor, first, 1);
    const statements = await statementsOf(connection, async () => {
      expect(await countForMenu(author)).toEqual({ unread: 0, comments: 2 });
    });
    expect(statements).toHaveLength(2);
    await tx((write) => replyToComment(write, author, { ...at, commentId, body: 'So.' }, tick()));
    expect(await countForMenu(author)).toMatchObject({ comments: 1 });
    expect(await countForMenu(editor)).toMatchObject({ comments: 1 });
    await tx((write) =>
      resolveComment(write, author, { ...at, commentId, isSettled: true }, tick()),
    );
    expect(await countForMenu(editor)).toMatchObject({ comments: 0 });
  });
});
