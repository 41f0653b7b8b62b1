import { and, eq } from 'drizzle-orm';
import { tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { staff, staffLanguage } from '@/db/schema/staff';
import { addToAudit } from '@/domain/audit/changes';
import { normalEmail } from '@/domain/forms/email';
import { Refused } from '@/domain/forms/form';
import { newId } from '@/domain/new-id';
import { accountById, hasStaff, isEmailTaken } from '@/domain/sign-in/account-queries';
import type { OneTimeLink } from '@/domain/sign-in/one-time-link';
import { makeLink, revokeLinks, takeLink } from '@/domain/sign-in/one-time-link-changes';
import { findLink } from '@/domain/sign-in/one-time-link-queries';
import { hashOfPassword } from '@/domain/sign-in/password-hash';
import type { ProviderIdentity } from '@/domain/sign-in/provider-changes';
import { type Begun, beginFor, type From } from '@/domain/sign-in/sign-in-changes';

/** What a person fills in to create an account. */
export interface Newcomer {
  name: string;
  /** As typed; ignored if the invitation has an address. */
  email: string;
  password: string;
  interfaceLanguage: string;
}

/**
 * Creates the link for the first administrator, and revokes earlier ones.
 * @returns its token; null when there are users already
 */
export async function linkForFirst(write: Queries, now: number): Promise<string | null> {
  if (await hasStaff(write)) return null;
  await revokeLinks(write, 'administrator');
  return makeLink(write, { purpose: 'administrator', role: 'administrator' }, now);
}

/**
 * Creates the first administrator and a session for them. If several people use the link at once,
 * one succeeds.
 * @throws Refused 410 for all others, 422 for an invalid address
 */
export async function createFirstAdministrator(
  token: string,
  newcomer: Newcomer,
  from: From,
  now: number,
): Promise<Begun> {
  if (!(await findLink(token, 'administrator', now)))
    throw new Refused('signIn.tooLate', null, 410);
  const passwordHash = await hashOfPassword(newcomer.password);
  return tx(async (write) => {
    const isFirst = !(await hasStaff(write));
    const link = isFirst ? await takeLink(write, token, 'administrator', now) : null;
    if (!link) throw new Refused('signIn.tooLate', null, 410);
    return join(write, { ...link, role: 'administrator' }, newcomer, { passwordHash }, from, now);
  });
}

/**
 * Accepts an invitation and creates a session.
 * @throws Refused 410 when the link is invalid, 409 when the address has an account, 422 when it is
 * no address
 */
export async function acceptInvitation(
  token: string,
  newcomer: Newcomer,
  from: From,
  now: number,
): Promise<Begun> {
  if (!(await findLink(token, 'invite', now))) throw new Refused('signIn.linkGone', null, 410);
  const passwordHash = await hashOfPassword(newcomer.password);
  return tx(async (write) => {
    const link = await takeLink(write, token, 'invite', now);
    if (!link) throw new Refused('signIn.linkGone', null, 410);
    return join(write, link, newcomer, { passwordHash }, from, now);
  });
}

/**
 * Accepts an invitation by signing in at another provider, whose identity is then linked to the
 * account. Identities are linked in no other way, because equal mail addresses prove nothing.
 * @throws Refused 410 when the link is invalid, 409 when the address or the identity has an account
 */
export function acceptByProvider(
  token: string,
  newcomer: Omit<Newcomer, 'password'>,
  { issuer, subject }: ProviderIdentity,
  from: From,
  now: number,
): Promise<Begun> {
  return tx(async (write) => {
    const link = await takeLink(write, token, 'invite', now);
    if (!link) throw new Refused('signIn.linkGone', null, 410);
    const isTheirs = and(eq(staff.oidcIssuer, issuer), eq(staff.oidcSubject, subject));
    if ((await write.$count(staff, isTheirs)) > 0) throw new Refused('signIn.providerUnknown');
    const identity = { oidcIssuer: issuer, oidcSubject: subject };
    return join(write, link, newcomer, identity, from, now);
  });
}

async function join(
  write: Queries,
  link: OneTimeLink,
  newcomer: Omit<Newcomer, 'password'>,
  way: { passwordHash: string } | { oidcIssuer: string; oidcSubject: string },
  from: From,
  now: number,
): Promise<Begun> {
  const email = (link.email || newcomer.email).trim();
  const emailNorm = normalEmail(email);
  if (!emailNorm) throw new Refused('signIn.emailWrong', 'email', 422);
  if (await isEmailTaken(write, emailNorm)) throw new Refused('signIn.emailTaken', 'email');
  const id = newId(now);
  const { name, interfaceLanguage } = newcomer;
  const { role, languages } = link;
  const account = { id, email, emailNorm, name, role, interfaceLanguage, ...way };
  await write.insert(staff).values({ ...account, createdAt: now });
  const rows = languages.map((language) => ({ staffId: id, language }));
  if (rows.length > 0) await write.insert(staffLanguage).values(rows);
  const entry = { action: 'staff.join', subjectKind: 'staff', subjectId: id, detail: { role } };
  await addToAudit(write, { staffId: id }, { ...entry, now });
  const made = await accountById(write, id);
  if (!made) throw new Error('An account that was just made is not there.');
  return beginFor(write, made, 'link', from, now);
}
