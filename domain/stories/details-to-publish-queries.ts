import { and, asc, eq, ne } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { text } from '@/db/schema/stories';
import { listTextRows, revisionInReview, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { visibleDrafts } from '@/domain/access/visible-queries';
import type { Staff } from '@/domain/permissions/staff';
import { detailsToApply, sentDetails } from './apply-details-changes';
import type { NewerDetails } from './details-choice';
import { type DetailsContent, type DetailsField, differingDetails } from './details-content';
import { resolveDetails } from './resolve-details-queries';
import { liveDetails } from './working-details-queries';

/** What the publication of a text changes in details that all languages share. */
export interface DetailsToPublish {
  /** The fields that differ from what readers have. */
  fields: DetailsField[];
  before: DetailsContent;
  after: DetailsContent;
  /** The other languages that readers have: they show the change too. */
  languages: string[];
}

/**
 * What publishing a version of the details with a text would change; null where nothing.
 * @param detailsId the version; null for a story whose details were never saved
 */
export async function detailsToPublish(
  read: Queries,
  of: TextRow,
  detailsId: string | null,
): Promise<DetailsToPublish | null> {
  const before = await liveDetails(read, of.storyId);
  const after = await detailsAfter(read, of, detailsId);
  const fields = differingDetails(before, after);
  if (fields.length === 0) return null;
  const others = await read
    .select({ language: text.language })
    .from(text)
    .where(
      and(
        eq(text.storyId, of.storyId),
        eq(text.state, 'published'),
        ne(text.language, of.language),
      ),
    )
    .orderBy(asc(text.language));
  return { fields, before, after, languages: others.map(({ language }) => language) };
}

/** The newer details of a text that was sent or approved; null where there are none, or they are the same. */
export async function newerDetails(read: Queries, of: TextRow): Promise<NewerDetails | null> {
  const { workingId } = of.details;
  const sentId = sentDetails(of);
  if (sentId === workingId) return null;
  const isApplied = (await detailsToApply(read, of, sentId)) !== null;
  const before = await detailsAfter(read, of, sentId);
  const after = await detailsAfter(read, of, workingId);
  const fields = differingDetails(before, after);
  if (fields.length === 0) return null;
  const isInReview = revisionInReview(of) !== null;
  const older = !isApplied ? 'public' : isInReview ? 'sent' : 'approved';
  return { older, fields, before, after };
}

/** The same two for the page of a text; the newer ones with what their publication would change. */
export async function getDetailsToPublish(
  staff: Staff,
  { storyId, language }: TextKey,
): Promise<{
  coming: DetailsToPublish | null;
  newer: (NewerDetails & { coming: DetailsToPublish | null }) | null;
}> {
  const isAt = and(eq(text.storyId, storyId), eq(text.language, language), visibleDrafts(staff));
  const [of] = await listTextRows(reads(), isAt);
  if (!of) return { coming: null, newer: null };
  const newer = await newerDetails(reads(), of);
  return {
    coming: await detailsToPublish(reads(), of, sentDetails(of)),
    newer: newer && {
      ...newer,
      coming: await detailsToPublish(reads(), of, of.details.workingId),
    },
  };
}

/** What readers have once a version of the details is published. */
async function detailsAfter(
  read: Queries,
  of: TextRow,
  detailsId: string | null,
): Promise<DetailsContent> {
  const wanted = await detailsToApply(read, of, detailsId);
  if (!wanted) return liveDetails(read, of.storyId);
  return (await resolveDetails(read, wanted.content)).content;
}
