import { and, eq, gt, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
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
    .where(
      and(
        eq(invitation.tokenHash, hashOfId(token)),
        eq(invitation.purpose, purpose),
        gt(invitation.endsAt, now),
        isNull(invitation.usedAt),
      ),
    );
  if (!row) return null;
  const { email, role, languages, staffId } = row;
  return { purpose, email, role, languages: languages ?? [], staffId };
}
