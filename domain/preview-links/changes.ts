import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { previewLink } from '@/db/schema/teamwork';
import { requireText } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import type { Staff } from '@/domain/permissions/staff';
import { hashOfId, randomId } from '@/domain/sign-in/session';
import { auditText } from '@/domain/texts/audit-changes';
import { noteMedia } from '@/domain/texts/revision-changes';
import { MOST_LINKS } from './preview-link';

/** The result of creating a link; a refusal changes nothing. */
export type ShareOutcome =
  | { status: 'made'; token: string }
  | { status: 'refused'; because: 'changed' | 'tooMany' };

/**
 * Creates a preview link to the working revision and the working details, for a person without an account. Later saves do
 * not change what it shows.
 * @param wanted.recipient who it is for, as free text
 * @param wanted.revisionId the revision that the user saw; refused if another one is the working
 * revision now
 * @returns the token; only its hash is stored
 * @throws NotThere, NotAllowed
 */
export async function createPreviewLink(
  write: Queries,
  by: Staff,
  wanted: TextKey & { recipient: string; endsAt: number; revisionId?: string },
  now: number,
): Promise<ShareOutcome> {
  const { storyId, language, recipient, endsAt } = wanted;
  const found = await requireText(write, by, 'text.share', wanted);
  const revisionId = found.workingRevisionId;
  const isOther = wanted.revisionId !== undefined && wanted.revisionId !== revisionId;
  if (revisionId === null || isOther) return { status: 'refused', because: 'changed' };
  const isLive = and(gt(previewLink.endsAt, now), isNull(previewLink.revokedAt));
  const live = await write.$count(previewLink, and(eq(previewLink.textId, found.id), isLive));
  if (live >= MOST_LINKS) return { status: 'refused', because: 'tooMany' };
  const token = randomId();
  await write.insert(previewLink).values({
    tokenHash: hashOfId(token),
    textId: found.id,
    revisionId,
    detailsRevisionId: found.details.workingId,
    recipient,
    createdBy: by.staffId,
    createdAt: now,
    endsAt,
  });
  await auditText(write, by, 'text.share', { storyId, language, recipient, revisionId }, now);
  return { status: 'made', token };
}

/**
 * Revokes a preview link, also another user's.
 * @param wanted.linkId the id from the list of links
 * @returns whether it was still valid
 * @throws NotThere, NotAllowed
 */
export async function revokePreviewLink(
  write: Queries,
  by: Staff,
  wanted: TextKey & { linkId: string },
  now: number,
): Promise<boolean> {
  const { storyId, language, linkId } = wanted;
  const found = await requireText(write, by, 'text.share', wanted);
  const isThis = and(eq(previewLink.tokenHash, linkId), eq(previewLink.textId, found.id));
  const [ended] = await write
    .update(previewLink)
    .set({ revokedAt: now })
    .where(and(isThis, isNull(previewLink.revokedAt)))
    .returning();
  if (!ended) return false;
  await noteMedia(write, found.id, now);
  const { recipient } = ended;
  await auditText(write, by, 'text.unshare', { storyId, language, recipient }, now);
  return true;
}
