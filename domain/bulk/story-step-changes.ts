import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import type { story } from '@/db/schema/stories';
import { storyTopic } from '@/db/schema/topics';
import { findShelfRecord, putOnShelf, takeOffShelf } from '@/domain/collections/shelf-changes';
import type { Staff } from '@/domain/permissions/staff';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { type DetailsContent, sortedShelves } from '@/domain/stories/details-content';
import { changeWaitingDetails } from '@/domain/stories/waiting-details-changes';
import { workingDetails } from '@/domain/stories/working-details-queries';
import { restoreStory, trashStory } from '@/domain/trash/trash-changes';
import type { BulkWish } from './bulk';
import { refusal, type StoryOutcome } from './bulk-step-queries';

type StoryRow = typeof story.$inferSelect;
type StoryWish = Exclude<BulkWish, { language: string }>;

const NOTHING: StoryOutcome = { steps: [], refused: [] };

/** Makes a change to one story that concerns all its languages. */
export async function changeStory(
  write: Queries,
  by: Staff,
  facts: StoryRow,
  wish: StoryWish,
  now: number,
): Promise<StoryOutcome> {
  const storyId = facts.id;
  switch (wish.do) {
    case 'addTopic':
    case 'removeTopic':
      return changeTopics(write, by, storyId, wish, now);
    case 'addCollection':
    case 'removeCollection':
      return changeShelf(write, by, storyId, wish, now);
    case 'changeKind': {
      if (facts.kind === wish.kind) {
        return changeWaiting(write, by, storyId, (waits) => ({ ...waits, kind: wish.kind }), now);
      }
      const waits = (await workingDetails(write, facts)).kind;
      await changeStoryDetails(write, by, storyId, { kind: wish.kind }, now);
      const was = { before: facts.kind, ...(waits !== facts.kind && { waiting: waits }) };
      const step = { storyId, did: 'kind' as const, ...was, after: wish.kind };
      return { steps: [step], refused: [] };
    }
    default: {
      const change = wish.do === 'bin' ? trashStory : restoreStory;
      const isDone = await change(write, by, storyId, now);
      return isDone ? { steps: [{ storyId, did: wish.do }], refused: [] } : NOTHING;
    }
  }
}

async function changeTopics(
  write: Queries,
  by: Staff,
  storyId: string,
  wish: Extract<StoryWish, { topicId: string }>,
  now: number,
): Promise<StoryOutcome> {
  const before = await topicsOf(write, storyId);
  const changedTopics = (topicIds: string[]) => {
    if (wish.do === 'removeTopic') return topicIds.filter((id) => id !== wish.topicId);
    return topicIds.includes(wish.topicId) ? topicIds : [...topicIds, wish.topicId];
  };
  const after = changedTopics(before);
  if (after.length === before.length) {
    const change = (waits: DetailsContent) => {
      return { ...waits, topicIds: changedTopics(waits.topicIds) };
    };
    return changeWaiting(write, by, storyId, change, now);
  }
  const changed = await changeStoryDetails(write, by, storyId, { topicIds: after }, now);
  if (changed.status === 'refused') return { steps: [], refused: [refusal(storyId, 'fact')] };
  return { steps: [{ storyId, did: 'topics', before, after }], refused: [] };
}

async function changeShelf(
  write: Queries,
  by: Staff,
  storyId: string,
  wish: Extract<StoryWish, { collectionId: string }>,
  now: number,
): Promise<StoryOutcome> {
  const { collectionId } = wish;
  const item = { collectionId, storyId };
  const before = await findShelfRecord(write, item);
  const isWaiting = (wish.do === 'addCollection') === (before !== null);
  if (isWaiting) {
    return changeWaiting(write, by, storyId, (waits) => withShelf(waits, wish), now);
  }
  if (wish.do === 'removeCollection' && before) {
    await takeOffShelf(write, by, item, now);
    return { steps: [{ storyId, did: 'shelfTake', collectionId, before }], refused: [] };
  }
  const isPut = await putOnShelf(write, by, item, now);
  return isPut
    ? { steps: [{ storyId, did: 'shelfPut', collectionId }], refused: [] }
    : { steps: [], refused: [refusal(storyId, 'shelf')] };
}

/** Where readers have it already, or never had it, it may still differ in the details that wait. */
async function changeWaiting(
  write: Queries,
  by: Staff,
  storyId: string,
  change: (waits: DetailsContent) => DetailsContent,
  now: number,
): Promise<StoryOutcome> {
  const changed = await changeWaitingDetails(write, by, storyId, change, now);
  return changed ? { steps: [{ storyId, did: 'waiting', ...changed }], refused: [] } : NOTHING;
}

function withShelf(
  waits: DetailsContent,
  { do: does, collectionId }: Extract<StoryWish, { collectionId: string }>,
): DetailsContent {
  const known = waits.shelves.find((shelf) => shelf.collectionId === collectionId);
  const others = waits.shelves.filter((shelf) => shelf !== known);
  if (does === 'removeCollection') return { ...waits, shelves: others };
  const shelf = known ?? { collectionId, place: null, notes: {} };
  return { ...waits, shelves: sortedShelves([...others, shelf]) };
}

async function topicsOf(write: Queries, storyId: string): Promise<string[]> {
  const rows = await write
    .select({ id: storyTopic.topicId })
    .from(storyTopic)
    .where(eq(storyTopic.storyId, storyId))
    .orderBy(storyTopic.position);
  return rows.map((row) => row.id);
}
