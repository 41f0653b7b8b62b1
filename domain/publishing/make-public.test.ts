import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { formerAddress } from '@/db/schema/site';
import { story, textLink } from '@/db/schema/stories';
import { findText } from '@/domain/access/text-access-queries';
import { changeMany, undoMany } from '@/domain/bulk/bulk-changes';
import { restoreText } from '@/domain/bulk/text-before-changes';
import type { Document } from '@/domain/documents/document';
import type { Staff } from '@/domain/permissions/staff';
import { requestReview } from '@/domain/review/review-changes';
import { schedulePublication } from '@/domain/schedule/schedule-changes';
import { listScheduled } from '@/domain/schedule/schedule-queries';
import { importText } from '@/domain/texts/import-changes';
import { restoreStory, trashStory } from '@/domain/trash/trash-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { publishText } from './publish-changes';

let clock = Date.UTC(2026, 0, 1);
let author: Staff;
let editor: Staff;
let at: { storyId: string; language: string };

const tick = () => {
  clock += 1_000;
  return clock;
};

const linked = (href: string): Document => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Words', marks: [{ type: 'link', attrs: { href } }] }],
    },
  ],
});

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author');
  editor = await anyStaff('editor');
  const given = { kind: 'item' as const, language: 'en', title: 'Rosa' };
  at = { storyId: await tx((write) => createStory(write, author, given, tick())), language: 'en' };
  await rewrite('https://one.example');
});

const rewrite = (href: string) =>
  tx((write) =>
    importText(write, { staffId: null }, { ...at, title: 'Rosa', body: linked(href) }, tick()),
  );
const many = (wish: 'publish' | 'withdraw') =>
  tx((write) => changeMany(write, editor, [at.storyId], { do: wish, language: '' }, tick()));
const undo = (id: string) => tx((write) => undoMany(write, editor, id, tick()));
const publish = () =>
  tx((write) => publishText(write, editor, { ...at, acceptAdvice: true }, tick()));
const row = async () => {
  const found = await findText(reads(), at);
  if (!found) throw new Error('no text');
  return found;
};
const storyRow = async () =>
  (await reads().select().from(story).where(eq(story.id, at.storyId)))[0];
const links = async () => (await reads().select().from(textLink)).map(({ href }) => href);

/** An address of another story that led to the address which this text has now. */
async function leadElsewhere(): Promise<void> {
  const { slug } = await row();
  const former = { kind: 'story' as const, language: 'en', slug, targetId: 'other', createdAt: 1 };
  await tx(async (write) => write.insert(formerAddress).values(former));
}
const former = async () =>
  reads()
    .select()
    .from(formerAddress)
    .where(and(eq(formerAddress.language, 'en'), eq(formerAddress.slug, (await row()).slug)));

const WAYS: Record<string, () => Promise<() => Promise<unknown>>> = {
  'publishing it': async () => publish,
  'undoing that it was unpublished with others': async () => {
    await publish();
    const { id } = await many('withdraw');
    return () => undo(id);
  },
  'restoring its story from the trash': async () => {
    await publish();
    await tx((write) => trashStory(write, editor, at.storyId, tick()));
    return () => tx((write) => restoreStory(write, editor, at.storyId, tick()));
  },
};

describe.each(Object.entries(WAYS))('a text made public by %s', (_name, prepare) => {
  it('is at its address alone, and its story was changed by the user now', async () => {
    const makePublic = await prepare();
    await leadElsewhere();
    await makePublic();
    expect(await former()).toEqual([]);
    expect(await storyRow()).toMatchObject({ changedBy: editor.staffId, changedAt: clock });
    expect(await row()).toMatchObject({ state: 'published', withdrawal: null });
    expect(await links()).toEqual(['https://one.example']);
  });
});

describe('a text that becomes public again', () => {
  it('keeps its time of publication, its review and its schedule', async () => {
    await publish();
    const { publishedAt, firstPublishedAt } = await row();
    await rewrite('https://two.example');
    await tx((write) => requestReview(write, author, { ...at, note: 'Please' }, tick()));
    const dueAt = clock + 3_600_000;
    const hour = { ...at, dueAt, acceptAdvice: true };
    await tx((write) => schedulePublication(write, editor, hour, tick()));
    const change = await many('publish');
    expect((await row()).review?.state).toBe('closed');
    expect(await links()).toEqual(['https://two.example']);
    expect(await undo(change.id)).toBe(1);
    expect(await row()).toMatchObject({ publishedAt, firstPublishedAt, hasChanges: true });
    expect((await row()).review).toMatchObject({ state: 'open', note: 'Please' });
    expect(await listScheduled((await row()).id)).toMatchObject([{ does: 'publish', dueAt }]);
    expect(await links()).toEqual(['https://one.example']);
  });

  it('is not in the list of links once its first publication is undone', async () => {
    const { id } = await many('publish');
    expect(await links()).toEqual(['https://one.example']);
    await undo(id);
    expect(await row()).toMatchObject({ state: 'draft', firstPublishedAt: null });
    expect(await links()).toEqual([]);
  });

  it('can be undone from a record of an older version', async () => {
    await publish();
    await many('withdraw');
    const { publicRevisionId, title, teaser, firstPublishedAt, publishedAt } = await row();
    const old = {
      ...{ publicRevisionId, title, teaser, firstPublishedAt, publishedAt },
      ...{ state: 'published' as const, withdrawnAt: null, withdrawalReason: '' },
      ...{ withdrawalNote: '', reviewRevisionId: publicRevisionId, reviewNote: 'Please' },
      ...{ reviewerId: null, reviewForId: null, submittedAt: 1, submittedBy: author.staffId },
      ...{ approvedRevisionId: null, approvedBy: null, approvedAt: null },
    };
    expect(await tx((write) => restoreText(write, editor, at, old, tick()))).toBe(true);
    expect(await row()).toMatchObject({
      state: 'published',
      review: { state: 'open', note: 'Please', requestedBy: author.staffId },
    });
  });
});
