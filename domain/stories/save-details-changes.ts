import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { story } from '@/db/schema/stories';
import { requireStory, type StoryRecord } from '@/domain/access/text-access-queries';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';
import type { Author } from '@/domain/permissions/staff';
import { auditStory } from '@/domain/texts/audit-changes';
import { bringSearchInStep } from '@/domain/texts/search-changes';
import {
  type DetailsContent,
  type DetailsShelf,
  differingDetails,
  sortedShelves,
} from './details-content';
import { problemsWithDetails, requireCollections } from './details-problem-queries';
import { putDetailsRevision } from './details-revision-changes';
import { putLiveDetails } from './live-details-changes';
import type { ChangedDetails, DetailsOutcome } from './story-details';
import { liveDetails, wasEverPublic, workingDetails } from './working-details-queries';

/** What the form of the details sends. */
export interface DetailsSave {
  changed: ChangedDetails;
  /** Every collection of the story; null to keep them. */
  shelves: readonly DetailsShelf[] | null;
  /** Saves of one editing session are one entry of the history; empty for an entry of its own. */
  sittingId: string;
}

/**
 * Saves details that do not depend on the language as the working copy of the story; absent ones
 * stay. Readers see them with the next publication of any language. While the story was never
 * public, the rows of its lists follow at once.
 * @throws NotThere, NotAllowed; Refused when a collection does not exist
 */
export async function saveDetails(
  write: Queries,
  by: Author,
  storyId: string,
  { changed, shelves, sittingId }: DetailsSave,
  now: number,
): Promise<DetailsOutcome> {
  const of = await requireStory(write, by, 'story.change', storyId);
  const [problem, ...others] = await problemsWithDetails(write, changed);
  if (problem) return { status: 'refused', problems: [problem, ...others] };
  if (shelves)
    await requireCollections(
      write,
      shelves.map(({ collectionId }) => collectionId),
    );
  const before = await workingDetails(write, of);
  const wanted: DetailsContent = {
    ...before,
    ...changed,
    ...(shelves && { shelves: sortedShelves(shelves) }),
  };
  const fields = differingDetails(before, wanted);
  if (fields.length === 0) return { status: 'changed' };
  await keepWorkingDetails(write, by, of, { content: wanted, sittingId }, now);
  const facts = fields.filter((field) => field !== 'shelves');
  if (facts.length > 0) {
    const detail = Object.fromEntries(facts.map((field) => [field, wanted[field]]));
    await auditStory(write, by, 'story.change', storyId, now, detail);
  }
  if (facts.length < fields.length) {
    const collections = wanted.shelves.map(({ collectionId }) => collectionId);
    await auditStory(write, by, 'story.collections', storyId, now, { collections });
  }
  return { status: 'changed' };
}

/** Makes a new version of the details the working one; checks are the caller's. */
export async function keepWorkingDetails(
  write: Queries,
  by: Author,
  of: StoryRecord,
  { content, sittingId }: { content: DetailsContent; sittingId: string },
  now: number,
): Promise<void> {
  const live = await liveDetails(write, of.id);
  const wasPublic = await wasEverPublic(write, of.id);
  const given = { content, sittingId, live, wasPublic };
  const { id, publicId } = await putDetailsRevision(write, by, of, given, now);
  const isNew = differingDetails(live, content).length > 0;
  const isKept = wasPublic && isNew;
  if (!wasPublic && isNew) {
    await changingStory(write, of.id, now, () =>
      putLiveDetails(write, of.id, { live, wanted: content }, now),
    );
  }
  await write
    .update(story)
    .set({
      workingDetailsId: id,
      publicDetailsId: isKept ? publicId : id,
      hasDetailsChanges: isKept,
      changedAt: now,
      changedBy: by.staffId,
    })
    .where(eq(story.id, of.id));
  const { source, originalLanguage } = live;
  const isFound = source === content.source && originalLanguage === content.originalLanguage;
  if (!isKept && !isFound) await bringSearchInStep(write, of.id);
}
