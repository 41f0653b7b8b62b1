import { and, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { text } from '@/db/schema/stories';
import { listTextRows } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { visibleDrafts } from '@/domain/access/visible-queries';
import { NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { detailsWith } from '@/domain/stories/apply-details-changes';
import type { DetailsContent } from '@/domain/stories/details-content';
import { detailsAt, liveDetails, wasEverPublic } from '@/domain/stories/working-details-queries';

/** The details that a reviewer reads with a revision. */
export interface DetailsRead {
  /** Null for a story whose details were never saved. */
  id: string | null;
  after: DetailsContent;
  /** Those that readers have; null where they never had the story. */
  before: DetailsContent | null;
}

/**
 * The details that go with a revision of a text, beside those that readers have.
 * @throws NotThere, also for those who do not see the draft
 */
export async function getDetailsRead(
  by: Staff,
  at: TextKey,
  revisionId: string,
): Promise<DetailsRead> {
  const isAt = and(eq(text.storyId, at.storyId), eq(text.language, at.language));
  const [of] = await listTextRows(reads(), and(isAt, visibleDrafts(by)));
  if (!of) throw new NotThere('text');
  const id = detailsWith(of, revisionId);
  const { publicId } = of.details;
  const before = (await wasEverPublic(reads(), at.storyId))
    ? await liveDetails(reads(), at.storyId)
    : null;
  if (before && id === publicId) return { id, before, after: before };
  const { content: after } = await detailsAt(reads(), at.storyId, id);
  return { id, before, after };
}
