import { and, asc, count, desc, eq, gt, inArray, isNull, max, ne } from 'drizzle-orm';
import { reads } from '@/db/client';
import { author } from '@/db/schema/authors';
import { invitation, session, staff, staffLanguage } from '@/db/schema/staff';
import { text } from '@/db/schema/stories';
import { mailStates } from '@/domain/mail/mail-queries';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import type { OwnSession } from '@/domain/sign-in/account';
import { linkMailKey } from '@/domain/sign-in/one-time-link';
import { sessionsOf } from '@/domain/sign-in/session-queries';
import type { OpenInvitation, Person } from './people';

/** All users by name, disabled ones last. */
export async function listPeople(by: Staff, now: number): Promise<Person[]> {
  requireMay(by, 'staff.see');
  return readPeople(now);
}

/** One user; null for an unknown id. */
export async function getPerson(by: Staff, id: string, now: number): Promise<Person | null> {
  requireMay(by, 'staff.see');
  return (await readPeople(now, id))[0] ?? null;
}

/** Where a user is signed in, the last used session first. */
export async function listSessions(by: Staff, id: string, now: number): Promise<OwnSession[]> {
  requireMay(by, 'staff.see');
  return sessionsOf(id, now);
}

/** Erased accounts and authors of the sample have no address. */
const isUser = ne(staff.email, '');

async function readPeople(now: number, id?: string): Promise<Person[]> {
  const rows = await reads()
    .select()
    .from(staff)
    .where(and(isUser, id === undefined ? undefined : eq(staff.id, id)))
    .orderBy(asc(staff.name), asc(staff.id));
  const used = await reads()
    .select({ id: session.staffId, seenAt: max(session.seenAt), sessions: count() })
    .from(session)
    .where(and(eq(session.stage, 'full'), gt(session.endsAt, now)))
    .groupBy(session.staffId);
  const authors = await reads().select({ staffId: author.staffId }).from(author);
  const languages = await reads().select().from(staffLanguage).orderBy(asc(staffLanguage.language));
  const people = rows.map((row) => {
    const own = used.find((each) => each.id === row.id);
    const { id, name, email, role, createdAt, disabledAt } = row;
    return {
      ...{ id, name, email, role, createdAt, disabledAt },
      languages: languages.filter((each) => each.staffId === id).map((each) => each.language),
      seenAt: own?.seenAt ?? null,
      sessions: own?.sessions ?? 0,
      hasPassword: row.passwordHash !== null,
      hasSecondFactor: row.totpSecret !== null,
      hasProvider: row.oidcSubject !== null,
      hasProfile: authors.some(({ staffId }) => staffId === id),
    };
  });
  return people.sort((a, b) => Number(a.disabledAt !== null) - Number(b.disabledAt !== null));
}

/** Open invitations, including expired ones, the newest first. */
export async function listInvitations(by: Staff): Promise<OpenInvitation[]> {
  requireMay(by, 'staff.see');
  const rows = await reads()
    .select({ link: invitation, by: staff.name })
    .from(invitation)
    .leftJoin(staff, eq(staff.id, invitation.invitedBy))
    .where(and(inArray(invitation.purpose, ['invite']), isNull(invitation.usedAt)))
    .orderBy(desc(invitation.createdAt));
  const mails = await mailStates(rows.map(({ link }) => linkMailKey(link.tokenHash)));
  return rows.map(({ link, by }) => ({
    id: link.tokenHash,
    email: link.email,
    role: link.role,
    languages: link.languages ?? [],
    createdAt: link.createdAt,
    endsAt: link.endsAt,
    by,
    mail: mails.get(linkMailKey(link.tokenHash)) ?? null,
  }));
}

/** Every language in which there are texts or translators. */
export async function listWrittenLanguages(): Promise<string[]> {
  const texts = await reads().selectDistinct({ language: text.language }).from(text);
  const people = await reads()
    .selectDistinct({ language: staffLanguage.language })
    .from(staffLanguage);
  return [...new Set([...texts, ...people].map((row) => row.language))].sort();
}
