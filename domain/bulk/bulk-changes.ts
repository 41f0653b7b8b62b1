import { and, eq, isNull } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Queries } from '@/db/open';
import { bulkChange } from '@/db/schema/staff';
import { story, text } from '@/db/schema/stories';
import { storyTopic } from '@/db/schema/topics';
import { listTextRows } from '@/domain/access/text-access-queries';
import { addToAudit } from '@/domain/audit/changes';
import { NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { restoreStory, trashStory } from '@/domain/trash/trash-changes';
import type { BulkRefusal, BulkWish } from './bulk';
import { type TextBefore, textBefore } from './text-before-changes';
import { undoBulkChange } from './undo-bulk-changes';

/** What was done to one story, with the data to undo it. */
export type BulkStep = { storyId: string } & (
  | { did: 'topics'; before: string[]; after: string[] }
  | { did: 'kind'; before: (typeof story.$inferSelect)['kind']; after: string }
  | { did: 'bin' | 'unbin' }
  | { did: 'publish' | 'withdraw'; language: string; before: TextBefore }
);

export interface BulkOutcome {
  id: string;
  /** Number of stories changed (for publish and unpublish: texts). */
  done: number;
  refused: number;
}

/** Applies a change to many stories where possible, and records it for undo. @throws NotAllowed */
export async function changeMany(
  write: Queries,
  by: Staff,
  storyIds: readonly string[],
  wish: BulkWish,
  now: number,
): Promise<BulkOutcome> {
  requireMay(by, wish.do === 'bin' ? 'story.trashMany' : 'story.changeMany');
  const steps: BulkStep[] = [];
  const refused: BulkRefusal[] = [];
  for (const storyId of storyIds) {
    const [facts] = await write.select().from(story).where(eq(story.id, storyId));
    if (!facts) {
      refused.push({ did: 'refused', storyId, language: null, because: 'gone', checks: [] });
      continue;
    }
    const isMove = wish.do === 'bin' || wish.do === 'unbin';
    if (facts.binnedAt !== null && !isMove) {
      refused.push({ did: 'refused', storyId, language: null, because: 'binned', checks: [] });
      continue;
    }
    const each = await changeOne(write, by, facts, wish, now);
    steps.push(...each.steps);
    refused.push(...each.refused);
  }
  const id = uuid({ msecs: now });
  const before = [...steps, ...refused];
  const row = { id, staffId: by.staffId, action: wish.do, before, createdAt: now };
  await write.insert(bulkChange).values(row);
  const detail = { ...wish, stories: steps.map((step) => step.storyId) };
  const entry = { action: 'story.changeMany', subjectKind: 'bulk', subjectId: id, detail, now };
  await addToAudit(write, by, entry);
  return { id, done: steps.length, refused: refused.length };
}

/**
 * Undoes a change to many stories, except where a story was changed since. Only the user who made
 * it may, once.
 * @returns how many stories or texts were restored
 * @throws NotThere, NotAllowed
 */
export async function undoMany(
  write: Queries,
  by: Staff,
  id: string,
  now: number,
): Promise<number> {
  requireMay(by, 'story.changeMany');
  const mine = and(
    eq(bulkChange.id, id),
    eq(bulkChange.staffId, by.staffId),
    isNull(bulkChange.undoneAt),
  );
  const [row] = await write.select().from(bulkChange).where(mine);
  if (!row) throw new NotThere('bulk change');
  let undone = 0;
  // Only `changeMany` writes this column.
  for (const step of row.before as (BulkStep | BulkRefusal)[]) {
    if (step.did !== 'refused' && (await undoBulkChange(write, by, step, now))) undone += 1;
  }
  await write.update(bulkChange).set({ undoneAt: now }).where(eq(bulkChange.id, id));
  const entry = { action: 'story.undoMany', subjectKind: 'bulk', subjectId: id, now };
  await addToAudit(write, by, entry);
  return undone;
}

type StoryRow = typeof story.$inferSelect;
type Done = { steps: BulkStep[]; refused: BulkRefusal[] };

const NOTHING: Done = { steps: [], refused: [] };

async function changeOne(
  write: Queries,
  by: Staff,
  facts: StoryRow,
  wish: BulkWish,
  now: number,
): Promise<Done> {
  const storyId = facts.id;
  switch (wish.do) {
    case 'addTopic':
    case 'removeTopic': {
      const before = await topicsOf(write, storyId);
      const rest = before.filter((id) => id !== wish.topicId);
      const after = wish.do === 'addTopic' ? [...rest, wish.topicId] : rest;
      if (after.length === before.length) return NOTHING;
      const changed = await changeStoryDetails(write, by, storyId, { topicIds: after }, now);
      if (changed.status === 'refused') {
        const because = { did: 'refused', because: 'fact', checks: [] } as const;
        return { steps: [], refused: [{ ...because, storyId, language: null }] };
      }
      return { steps: [{ storyId, did: 'topics', before, after }], refused: [] };
    }
    case 'changeKind': {
      if (facts.kind === wish.kind) return NOTHING;
      await changeStoryDetails(write, by, storyId, { kind: wish.kind }, now);
      const step = { storyId, did: 'kind' as const, before: facts.kind, after: wish.kind };
      return { steps: [step], refused: [] };
    }
    case 'bin':
    case 'unbin': {
      const change = wish.do === 'bin' ? trashStory : restoreStory;
      const isDone = await change(write, by, storyId, now);
      return isDone ? { steps: [{ storyId, did: wish.do }], refused: [] } : NOTHING;
    }
    default:
      return changeTexts(write, by, storyId, wish, now);
  }
}

async function changeTexts(
  write: Queries,
  by: Staff,
  storyId: string,
  wish: Extract<BulkWish, { language: string }>,
  now: number,
): Promise<Done> {
  const done: Done = { steps: [], refused: [] };
  for (const row of await listTextRows(write, eq(text.storyId, storyId))) {
    const { language, state } = row;
    if (wish.language && wish.language !== language) continue;
    const step = { storyId, did: wish.do, language, before: await textBefore(write, row) };
    if (wish.do === 'withdraw') {
      if (state !== 'published') continue;
      await unpublishText(write, by, { storyId, language }, now);
      done.steps.push(step);
      continue;
    }
    const outcome = await publishText(write, by, { storyId, language, acceptAdvice: true }, now);
    if (outcome.status === 'published') done.steps.push(step);
    else if (outcome.status === 'refused') {
      const checks = outcome.because === 'checks' ? outcome.checks : [];
      const { because } = outcome;
      done.refused.push({ did: 'refused', storyId, language, because, checks });
    }
  }
  return done;
}

async function topicsOf(write: Queries, storyId: string): Promise<string[]> {
  const rows = await write
    .select({ id: storyTopic.topicId })
    .from(storyTopic)
    .where(eq(storyTopic.storyId, storyId))
    .orderBy(storyTopic.position);
  return rows.map((row) => row.id);
}
