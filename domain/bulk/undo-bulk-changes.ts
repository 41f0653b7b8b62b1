import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { story } from '@/db/schema/stories';
import { storyTopic } from '@/db/schema/topics';
import { findText } from '@/domain/access/text-access-queries';
import { findShelfRecord, restoreOnShelf, takeOffShelf } from '@/domain/collections/shelf-changes';
import type { Staff } from '@/domain/permissions/staff';
import { restoreSchedule } from '@/domain/schedule/schedule-changes';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { type DetailsContent, differingDetails } from '@/domain/stories/details-content';
import { takeDetailsBack } from '@/domain/stories/take-details-back-changes';
import { changeWaitingDetails } from '@/domain/stories/waiting-details-changes';
import { workingDetails } from '@/domain/stories/working-details-queries';
import { findWorkingRevision } from '@/domain/texts/working-text-queries';
import { restoreStory, trashStory } from '@/domain/trash/trash-changes';
import type { BulkStep } from './bulk-step-queries';
import { changeByline } from './byline-changes';
import { restoreText } from './text-before-changes';

/**
 * Undoes one step of a change to many stories, unless the story was changed since in the same
 * respect.
 * @returns whether the story was restored
 * @throws NotThere, NotAllowed
 */
export async function undoBulkChange(
  write: Queries,
  by: Staff,
  step: BulkStep,
  now: number,
): Promise<boolean> {
  const { storyId } = step;
  const [facts] = await write.select().from(story).where(eq(story.id, storyId));
  const isMove = step.did === 'bin' || step.did === 'unbin';
  if (!facts || (facts.binnedAt !== null && !isMove)) return false;
  switch (step.did) {
    case 'kind':
      return undoKind(write, by, facts, step, now);
    case 'topics':
      return undoTopics(write, by, step, now);
    case 'waiting':
      return undoWaiting(write, by, step, now);
    case 'shelfPut': {
      const item = { collectionId: step.collectionId, storyId };
      if (!(await findShelfRecord(write, item))) return false;
      await takeOffShelf(write, by, item, now);
      return true;
    }
    case 'shelfTake': {
      const item = { collectionId: step.collectionId, storyId };
      return restoreOnShelf(write, by, item, step.before, now);
    }
    case 'bin':
      return restoreStory(write, by, storyId, now);
    case 'unbin':
      return trashStory(write, by, storyId, now);
    default:
      return undoText(write, by, step, now);
  }
}

/** A type that waits is restored too, unless somebody has chosen another one since. */
async function undoKind(
  write: Queries,
  by: Staff,
  facts: typeof story.$inferSelect,
  { storyId, before, after, waiting = before }: Extract<BulkStep, { did: 'kind' }>,
  now: number,
): Promise<boolean> {
  if (facts.kind !== after) return false;
  const { kind: waits } = await workingDetails(write, facts);
  await changeStoryDetails(write, by, storyId, { kind: before }, now);
  const kind = waits === after ? waiting : waits;
  await changeWaitingDetails(write, by, storyId, (content) => ({ ...content, kind }), now);
  return true;
}

async function undoWaiting(
  write: Queries,
  by: Staff,
  { storyId, before, after }: Extract<BulkStep, { did: 'waiting' }>,
  now: number,
): Promise<boolean> {
  const isAsLeft = (content: DetailsContent) => {
    return differingDetails(content, { ...content, ...after }).length === 0;
  };
  const change = (content: DetailsContent) => {
    return isAsLeft(content) ? { ...content, ...before } : content;
  };
  return (await changeWaitingDetails(write, by, storyId, change, now)) !== null;
}

async function undoTopics(
  write: Queries,
  by: Staff,
  { storyId, before, after }: Extract<BulkStep, { did: 'topics' }>,
  now: number,
): Promise<boolean> {
  const rows = await write
    .select({ id: storyTopic.topicId })
    .from(storyTopic)
    .where(eq(storyTopic.storyId, storyId))
    .orderBy(storyTopic.position);
  if (rows.map((row) => row.id).join() !== after.join()) return false;
  const changed = await changeStoryDetails(write, by, storyId, { topicIds: before }, now);
  return changed.status === 'changed';
}

async function undoText(
  write: Queries,
  by: Staff,
  step: Extract<BulkStep, { language: string }>,
  now: number,
): Promise<boolean> {
  const at = { storyId: step.storyId, language: step.language };
  const found = await findText(write, at);
  if (!found) return false;
  switch (step.did) {
    case 'schedule':
      return restoreSchedule(write, by, { ...at, was: step.was, set: step.set }, now);
    case 'byline': {
      const working = await findWorkingRevision(write, found);
      if (working?.byline !== step.after) return false;
      return (await changeByline(write, by, found, step.before, now)).steps.length > 0;
    }
    default:
      if (found.state !== (step.did === 'publish' ? 'published' : 'withdrawn')) return false;
      if (!(await restoreText(write, by, at, step.before, now))) return false;
      if (step.details) await takeDetailsBack(write, by, step.storyId, step.details, now);
      return true;
  }
}
