import { eq, inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { detailsRevision } from '@/db/schema/details';
import { story } from '@/db/schema/stories';
import { revisionInReview, type TextRow } from '@/domain/access/text-access-queries';
import { type DetailsContent, type DetailsField, readDetailsContent } from './details-content';
import { putLiveDetails } from './live-details-changes';
import { resolveDetails } from './resolve-details-queries';
import { liveDetails, wasEverPublic } from './working-details-queries';

/** What a publication did to the details; without ids for a story whose details were never saved. */
export interface AppliedDetails {
  /** The version that was made public, and the one that was before. */
  id: string | null;
  publicIdBefore: string | null;
  /** What readers had before, and what they have now. */
  before: DetailsContent;
  after: DetailsContent;
  fields: DetailsField[];
  /** The fields from which something was left out because it had been deleted. */
  dropped: DetailsField[];
}

/** The details that were sent or approved with a text, else the working ones; null where none were saved. */
export function sentDetails(of: TextRow): string | null {
  const fixed = revisionInReview(of) === null ? of.approval : of.review;
  return fixed?.detailsRevisionId ?? of.details.workingId;
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
  const publicIdBefore = of.details.publicId;
  return { id: wanted.id, publicIdBefore, before, after: content, fields, dropped };
}
