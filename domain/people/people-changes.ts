import { and, eq, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { invitation, staff, staffLanguage } from '@/db/schema/staff';
import { releaseAssignments } from '@/domain/assignments/assignment-end-changes';
import { addToAudit } from '@/domain/audit/changes';
import { hideAuthor, removeAuthor } from '@/domain/authors/profile-changes';
import { normalEmail } from '@/domain/forms/email';
import { Refused } from '@/domain/forms/form';
import { refuseUnseen } from '@/domain/forms/seen';
import { mailIsOn } from '@/domain/mail/mail';
import { cancelMail, queueMail } from '@/domain/mail/mail-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { linkForEmail } from '@/domain/sign-in/email-changes';
import { mailLink } from '@/domain/sign-in/link-mail-changes';
import { linkMailKey, type MadeLink } from '@/domain/sign-in/one-time-link';
import { makeLink, revokeLinks } from '@/domain/sign-in/one-time-link-changes';
import { linkForPassword } from '@/domain/sign-in/reset-changes';
import { removeSecondFactor } from '@/domain/sign-in/second-factor-changes';
import { hashOfId } from '@/domain/sign-in/session';
import { endSession, endSessions } from '@/domain/sign-in/session-changes';
import { type InvitationWish, type RoleWish, seenRole } from './people';
import { refuseLast, requireGrant, somebodyElse } from './person-queries';

/**
 * Invites a person, and revokes an open invitation to the same address.
 * @throws NotAllowed for a role above the inviter's; Refused when the address has an account
 */
export async function invitePerson(
  write: Queries,
  by: Staff,
  wish: InvitationWish,
  now: number,
): Promise<MadeLink> {
  requireMay(by, 'staff.change');
  requireGrant(by, wish.role);
  const emailNorm = normalEmail(wish.email);
  if (!emailNorm) throw new Refused('people.emailWrong', 'email', 422);
  const [known] = await write.select().from(staff).where(eq(staff.emailNorm, emailNorm));
  if (known?.disabledAt) throw new Refused('people.isDisabled', 'email');
  if (known) throw new Refused('people.hasAccount', 'email');
  for (const open of await openInvitations(write)) {
    if (normalEmail(open.email) === emailNorm) await takeBack(write, open.tokenHash);
  }
  const { email, role, languages } = wish;
  const token = await makeLink(
    write,
    { purpose: 'invite', email, role, languages, invitedBy: by.staffId },
    now,
  );
  const subject = { subjectKind: 'invitation', subjectId: hashOfId(token) };
  const detail = { email, role, languages };
  await addToAudit(write, by, { action: 'staff.invite', ...subject, detail, now });
  const link = { purpose: 'invite' as const, token, email };
  await mailLink(write, link, { email, language: by.interfaceLanguage }, now);
  return link;
}

/**
 * Replaces an invitation's link; the former link becomes invalid.
 * @throws NotAllowed, Refused when it was accepted or revoked meanwhile
 */
export async function renewInvitation(
  write: Queries,
  by: Staff,
  id: string,
  now: number,
): Promise<MadeLink> {
  requireMay(by, 'staff.change');
  const open = (await openInvitations(write)).find((each) => each.tokenHash === id);
  if (!open) throw new Refused('people.invitationGone', null, 410);
  const { email, role, languages } = open;
  return invitePerson(write, by, { email, role, languages: languages ?? [] }, now);
}

/** Revokes an invitation and cancels its unsent mail; does nothing if it is gone already. */
export async function cancelInvitation(
  write: Queries,
  by: Staff,
  id: string,
  now: number,
): Promise<void> {
  requireMay(by, 'staff.change');
  const open = (await openInvitations(write)).find((each) => each.tokenHash === id);
  if (!open) throw new Refused('people.invitationGone', null, 410);
  await takeBack(write, id);
  const subject = { subjectKind: 'invitation', subjectId: id };
  const detail = { email: open.email };
  await addToAudit(write, by, { action: 'staff.uninvite', ...subject, detail, now });
}

/**
 * Changes a user's role, or a translator's languages, from their next request on.
 * @param wish.was fingerprint of the role and languages that the administrator saw
 * @throws NotAllowed; Refused for the user themselves, for the last administrator, and when somebody
 * else has changed it since
 */
export async function changeRole(
  write: Queries,
  by: Staff,
  id: string,
  { role, languages, was }: RoleWish & { was?: string },
  now: number,
): Promise<void> {
  const person = await somebodyElse(write, by, id);
  requireGrant(by, role);
  const known = await write.select().from(staffLanguage).where(eq(staffLanguage.staffId, id));
  refuseUnseen(was, seenRole({ ...person, languages: known.map(({ language }) => language) }));
  if (role !== 'administrator') await refuseLast(write, person);
  await write.update(staff).set({ role }).where(eq(staff.id, id));
  await write.delete(staffLanguage).where(eq(staffLanguage.staffId, id));
  const rows = languages.map((language) => ({ staffId: id, language }));
  if (rows.length > 0) await write.insert(staffLanguage).values(rows);
  const detail = { from: person.role, to: role, languages };
  await audit(write, by, 'staff.role', id, now, detail);
  await releaseAssignments(write, by, id, now);
}

/** Disables a user: ends their sessions and invalidates their password links. */
export async function disablePerson(
  write: Queries,
  by: Staff,
  id: string,
  now: number,
): Promise<void> {
  const person = await somebodyElse(write, by, id);
  if (person.disabledAt !== null) return;
  await refuseLast(write, person);
  await write.update(staff).set({ disabledAt: now }).where(eq(staff.id, id));
  await revokeLinks(write, 'password', id);
  await revokeLinks(write, 'email', id);
  await endSessions(write, id);
  await hideAuthor(write, id, now);
  await audit(write, by, 'staff.disable', id, now);
  await releaseAssignments(write, by, id, now);
}

/** Enables a disabled user. */
export async function enablePerson(
  write: Queries,
  by: Staff,
  id: string,
  now: number,
): Promise<void> {
  const person = await somebodyElse(write, by, id);
  if (person.disabledAt === null) return;
  await write.update(staff).set({ disabledAt: null }).where(eq(staff.id, id));
  await audit(write, by, 'staff.enable', id, now);
}

/** Deletes what readers see of a user as an author, as somebody who left may ask for. */
export async function deleteProfileOf(
  write: Queries,
  by: Staff,
  id: string,
  now: number,
): Promise<void> {
  await somebodyElse(write, by, id);
  if (await removeAuthor(write, id, now)) await audit(write, by, 'profile.delete', id, now);
}

/** Ends one session of a user. */
export async function endSessionOf(
  write: Queries,
  by: Staff,
  { id, session }: { id: string; session: string },
  now: number,
): Promise<void> {
  await somebodyElse(write, by, id);
  if (await endSession(write, id, session)) await audit(write, by, 'session.end', id, now);
}

/**
 * Makes the link by which a user confirms another address; until it is opened the present one
 * counts.
 * @throws NotAllowed, Refused for an address that has an account
 */
export async function changeEmailOf(
  write: Queries,
  by: Staff,
  { id, email }: { id: string; email: string },
  now: number,
): Promise<MadeLink> {
  const person = await somebodyElse(write, by, id);
  if (person.disabledAt !== null) throw new Refused('people.isDisabledNow');
  return linkForEmail(write, by, person, email, now);
}

/** Ends all sessions of a user. */
export async function signPersonOut(
  write: Queries,
  by: Staff,
  id: string,
  now: number,
): Promise<void> {
  await somebodyElse(write, by, id);
  await revokeLinks(write, 'email', id);
  const sessions = await endSessions(write, id);
  if (sessions > 0) await audit(write, by, 'session.end', id, now, { sessions });
}

/**
 * Removes a user's lost second factor, ends their sessions, and tells them by mail where the site
 * sends mail; the password alone suffices then. Does nothing without a second factor.
 */
export async function resetSecondFactor(
  write: Queries,
  by: Staff,
  id: string,
  now: number,
): Promise<void> {
  const person = await somebodyElse(write, by, id);
  if (person.totpSecret === null) return;
  await removeSecondFactor(write, id);
  await revokeLinks(write, 'email', id);
  await endSessions(write, id);
  await audit(write, by, 'secondFactor.reset', id, now);
  if (!mailIsOn()) return;
  const mail = { to: { staffId: id }, about: { kind: 'secondFactor' as const } };
  await queueMail(write, `secondFactor:${id}:${now}`, mail, now);
}

/** Creates a link to set a new password; the old password works until it is used. */
export async function passwordLinkFor(
  write: Queries,
  by: Staff,
  id: string,
  now: number,
): Promise<MadeLink> {
  const person = await somebodyElse(write, by, id);
  if (person.disabledAt !== null) throw new Refused('people.isDisabledNow');
  const token = await linkForPassword(write, id, by.staffId, now);
  const link = { purpose: 'password' as const, token, email: person.email };
  await mailLink(write, link, { staffId: id }, now);
  return link;
}

function openInvitations(write: Queries) {
  return write
    .select()
    .from(invitation)
    .where(and(eq(invitation.purpose, 'invite'), isNull(invitation.usedAt)));
}

async function takeBack(write: Queries, tokenHash: string): Promise<void> {
  await write.delete(invitation).where(eq(invitation.tokenHash, tokenHash));
  await cancelMail(write, linkMailKey(tokenHash));
}

async function audit(
  write: Queries,
  by: Staff,
  action: string,
  subjectId: string,
  now: number,
  detail?: Record<string, unknown>,
): Promise<void> {
  await addToAudit(write, by, { action, subjectKind: 'staff', subjectId, detail, now });
}
