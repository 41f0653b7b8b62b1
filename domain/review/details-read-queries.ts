import { reads } from '@/db/client';
import { findText } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { NotThere } from '@/domain/permissions/permissions';
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

/** The details that go with a revision of a text, beside those that readers have. @throws NotThere */
export async function getDetailsRead(at: TextKey, revisionId: string): Promise<DetailsRead> {
  const of = await findText(reads(), at);
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
