import { asc, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { rowsOf } from '@/db/rows';
import { comment } from '@/db/schema/comments';
import { revision, text } from '@/db/schema/stories';
import { milestone, previewLink, schedule } from '@/db/schema/teamwork';
import { listTextRows } from '@/domain/access/text-access-queries';
import type { Document } from '@/domain/documents/document';
import { Refused } from '@/domain/forms/form';
import { NotAllowed, NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { eraseText } from '@/domain/publishing/erase-changes';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { approveText } from '@/domain/review/approve-changes';
import { reassignReview, requestChanges, requestReview } from '@/domain/review/review-changes';
import { nameRevision } from '@/domain/texts/milestone-changes';
import { createStory } from '@/domain/writing/create-changes';
import { saveText } from '@/domain/writing/save-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';

let clock = Date.UTC(2026, 0, 1);
let author: Staff;
let editor: Staff;
let at: { storyId: string; language: string };

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author');
  editor = await anyStaff('editor');
  const given = { kind: 'item' as const, language: 'en', title: 'Rosa' };
  const storyId = await tx((write) => createStory(write, author, given, tick()));
  at = { storyId, language: 'en' };
});

const tick = () => {
  clock += 1_000;
  return clock;
};

const body = (words: string): Document => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

async function row() {
  const [found] = await listTextRows(reads(), eq(text.storyId, at.storyId));
  if (!found) throw new Error('no text');
  return found;
}

async function save(words: string, by = author, sittingId = 'morning') {
  const { version } = await row();
  const blank = { title: 'Rosa', subtitle: '', teaser: '', dateNote: '', byline: '' };
  const sent = {
    ...at,
    ...blank,
    translatorCredit: '',
    metaTitle: '',
    metaDescription: '',
    body: body(words),
  };
  const done = await tx((write) =>
    saveText(write, by, { ...sent, baseVersion: version, sittingId }, tick()),
  );
  if (done.status !== 'saved') throw new Error(done.status);
  return done.revisionId;
}

const submit = (over: { note?: string; reviewForId?: string } = {}) =>
  tx((write) => requestReview(write, author, { ...at, note: '', ...over }, tick()));
const approve = (revisionId: string, by = editor) =>
  tx((write) => approveText(write, by, { ...at, revisionId }, tick()));
const publish = (revisionId?: string) =>
  tx((write) => publishText(write, editor, { ...at, ...(revisionId && { revisionId }) }, tick()));

async function milestones() {
  const rows = await reads().select().from(milestone).orderBy(asc(milestone.at));
  return rows.map(({ is, revisionId, note }) => [is, revisionId, note].join(' ').trim());
}

async function bodies(): Promise<string[]> {
  const rows = await reads().select().from(revision).orderBy(asc(revision.number));
  return rows.map((each) => JSON.stringify(each.body));
}

describe('milestones', () => {
  it('are recorded in the changes that cause them, with their notes', async () => {
    const first = await save('one');
    await submit({ note: 'Please' });
    await tx((write) => requestChanges(write, editor, { ...at, note: 'More' }, tick()));
    const second = await save('two');
    await submit();
    await approve(second);
    await publish();
    const wanted = { ...at, reason: 'r', note: 'wrong' };
    await tx((write) => unpublishText(write, editor, wanted, tick()));
    await tx((write) => unpublishText(write, editor, { ...wanted, note: 'again' }, tick()));
    expect(await milestones()).toEqual([
      `submitted ${first} Please`,
      `returned ${first} More`,
      `submitted ${second}`,
      `approved ${second}`,
      `published ${second}`,
      `withdrawn ${second} wrong`,
    ]);
  });

  it('protect their revision from the next save of the same editing session', async () => {
    await save('one');
    const named = await save('two');
    await tx((write) =>
      nameRevision(write, author, { ...at, revisionId: named, name: 'before' }, tick()),
    );
    await save('three');
    await save('four');
    const kept = (await bodies()).join();
    expect(kept).not.toContain('one');
    expect(kept).toContain('two');
    expect(kept).not.toContain('three');
    expect(kept).toContain('four');
  });

  it('give a revision one name, which can be removed, by users who may write', async () => {
    const revisionId = await save('one');
    const name = (words: string, by = author, id = revisionId) =>
      tx((write) => nameRevision(write, by, { ...at, revisionId: id, name: words }, tick()));
    await name('a');
    await name('b');
    expect(await milestones()).toEqual([`named ${revisionId} b`]);
    await name('');
    expect(await milestones()).toEqual([]);
    await expect(name('x', author, 'nothing')).rejects.toThrow('writing.wrong.noVersion');
    await expect(name('x', await anyStaff('author'))).rejects.toThrow(NotThere);
  });
});

describe('approval', () => {
  it('applies to the revision that was sent, not to later saves', async () => {
    const sent = await save('sent');
    await submit();
    const typed = await save('typed on');
    expect(await approve(typed)).toBe('otherSent');
    expect(await approve(sent)).toBe('approved');
    expect(await approve(sent)).toBe('approvedBefore');
    expect(await row()).toMatchObject({
      state: 'draft',
      review: { state: 'closed' },
      approval: { revisionId: sent, approvedBy: editor.staffId },
    });
    expect(await publish()).toEqual({ status: 'published', details: null });
    expect(await row()).toMatchObject({
      publicRevisionId: sent,
      workingRevisionId: typed,
      hasChanges: true,
      approval: null,
    });
  });

  it('ends when another revision is sent, returned or published', async () => {
    const first = await save('first');
    await submit();
    await approve(first);
    const second = await save('second');
    await submit();
    expect((await row()).approval).toBeNull();
    expect(await approve(first)).toBe('otherSent');
    await approve(second);
    expect(await tx((write) => requestChanges(write, editor, { ...at, note: 'no' }, tick()))).toBe(
      'returned',
    );
    expect((await row()).approval).toBeNull();
    await submit();
    await approve(second);
    const third = await save('third');
    expect(await publish(third)).toEqual({ status: 'published', details: null });
    expect((await row()).approval).toBeNull();
  });

  it('requires the permission', async () => {
    const sent = await save('sent');
    await submit();
    await expect(approve(sent, author)).rejects.toThrow(NotAllowed);
    expect(await approve('')).toBe('otherSent');
  });
});

describe('the reviewer of a text', () => {
  it('is a user who may approve, or null for any, and can be changed', async () => {
    await save('one');
    const other = await anyStaff('administrator');
    const stranger = await anyStaff('author');
    const toStranger = submit({ reviewForId: stranger.staffId });
    await expect(toStranger).rejects.toThrow(Refused);
    expect((await row()).review).toBeNull();
    await submit({ reviewForId: editor.staffId });
    expect((await row()).review?.reviewForId).toBe(editor.staffId);
    expect(await pass(await seen(), other.staffId)).toBe('passed');
    expect((await row()).review?.reviewForId).toBe(other.staffId);
    await expect(pass(await seen(), stranger.staffId)).rejects.toThrow(Refused);
    await expect(pass(await seen(), null, author)).rejects.toThrow(NotAllowed);
    expect(await pass(await seen(), null)).toBe('passed');
    expect((await row()).review?.reviewForId).toBeNull();
    const before = await seen();
    await tx((write) => requestChanges(write, editor, { ...at, note: 'More' }, tick()));
    expect(await pass(before, null)).toBe('notInReview');
  });

  it('is not changed once another revision was sent, or another reviewer was chosen', async () => {
    const other = await anyStaff('administrator');
    await save('one');
    await submit();
    const ofFirst = await seen();
    await save('two');
    await submit();
    expect(await pass(ofFirst, other.staffId)).toBe('changed');
    expect((await row()).review?.reviewForId).toBeNull();
    const ofSecond = await seen();
    expect(await pass(ofSecond, other.staffId)).toBe('passed');
    expect(await pass(ofSecond, editor.staffId)).toBe('passedBefore');
    expect((await row()).review?.reviewForId).toBe(other.staffId);
  });

  /** What the page of a review shows now. */
  const seen = async () => {
    const { review } = await row();
    return { revisionId: review?.revisionId ?? '', wasForId: review?.reviewForId ?? null };
  };
  const pass = (
    of: { revisionId: string; wasForId: string | null },
    reviewForId: string | null,
    by = editor,
  ) => tx((write) => reassignReview(write, by, { ...at, ...of, reviewForId }, tick()));
});

it('erasing leaves no word of a text in any table', async () => {
  const revisionId = await save('hush');
  await submit({ note: 'about hush' });
  await tx((write) => nameRevision(write, author, { ...at, revisionId, name: 'hush' }, tick()));
  const { id: textId } = await row();
  await tx(async (write) => {
    const quote = { block: 'x', quote: 'hush', body: 'hush?' };
    const by = { authorId: author.staffId, createdAt: 1 };
    await write.insert(comment).values({ id: 'c', textId, revisionId, ...quote, ...by });
    const plan = { does: 'withdraw' as const, dueAt: 1, reason: 'hush', setAt: 1 };
    await write.insert(schedule).values({ textId, ...plan, setBy: editor.staffId });
    const link = { tokenHash: 'h', textId, revisionId, recipient: 'hush' };
    await write
      .insert(previewLink)
      .values({ ...link, createdBy: editor.staffId, createdAt: 1, endsAt: 2 });
  });
  expect(await tablesWith('hush')).not.toEqual([]);
  const administrator = await anyStaff('administrator');
  await tx((write) => eraseText(write, administrator, { ...at, reason: 'asked' }, tick()));
  // Comments stay in the audit log, whose entries are never deleted.
  expect(await tablesWith('hush')).toEqual(['audit']);
});

async function tablesWith(word: string): Promise<string[]> {
  const tables = await rowsOf<{ name: string }>(
    reads(),
    sql`select name from sqlite_master where type = 'table' and sql not like '%virtual%'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await rowsOf(reads(), sql.raw(`select * from "${name}"`));
    if (JSON.stringify(rows).includes(word)) found.push(name);
  }
  return found.sort();
}
