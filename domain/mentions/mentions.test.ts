import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { mention } from '@/db/schema/comments';
import { outbox } from '@/db/schema/delivery';
import { text } from '@/db/schema/stories';
import { listTextRows } from '@/domain/access/text-access-queries';
import {
  addComment,
  deleteComment,
  editComment,
  replyToComment,
} from '@/domain/comments/comment-changes';
import { Refused } from '@/domain/forms/form';
import { notifyOfComment } from '@/domain/notifications/notify-changes';
import { chooseMails } from '@/domain/notifications/preference-changes';
import type { Staff } from '@/domain/permissions/staff';
import { eraseText } from '@/domain/publishing/erase-changes';
import { trashStory } from '@/domain/trash/trash-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { readMentions } from './mention-changes';
import { countUnreadMentions, listMentionable, listMentions } from './mention-queries';

let author: Staff;
let editor: Staff;
let at: { storyId: string; language: string };
let now = Date.UTC(2026, 0, 1);
const tick = () => {
  now += 1_000;
  return now;
};

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author', { name: 'Rosa' });
  editor = await anyStaff('editor', { name: 'Edith' });
  await anyStaff('author', { name: 'Stranger' });
  const given = { kind: 'item' as const, language: 'en', title: 'Strike' };
  at = { storyId: await tx((write) => createStory(write, author, given, tick())), language: 'en' };
});

async function row() {
  const [found] = await listTextRows(reads(), eq(text.storyId, at.storyId));
  if (!found) throw new Error('no text');
  return found;
}

async function say(by: Staff, body: string) {
  const revisionId = (await row()).workingRevisionId ?? '';
  const wanted = { ...at, revisionId, position: null, body };
  return tx((write) => addComment(write, by, wanted, tick()));
}

const unread = (of: Staff) => listMentions(of, { isUnread: true, most: 10 });

describe('mentions', () => {
  it('are listed and counted for the user until they were opened', async () => {
    const { commentId, mentioned } = await say(editor, 'Is this so, @Rosa?');
    expect(mentioned).toEqual([author.staffId]);
    await tx((write) =>
      replyToComment(write, author, { ...at, commentId, body: 'Ask @Edith.' }, tick()),
    );
    expect(await unread(author)).toMatchObject([
      { ...at, threadId: commentId, title: 'Strike', by: 'Edith', body: 'Is this so, @Rosa?' },
    ]);
    expect(await unread(editor)).toMatchObject([{ threadId: commentId, by: 'Rosa' }]);
    expect(await countUnreadMentions(author)).toBe(1);
    const open = (threadIds: string[] | null) =>
      tx((write) => readMentions(write, author, { ...at, threadIds }, tick()));
    await open(['another']);
    expect(await countUnreadMentions(author)).toBe(1);
    await open([commentId]);
    expect(await countUnreadMentions(author)).toBe(0);
    expect(await countUnreadMentions(editor)).toBe(1);
    expect(await listMentions(author, { isUnread: false, most: 10 })).toMatchObject([
      { readAt: now },
    ]);
  });

  it('are of users who may see the text; others are refused by name', async () => {
    const offered = await listMentionable(editor, await row());
    expect(offered.map(({ name, maySee }) => [name, maySee])).toEqual([
      ['Edith', true],
      ['Rosa', true],
      ['Stranger', false],
    ]);
    await expect(say(editor, 'See, @Stranger')).rejects.toThrow(Refused);
    expect((await say(editor, 'I, @Edith, and @Nobody')).mentioned).toEqual([]);
    expect(await reads().select().from(mention)).toEqual([]);
  });

  it('change with the comment, and are told only once', async () => {
    const { commentId } = await say(editor, '@Rosa');
    const change = (body: string) =>
      tx((write) => editComment(write, editor, { ...at, commentId, body }, tick()));
    expect((await change('@Rosa, see')).mentioned).toEqual([]);
    expect(await countUnreadMentions(author)).toBe(1);
    await change('see');
    expect(await countUnreadMentions(author)).toBe(0);
    expect((await change('@Rosa')).mentioned).toEqual([author.staffId]);
    await tx((write) => deleteComment(write, editor, { ...at, commentId }, tick()));
    expect(await countUnreadMentions(author)).toBe(0);
  });

  it('of texts that the user may no longer see, in the trash or erased are not counted', async () => {
    await say(editor, '@Rosa');
    await tx((write) => write.update(text).set({ createdBy: editor.staffId }));
    expect([await unread(author), await countUnreadMentions(author)]).toEqual([[], 0]);
    await tx((write) => write.update(text).set({ createdBy: author.staffId }));
    await tx((write) => trashStory(write, editor, at.storyId, tick()));
    expect([await unread(author), await countUnreadMentions(author)]).toEqual([[], 0]);
    const administrator = await anyStaff('administrator');
    await tx((write) => eraseText(write, administrator, { ...at, reason: 'asked' }, tick()));
    expect(await reads().select().from(mention)).toEqual([]);
  });

  it('are mailed to those who want it, instead of the mail about the comment', async () => {
    process.env.SMTP_URL = 'smtp://localhost';
    const keys = async () => (await reads().select().from(outbox)).map(({ onceKey }) => onceKey);
    const tell = async () => {
      const about = { mentioned: [author.staffId], ...at };
      await tx((write) => notifyOfComment(write, editor, about, tick()));
    };
    try {
      await tell();
      expect(await keys()).toEqual([expect.stringContaining(`mentioned:${author.staffId}`)]);
      await tx((write) => chooseMails(write, author, ['commented']));
      await tell();
      expect(await keys()).toHaveLength(1);
    } finally {
      delete process.env.SMTP_URL;
    }
  });
});
