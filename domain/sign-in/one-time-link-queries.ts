import { and, eq, gt, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { invitation } from '@/db/schema/staff';
import type { LinkPurpose, OneTimeLink } from './one-time-link';
import { hashOfId } from './session';

/** A valid link; null when it is unknown, used, expired, or for another purpose. */
export async function findLink(
  token: string,
  purpose: LinkPurpose,
  now: number,
): Promise<OneTimeLink | null> {
  const [row] = await reads()
    .select()
    .from(invitation)
    .where(isOpen(token, purpose, now));
  if (!row) return null;
  const { email, role, languages, staffId, invitedBy } = row;
  return { purpose, email, role, languages: languages ?? [], staffId, invitedBy };
}

/** Whether a link is still valid. */
export async function isLinkOpen(
  read: Queries,
  token: string,
  purpose: LinkPurpose,
  now: number,
): Promise<boolean> {
  return (await read.$count(invitation, isOpen(token, purpose, now))) > 0;
}

function isOpen(token: string, purpose: LinkPurpose, now: number) {
  return and(
    eq(invitation.tokenHash, hashOfId(token)),
    eq(invitation.purpose, purpose),
    gt(invitation.endsAt, now),
    isNull(invitation.usedAt),
  );
}
