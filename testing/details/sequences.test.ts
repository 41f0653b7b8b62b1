import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { detailsRevision } from '@/db/schema/details';
import { changeMany, undoMany } from '@/domain/bulk/bulk-changes';
import { restoreDetails } from '@/domain/history/restore-details-changes';
import type { Staff } from '@/domain/permissions/staff';
import { unpublishText } from '@/domain/publishing/publish-changes';
import { approveText } from '@/domain/review/approve-changes';
import { requestReview } from '@/domain/review/review-changes';
import type { DetailsContent } from '@/domain/stories/details-content';
import { detailsAt, wasEverPublic } from '@/domain/stories/working-details-queries';
import { mergeTopics } from '@/domain/topics/merge-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { live, newTopic, publish, save, storyInTwo, storyRow, textRow } from './fixtures';

const NOW = Date.UTC(2026, 0, 1);
const STEPS = 30;

let editor: Staff;
let storyId: string;
let topics: string[];
let now: number;

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
  storyId = await storyInTwo(editor);
  topics = [];
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) topics.push(await newTopic(name));
  now = NOW + 10;
});

/** A repeatable stream of numbers below a limit. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1);

it.each(SEEDS)(
  'after any sequence of changes (%i), readers have the details that were published last',
  async (seed) => {
    const next = numbers(seed);
    const one = <T>(all: readonly T[]) => all[next(all.length)] as T;
    const bulk: string[] = [];
    const language = () => one(['en', 'nl']);
    const steps: (() => Promise<unknown>)[] = [
      () => save(editor, storyId, { eventDate: String(1900 + next(50)) }, one(['', 'a', 'b'])),
      () => save(editor, storyId, { source: `Box ${next(3)}` }),
      () => save(editor, storyId, { topicIds: topics.filter(() => next(2) === 0) }, 'a'),
      () => publish(editor, storyId, language(), now),
      () => tx((write) => unpublishText(write, editor, { storyId, language: language() }, now)),
      () => sendAndApprove(language(), next(2) === 0),
      () => many({ do: one(['addTopic', 'removeTopic'] as const), topicId: one(topics) }),
      () => many({ do: 'changeKind', kind: one(['item', 'news', 'event'] as const) }),
      () => many({ do: 'publish', language: one(['', 'en']) }),
      async () => {
        const id = bulk.pop();
        if (id) await tx((write) => undoMany(write, editor, id, now));
      },
      async () => {
        if (topics.length < 4) return;
        const [from = '', into = ''] = topics.splice(next(topics.length - 1), 2);
        topics.push(into);
        await tx((write) => mergeTopics(write, editor, { from, into }, now));
      },
      async () => {
        const rows = await reads().select().from(detailsRevision);
        const { workingDetailsId } = await storyRow(storyId);
        if (rows.length === 0) return;
        const wanted = { versionId: one(rows).id, workingId: workingDetailsId ?? '' };
        await tx((write) => restoreDetails(write, editor, storyId, wanted, now));
      },
    ];
    async function many(wish: Parameters<typeof changeMany>[3]) {
      const done = await tx((write) => changeMany(write, editor, [storyId], wish, now));
      bulk.push(done.id);
    }
    for (let step = 0; step < STEPS; step += 1) {
      now += 1;
      const chosen = next(steps.length);
      const before = await live(storyId);
      const wasPublic = await wasEverPublic(reads(), storyId);
      await steps[chosen]?.();
      const where = `seed ${seed}, step ${step}, change ${chosen}`;
      await expectInStep(where);
      // Saving, approving and restoring never reach readers.
      if (wasPublic && [0, 1, 2, 4, 5, 11].includes(chosen)) {
        expect(await live(storyId), where).toEqual(before);
      }
    }
  },
  60_000,
);

async function sendAndApprove(language: string, isApproved: boolean) {
  const at = { storyId, language };
  await tx((write) => requestReview(write, editor, { ...at, note: '' }, now));
  const { review } = await textRow(storyId, language);
  if (!isApproved || review?.state !== 'open') return;
  const { revisionId } = review;
  await tx((write) => approveText(write, editor, { ...at, revisionId }, now));
}

async function expectInStep(where: string) {
  const row = await storyRow(storyId);
  if (row.workingDetailsId === null) return;
  const readers = comparable(await live(storyId));
  const last = await detailsAt(reads(), storyId, row.publicDetailsId);
  expect(readers, where).toEqual(comparable(last.content));
  const current = await detailsAt(reads(), storyId, row.workingDetailsId);
  const isAhead = JSON.stringify(comparable(current.content)) !== JSON.stringify(readers);
  if (isAhead) expect(row.hasDetailsChanges, where).toBe(true);
  if (!(await wasEverPublic(reads(), storyId))) expect(isAhead, where).toBe(false);
  const [used] = await reads()
    .select({ id: detailsRevision.storyId })
    .from(detailsRevision)
    .where(eq(detailsRevision.id, row.workingDetailsId));
  expect(used?.id, where).toBe(storyId);
}

/** A merge may leave two topics at one position, which then have no order of their own. */
function comparable(content: DetailsContent) {
  const { kind, eventDate, source, topicIds } = content;
  return { kind, eventDate, source, topicIds: topicIds.toSorted() };
}
