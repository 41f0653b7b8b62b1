import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { story } from '@/db/schema/stories';
import { storyTopic } from '@/db/schema/topics';
import { findText } from '@/domain/access/text-access-queries';
import type { Staff } from '@/domain/permissions/staff';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { restoreStory, trashStory } from '@/domain/trash/trash-changes';
import type { BulkStep } from './bulk-changes';
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
      if (facts.kind !== step.after) return false;
      await changeStoryDetails(write, by, storyId, { kind: step.before }, now);
      return true;
    case 'topics': {
      const rows = await write
        .select({ id: storyTopic.topicId })
        .from(storyTopic)
        .where(eq(storyTopic.storyId, storyId))
        .orderBy(storyTopic.position);
      if (rows.map((row) => row.id).join() !== step.after.join()) return false;
      const changed = await changeStoryDetails(write, by, storyId, { topicIds: step.before }, now);
      return changed.status === 'changed';
    }
    case 'bin':
      return restoreStory(write, by, storyId, now);
    case 'unbin':
      return trashStory(write, by, storyId, now);
    default:
      return takeTextBack(write, by, step, now);
  }
}

type TextStep = Extract<BulkStep, { language: string }>;

async function takeTextBack(
  write: Queries,
  by: Staff,
  { storyId, language, did, before }: TextStep,
  now: number,
): Promise<boolean> {
  const at = { storyId, language };
  const found = await findText(write, at);
  if (!found) return false;
  if (found.state !== (did === 'publish' ? 'published' : 'withdrawn')) return false;
  return restoreText(write, by, at, before, now);
}
