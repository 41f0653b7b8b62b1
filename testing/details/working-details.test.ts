import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { image } from '@/db/schema/images';
import { invalidation } from '@/db/schema/site';
import { changeMany, undoMany } from '@/domain/bulk/bulk-changes';
import { listDetailsHistory } from '@/domain/history/details-history-queries';
import { restoreDetails } from '@/domain/history/restore-details-changes';
import { isUsed, listUses } from '@/domain/images/use-queries';
import type { Staff } from '@/domain/permissions/staff';
import { createPreviewLink } from '@/domain/preview-links/changes';
import { getSharedDraft } from '@/domain/preview-links/queries';
import { getDraft } from '@/domain/reader/draft-preview-queries';
import { getStory } from '@/domain/reader/story-queries';
import { approveText } from '@/domain/review/approve-changes';
import { requestReview } from '@/domain/review/review-changes';
import { runNextDue } from '@/domain/schedule/run-schedule-changes';
import { schedulePublication } from '@/domain/schedule/schedule-changes';
import { getDetailsToPublish } from '@/domain/stories/details-to-publish-queries';
import { removeTopic } from '@/domain/topics/changes';
import { mergeTopics } from '@/domain/topics/merge-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { live, newTopic, publish, save, storyInTwo, storyRow, textRow, working } from './fixtures';

const NOW = Date.UTC(2026, 0, 1);
const LATER = NOW + 1_000;

let editor: Staff;
let author: Staff;
let storyId: string;

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
  author = await anyStaff('author');
  storyId = await storyInTwo(editor);
});

const dateForReaders = async (language: string) => (await getStory(storyId, language))?.eventDate;
const history = async () => (await listDetailsHistory(editor, storyId, null)).entries;

describe('Details of a story that was never public', () => {
  it('are in its lists and checks at once', async () => {
    await save(editor, storyId, { eventDate: '1931', source: 'Box 1' });
    expect(await live(storyId)).toMatchObject({ eventDate: '1931', source: 'Box 1' });
    expect(await storyRow(storyId)).toMatchObject({
      hasDetailsChanges: false,
    });
  });

  it('that were not approved stay out when the approved ones are published', async () => {
    await save(editor, storyId, { eventDate: '1931' });
    const at = { storyId, language: 'en' };
    await tx((write) => requestReview(write, editor, { ...at, note: '' }, NOW));
    const { workingRevisionId: revisionId } = await textRow(storyId, 'en');
    await tx((write) => approveText(write, editor, { ...at, revisionId: revisionId ?? '' }, NOW));
    await save(author, storyId, { eventDate: '1932' }).catch(() => undefined);
    await save(editor, storyId, { eventDate: '1933' });
    await publish(editor, storyId, 'en');
    expect(await dateForReaders('en')).toBe('1931');
    expect((await working(storyId)).eventDate).toBe('1933');
    await publish(editor, storyId, 'en', LATER);
    expect(await dateForReaders('en')).toBe('1933');
  });
});

describe('Details of a public story', () => {
  beforeEach(async () => {
    await save(editor, storyId, { eventDate: '1931' });
    await publish(editor, storyId, 'en');
    await publish(editor, storyId, 'nl');
  });

  it('stay as readers have them until any language is published, and then change in all', async () => {
    const before = await reads().$count(invalidation);
    await save(editor, storyId, { eventDate: '1932' });
    expect(await dateForReaders('en')).toBe('1931');
    expect(await reads().$count(invalidation)).toBe(before);
    expect(await storyRow(storyId)).toMatchObject({ hasDetailsChanges: true });
    await publish(editor, storyId, 'nl', LATER);
    expect(await dateForReaders('en')).toBe('1932');
    expect(await storyRow(storyId)).toMatchObject({ hasDetailsChanges: false });
    const stale = (await reads().select().from(invalidation)).map(({ tag }) => tag);
    expect(stale).toContain(`story:${storyId}`);
  });

  it('are named before a publication, with the languages that show them too', async () => {
    const coming = async () =>
      (await getDetailsToPublish(editor, { storyId, language: 'nl' })).coming;
    expect(await coming()).toBeNull();
    await save(editor, storyId, { eventDate: '1932', source: 'Box 2' });
    const found = await coming();
    expect(found).toMatchObject({ fields: ['eventDate', 'source'], languages: ['en'] });
  });

  it('wait for nothing when they are changed back', async () => {
    await save(editor, storyId, { eventDate: '1932' });
    await save(editor, storyId, { eventDate: '1931' });
    expect(await storyRow(storyId)).toMatchObject({ hasDetailsChanges: false });
    expect(await publish(editor, storyId, 'en', LATER)).toEqual({ status: 'unchanged' });
  });

  it('are sent to review alone, and published as they were approved', async () => {
    const at = { storyId, language: 'en' };
    await save(editor, storyId, { eventDate: '1932' });
    expect(await tx((write) => requestReview(write, editor, { ...at, note: '' }, LATER))).toBe(
      'sent',
    );
    await save(editor, storyId, { eventDate: '1933' });
    const { review } = await textRow(storyId, 'en');
    const approve = { ...at, revisionId: review?.revisionId ?? '' };
    const other = { ...approve, detailsId: 'another' };
    expect(await tx((write) => approveText(write, editor, other, LATER))).toBe('otherSent');
    const read = { ...approve, detailsId: review?.detailsRevisionId ?? null };
    expect(await tx((write) => approveText(write, editor, read, LATER))).toBe('approved');
    await publish(editor, storyId, 'en', LATER);
    expect(await dateForReaders('en')).toBe('1932');
    expect(await storyRow(storyId)).toMatchObject({ hasDetailsChanges: true });
  });

  it('never go back to older ones that were approved for another language', async () => {
    const at = { storyId, language: 'en' };
    await save(editor, storyId, { eventDate: '1932' });
    await tx((write) => requestReview(write, editor, { ...at, note: '' }, LATER));
    await save(editor, storyId, { eventDate: '1933' });
    await publish(editor, storyId, 'nl', LATER);
    await publish(editor, storyId, 'en', LATER + 1);
    expect(await dateForReaders('en')).toBe('1933');
  });

  it('are published on schedule as they were when it was set', async () => {
    await save(editor, storyId, { eventDate: '1932' });
    const wanted = { storyId, language: 'en', dueAt: LATER, acceptAdvice: true };
    expect(await tx((write) => schedulePublication(write, editor, wanted, NOW))).toEqual({
      status: 'set',
    });
    await save(editor, storyId, { eventDate: '1933' });
    await tx((write) => runNextDue(write, LATER));
    expect(await dateForReaders('nl')).toBe('1932');
    expect((await working(storyId)).eventDate).toBe('1933');
  });

  it('follow what was merged since, and leave out what was deleted, which the outcome says', async () => {
    const [strikes, labour, gone] = await Promise.all(['Strikes', 'Labour', 'Gone'].map(newTopic));
    if (!strikes || !labour || !gone) throw new Error('No topics.');
    await save(editor, storyId, { topicIds: [gone, strikes] });
    await tx((write) => mergeTopics(write, editor, { from: strikes, into: labour }, NOW));
    await tx((write) => removeTopic(write, editor, gone, NOW));
    expect((await working(storyId)).topicIds).toEqual([labour]);
    const outcome = await publish(editor, storyId, 'en', LATER);
    expect(outcome).toMatchObject({ details: { fields: ['topicIds'], dropped: ['topicIds'] } });
    expect((await live(storyId)).topicIds).toEqual([labour]);
  });

  it('take in a change to many stories, which readers see at once and the next publication keeps', async () => {
    const [mine, theirs] = await Promise.all(['Mine', 'Theirs'].map(newTopic));
    if (!mine || !theirs) throw new Error('No topics.');
    await save(editor, storyId, { topicIds: [mine] });
    const wish = { do: 'addTopic' as const, topicId: theirs };
    await tx((write) => changeMany(write, editor, [storyId], wish, LATER));
    expect((await live(storyId)).topicIds).toEqual([theirs]);
    await publish(editor, storyId, 'en', LATER);
    expect((await live(storyId)).topicIds).toEqual([mine, theirs]);
  });

  it('come back when the publication of many is undone', async () => {
    await save(editor, storyId, { eventDate: '1932' });
    const wish = { do: 'publish' as const, language: '' };
    const { id } = await tx((write) => changeMany(write, editor, [storyId], wish, LATER));
    expect(await dateForReaders('nl')).toBe('1932');
    await tx((write) => undoMany(write, editor, id, LATER + 1));
    expect(await dateForReaders('nl')).toBe('1931');
    expect((await working(storyId)).eventDate).toBe('1932');
    expect(await storyRow(storyId)).toMatchObject({ hasDetailsChanges: true });
  });

  it('keep their new cover from being deleted while it waits, and no longer when it is only history', async () => {
    const row = { width: 1, height: 1, mime: 'image/png', createdAt: NOW };
    await tx(async (write) => {
      await write.insert(image).values({ ...row, id: 'cover', hash: 'cover' });
    });
    await save(editor, storyId, { coverImageId: 'cover' });
    expect(await isUsed(reads(), 'cover')).toBe(true);
    const uses = await listUses(editor, 'cover');
    expect(uses.map(({ kind, id }) => [kind, id])).toEqual([['cover', storyId]]);
    await save(editor, storyId, { coverImageId: null });
    expect(await isUsed(reads(), 'cover')).toBe(false);
  });

  it('are in a preview, and in a preview link as they were when it was made', async () => {
    await save(editor, storyId, { eventDate: '1932' });
    const wanted = { storyId, language: 'en', recipient: 'Rosa', endsAt: LATER };
    const link = await tx((write) => createPreviewLink(write, editor, wanted, NOW));
    await save(editor, storyId, { eventDate: '1933' });
    const token = link.status === 'made' ? link.token : '';
    expect((await getSharedDraft(token, NOW))?.story.eventDate).toBe('1932');
    expect((await getDraft(editor, storyId, 'en'))?.story.eventDate).toBe('1933');
    expect(await dateForReaders('en')).toBe('1931');
  });

  it('have an entry for each editing session, and are restored from any', async () => {
    await save(editor, storyId, { eventDate: '1932' }, 'morning');
    await save(editor, storyId, { source: 'Box 2' }, 'morning');
    await save(editor, storyId, { source: 'Box 3' }, 'evening');
    const entries = await history();
    expect(entries.map(({ number, fields }) => [number, fields])).toEqual([
      [4, ['source']],
      [3, ['eventDate', 'source']],
      [2, ['eventDate']],
      [1, []],
    ]);
    const { workingDetailsId } = await storyRow(storyId);
    const restore = (workingId: string) =>
      tx((write) =>
        restoreDetails(
          write,
          editor,
          storyId,
          { versionId: entries.at(-1)?.id ?? '', workingId },
          LATER,
        ),
      );
    expect(await restore('another')).toBe('changed');
    expect(await restore(workingDetailsId ?? '')).toBe('restored');
    expect(await working(storyId)).toMatchObject({ eventDate: '', source: '' });
    expect(await dateForReaders('en')).toBe('1931');
  });

  it('are not changed by somebody without the right to', async () => {
    await expect(save(author, storyId, { eventDate: '1932' })).rejects.toThrow();
    expect((await working(storyId)).eventDate).toBe('1931');
  });
});
