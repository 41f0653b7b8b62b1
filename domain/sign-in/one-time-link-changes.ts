import { and, eq, gt, isNull, lt } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { invitation } from '@/db/schema/staff';
import { LINK_LIFE_MS, type LinkPurpose, type OneTimeLink } from './one-time-link';
import { hashOfId, randomId } from './session';

const KEPT_MS = 30 * 86_400_000;

export interface NewLink extends Partial<Omit<OneTimeLink, 'purpose'>> {
  purpose: LinkPurpose;
  /** Who made it, where that was a person. */
  invitedBy?: string | null;
}

/**
 * Makes a link; who may is the caller's to ask. Links that ended long ago are cleared away.
 * @returns the token, of which only a hash is kept
 */
export async function makeLink(write: Queries, link: NewLink, now: number): Promise<string> {
  const { purpose, email = '', role = 'author', languages = [], staffId, invitedBy } = link;
  const token = randomId();
  await write.delete(invitation).where(lt(invitation.endsAt, now - KEPT_MS));
  await write.insert(invitation).values({
    tokenHash: hashOfId(token),
    purpose,
    email,
    role,
    languages: [...languages],
    staffId: staffId ?? null,
    invitedBy: invitedBy ?? null,
    createdAt: now,
    endsAt: now + LINK_LIFE_MS[purpose],
  });
  return token;
}

/**
 * Uses a link up. Of many who try at once one gets it, since this runs in the one writing transaction.
 * @returns what it says; null when it does not hold, or not any more
 */
export async function takeLink(
  write: Queries,
  token: string,
  purpose: LinkPurpose,
  now: number,
): Promise<OneTimeLink | null> {
  const [row] = await write
    .update(invitation)
    .set({ usedAt: now })
    .where(
      and(
        eq(invitation.tokenHash, hashOfId(token)),
        eq(invitation.purpose, purpose),
        gt(invitation.endsAt, now),
        isNull(invitation.usedAt),
      ),
    )
    .returning();
  if (!row) return null;
  const { email, role, languages, staffId } = row;
  return { purpose, email, role, languages: languages ?? [], staffId };
}

/**
 * Takes back the links of one purpose that nobody used, of one account or of all.
 * @param except those that somebody of staff made stay
 */
export async function revokeLinks(
  write: Queries,
  purpose: LinkPurpose,
  staffId?: string,
  except?: 'byStaff',
): Promise<void> {
  const ofAccount = staffId === undefined ? undefined : eq(invitation.staffId, staffId);
  const whose = and(ofAccount, except && isNull(invitation.invitedBy));
  await write
    .delete(invitation)
    .where(and(eq(invitation.purpose, purpose), isNull(invitation.usedAt), whose));
}
