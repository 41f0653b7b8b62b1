import { and, eq, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { bulkChange } from '@/db/schema/staff';
import { story } from '@/db/schema/stories';
import { addToAudit } from '@/domain/audit/changes';
import { newId } from '@/domain/new-id';
import { NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import type { BulkRefusal, BulkWish } from './bulk';
import { type BulkStep, refusal, type StoryOutcome } from './bulk-step-queries';
import { changeStory } from './story-step-changes';
import { changeTexts } from './text-step-changes';
import { undoBulkChange } from './undo-bulk-changes';

export interface BulkOutcome {
  id: string;
  /** Number of stories changed (of texts, where texts are changed). */
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
    const each = await changeOne(write, by, storyId, wish, now);
    steps.push(...each.steps);
    refused.push(...each.refused);
  }
  const id = newId(now);
  const before = [...steps, ...refused];
  const row = { id, staffId: by.staffId, action: wish.do, before, createdAt: now };
  await write.insert(bulkChange).values(row);
  const detail = { ...logged(wish), stories: steps.map((step) => step.storyId) };
  const entry = { action: 'story.changeMany', subjectKind: 'bulk', subjectId: id, detail, now };
  await addToAudit(write, by, entry);
  return { id, done: steps.length, refused: refused.length };
}

/** What the log keeps of a change: no names in a byline, as an erased account could not be taken out. */
function logged(wish: BulkWish): Record<string, unknown> {
  const { byline: _, ...rest } = { byline: '', ...wish };
  return rest;
}

async function changeOne(
  write: Queries,
  by: Staff,
  storyId: string,
  wish: BulkWish,
  now: number,
): Promise<StoryOutcome> {
  const [facts] = await write.select().from(story).where(eq(story.id, storyId));
  if (!facts) return { steps: [], refused: [refusal(storyId, 'gone')] };
  const isMove = wish.do === 'bin' || wish.do === 'unbin';
  if (facts.binnedAt !== null && !isMove) {
    return { steps: [], refused: [refusal(storyId, 'binned')] };
  }
  return 'language' in wish
    ? changeTexts(write, by, storyId, wish, now)
    : changeStory(write, by, facts, wish, now);
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
  // Only `changeMany` writes this column. Backwards, as later steps may rest on earlier ones.
  for (const step of (row.before as (BulkStep | BulkRefusal)[]).toReversed()) {
    if (step.did !== 'refused' && (await undoBulkChange(write, by, step, now))) undone += 1;
  }
  await write.update(bulkChange).set({ undoneAt: now }).where(eq(bulkChange.id, id));
  const entry = { action: 'story.undoMany', subjectKind: 'bulk', subjectId: id, now };
  await addToAudit(write, by, entry);
  return undone;
}
