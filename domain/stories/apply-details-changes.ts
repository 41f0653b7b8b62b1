import { eq, inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { detailsRevision } from '@/db/schema/details';
import { story } from '@/db/schema/stories';
import { revisionInReview, type TextRow } from '@/domain/access/text-access-queries';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';
import { bringSearchInStep } from '@/domain/texts/search-changes';
import {
  type DetailsContent,
  type DetailsField,
  differingDetails,
  readDetailsContent,
} from './details-content';
import { putLiveDetails } from './live-details-changes';
import { resolveDetails } from './resolve-details-queries';
import { liveDetails, wasEverPublic, workingDetails } from './working-details-queries';

/** What a publication did to the details. */
export interface AppliedDetails {
  /** The version that was made public, and the one that was before. */
  id: string;
  publicIdBefore: string | null;
  /** What readers had before. */
  before: DetailsContent;
  fields: DetailsField[];
  /** The fields from which something was left out because it had been deleted. */
  dropped: DetailsField[];
}

/**
 * The details that go with a revision of a text: those that were sent or approved with it, else the
 * working ones. Null for a story whose details were never saved.
 */
export function detailsWith(of: TextRow, revisionId: string): string | null {
  const { review, approval, details } = of;
  const isSent = revisionInReview(of) === revisionId;
  const fixed = isSent ? review : approval?.revisionId === revisionId ? approval : null;
  return fixed?.detailsRevisionId ?? details.workingId;
}

/**
 * The version of the details that a publication makes public; null where readers have it already,
 * or a newer one: details that were approved for one language do not replace newer ones that came
 * with another.
 */
export async function detailsToApply(
  read: Queries,
  of: TextRow,
  id: string | null,
): Promise<{ id: string; content: DetailsContent } | null> {
  const { publicId } = of.details;
  if (id === null || id === publicId) return null;
  const rows = await read
    .select()
    .from(detailsRevision)
    .where(inArray(detailsRevision.id, [id, publicId ?? '']));
  const wanted = rows.find((row) => row.id === id && row.storyId === of.storyId);
  const known = rows.find((row) => row.id === publicId);
  if (!wanted) return null;
  const content = readDetailsContent(wanted.content);
  if (!known || wanted.number > known.number) return { id, content };
  // Until then its rows follow the working copy, which may be newer than what was approved.
  return (await wasEverPublic(read, of.storyId)) ? null : { id, content };
}

/** Makes a version of the details public. Must run inside `changingStory`. */
export async function applyDetails(
  write: Queries,
  of: TextRow,
  id: string | null,
  now: number,
): Promise<AppliedDetails | null> {
  const wanted = await detailsToApply(write, of, id);
  if (!wanted) return null;
  const { content, dropped } = await resolveDetails(write, wanted.content);
  const before = await liveDetails(write, of.storyId);
  const fields = await putLiveDetails(write, of.storyId, { live: before, wanted: content }, now);
  const hasDetailsChanges = wanted.id !== of.details.workingId;
  await write
    .update(story)
    .set({ publicDetailsId: wanted.id, hasDetailsChanges })
    .where(eq(story.id, of.storyId));
  return { id: wanted.id, publicIdBefore: of.details.publicId, before, fields, dropped };
}

/**
 * Gives readers the details back that they had before a publication. A story that was not public
 * before follows its working copy again.
 */
export async function takeDetailsBack(
  write: Queries,
  storyId: string,
  taken: Pick<AppliedDetails, 'before' | 'publicIdBefore'>,
  now: number,
): Promise<void> {
  const [of] = await write.select().from(story).where(eq(story.id, storyId));
  if (!of) return;
  const working = await workingDetails(write, of);
  const wasPublic = await wasEverPublic(write, storyId);
  const { content: before } = await resolveDetails(write, taken.before);
  const live = await liveDetails(write, storyId);
  const wanted = wasPublic ? before : working;
  await changingStory(write, storyId, now, () =>
    putLiveDetails(write, storyId, { live, wanted }, now),
  );
  const publicDetailsId = wasPublic ? taken.publicIdBefore : of.workingDetailsId;
  const hasDetailsChanges = wasPublic && differingDetails(before, working).length > 0;
  await write
    .update(story)
    .set({ publicDetailsId, hasDetailsChanges })
    .where(eq(story.id, storyId));
  await bringSearchInStep(write, storyId);
}
