import { and, asc, eq, ne } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { text } from '@/db/schema/stories';
import { findText, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { detailsToApply, detailsWith } from './apply-details-changes';
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
 * What publishing a revision of a text would change in the details; null where nothing.
 * @param revisionId the revision to publish, whose review or approval may fix the details
 */
export async function detailsToPublish(
  read: Queries,
  of: TextRow,
  revisionId: string,
): Promise<DetailsToPublish | null> {
  const wanted = await detailsToApply(read, of, detailsWith(of, revisionId));
  if (!wanted) return null;
  const { content: after } = await resolveDetails(read, wanted.content);
  const before = await liveDetails(read, of.storyId);
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

/** The same for a page. */
export async function getDetailsToPublish(
  at: TextKey,
  revisionId: string,
): Promise<DetailsToPublish | null> {
  const of = await findText(reads(), at);
  return of ? detailsToPublish(reads(), of, revisionId) : null;
}
