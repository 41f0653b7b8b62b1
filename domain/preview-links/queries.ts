import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import { staff } from '@/db/schema/staff';
import { revision, story, text } from '@/db/schema/stories';
import { previewLink } from '@/db/schema/teamwork';
import { type Draft, draftOf } from '@/domain/reader/draft-as-published-queries';
import { hashOfId } from '@/domain/sign-in/session';
import { isToken, type PreviewLink } from './preview-link';

/** The draft behind a preview link, and when the link expires. */
export interface SharedDraft extends Draft {
  endsAt: number;
}

/**
 * The draft behind a preview link. Expired, revoked and unknown links, and texts in the trash or
 * erased, all return null.
 */
export async function getSharedDraft(token: string, now: number): Promise<SharedDraft | null> {
  if (!isToken(token)) return null;
  const [found] = await reads()
    .select({
      text,
      story,
      revision,
      detailsId: previewLink.detailsRevisionId,
      endsAt: previewLink.endsAt,
    })
    .from(previewLink)
    .innerJoin(text, eq(text.id, previewLink.textId))
    .innerJoin(story, eq(story.id, text.storyId))
    .innerJoin(revision, and(eq(revision.id, previewLink.revisionId), eq(revision.textId, text.id)))
    .where(
      and(
        eq(previewLink.tokenHash, hashOfId(token)),
        gt(previewLink.endsAt, now),
        isNull(previewLink.revokedAt),
        isNull(story.binnedAt),
      ),
    );
  return found ? { ...(await draftOf(found, found.detailsId)), endsAt: found.endsAt } : null;
}

/** The preview links of a text, the newest first. */
export async function listPreviewLinks(textId: string): Promise<PreviewLink[]> {
  const rows = await reads()
    .select({ link: previewLink, madeBy: staff.name, savedAt: revision.createdAt })
    .from(previewLink)
    .innerJoin(staff, eq(staff.id, previewLink.createdBy))
    .leftJoin(revision, eq(revision.id, previewLink.revisionId))
    .where(eq(previewLink.textId, textId))
    .orderBy(desc(previewLink.createdAt));
  return rows.map(({ link, madeBy, savedAt }) => ({
    id: link.tokenHash,
    recipient: link.recipient,
    madeBy,
    createdAt: link.createdAt,
    endsAt: link.endsAt,
    revokedAt: link.revokedAt,
    savedAt,
  }));
}
