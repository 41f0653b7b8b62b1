import { and, eq, gt, isNull, lt } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { invitation } from '@/db/schema/staff';
import { LINK_LIFE_MS, type LinkPurpose, type OneTimeLink } from './one-time-link';
import { hashOfId, randomId } from './session';

const KEPT_MS = 30 * 86_400_000;

export interface NewLink extends Partial<Omit<OneTimeLink, 'purpose'>> {
  purpose: LinkPurpose;
  /** The user who created it, if any. */
  invitedBy?: string | null;
}

/**
 * Creates a one-time link; the caller checks the permission. Links that expired long ago are
 * deleted.
 * @returns the token; only its hash is stored
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
 * Consumes a one-time link. It works once even for simultaneous requests, because write
 * transactions run one at a time.
 * @returns its content; null when it is invalid or used
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
  const { email, role, languages, staffId, invitedBy } = row;
  return { purpose, email, role, languages: languages ?? [], staffId, invitedBy };
}

/**
 * Revokes the unused links of one purpose, of one account or of all.
 * @param except keeps those that staff created
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
