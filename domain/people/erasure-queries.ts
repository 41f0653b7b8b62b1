import { and, asc, eq, gt, isNull, ne } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { author, authorForm } from '@/db/schema/authors';
import { comment } from '@/db/schema/comments';
import { image } from '@/db/schema/images';
import { notification } from '@/db/schema/notifications';
import { review } from '@/db/schema/publishing';
import { audit, session, staff } from '@/db/schema/staff';
import { revision } from '@/db/schema/stories';
import { assignment, keptDraft, lease } from '@/db/schema/teamwork';
import { savedView } from '@/db/schema/views';
import { isUsedElsewhere } from '@/domain/images/use-queries';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author, Role, Staff } from '@/domain/permissions/staff';
import { countCredits } from './credit-queries';
import type { Erasure, ErasureCounts } from './erasure';
import { isLastAdministrator } from './person-queries';

/** What there is of another user's account; null for an unknown or erased one. */
export async function getErasure(by: Author, id: string, now: number): Promise<Erasure | null> {
  requireMay(by, 'staff.change');
  return erasureOf(id, now);
}

/** What there is of the user's own account. */
export async function getOwnErasure(by: Staff, now: number): Promise<Erasure | null> {
  requireMay(by, 'account.change');
  return erasureOf(by.staffId, now);
}

/** The enabled users who can take over texts from another one, by name. */
export async function listSuccessors(
  by: Staff,
  id: string,
): Promise<{ id: string; name: string; role: Role }[]> {
  requireMay(by, 'staff.change');
  return reads()
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(staff)
    .where(and(isNull(staff.disabledAt), ne(staff.id, id)))
    .orderBy(asc(staff.name), asc(staff.id));
}

/** The portrait of an author that was uploaded by the author; null for none. */
export async function portraitOf(read: Queries, staffId: string): Promise<string | null> {
  const [own] = await read
    .select({ id: image.id })
    .from(author)
    .innerJoin(image, eq(image.id, author.imageId))
    .where(and(eq(author.staffId, staffId), eq(image.addedBy, staffId)));
  return own?.id ?? null;
}

/** The names that readers see for an account, by language; none while its profile is not public. */
export async function listPublicNames(
  read: Queries,
  staffId: string,
): Promise<{ language: string; name: string }[]> {
  return read
    .select({ language: authorForm.language, name: authorForm.name })
    .from(author)
    .innerJoin(authorForm, eq(authorForm.authorId, author.id))
    .where(and(eq(author.staffId, staffId), isNull(author.withdrawnAt)))
    .orderBy(asc(authorForm.language));
}

async function erasureOf(id: string, now: number): Promise<Erasure | null> {
  const read = reads();
  const [found] = await read
    .select()
    .from(staff)
    .where(and(eq(staff.id, id), ne(staff.email, '')));
  if (!found) return null;
  const { name, email } = found;
  return { id, name, email, counts: await countsOf(read, found, now) };
}

async function countsOf(
  read: Queries,
  { id, name, role }: typeof staff.$inferSelect,
  now: number,
): Promise<ErasureCounts> {
  const [profile] = await read.select().from(author).where(eq(author.staffId, id));
  return {
    sessions: await read.$count(session, eq(session.staffId, id)),
    notifications: await read.$count(notification, eq(notification.staffId, id)),
    keptDrafts: await read.$count(keptDraft, eq(keptDraft.staffId, id)),
    views: await read.$count(
      savedView,
      and(eq(savedView.staffId, id), eq(savedView.isShared, false)),
    ),
    assigned: await read.$count(assignment, eq(assignment.staffId, id)),
    locked: await read.$count(lease, and(eq(lease.staffId, id), gt(lease.until, now))),
    reviews: await read.$count(review, and(eq(review.reviewForId, id), eq(review.state, 'open'))),
    credits: await countCredits(read, { id, name }),
    comments: await read.$count(comment, eq(comment.authorId, id)),
    versions: await read.$count(revision, eq(revision.authorId, id)),
    auditEntries: await read.$count(audit, eq(audit.staffId, id)),
    hasProfile: profile !== undefined,
    portrait: await fateOfPortrait(read, profile),
    isLastAdministrator: await isLastAdministrator(read, { id, role }),
  };
}

async function fateOfPortrait(
  read: Queries,
  profile: typeof author.$inferSelect | undefined,
): Promise<ErasureCounts['portrait']> {
  if (!profile?.imageId) return 'none';
  if ((await portraitOf(read, profile.staffId)) === null) return 'kept';
  return (await isUsedElsewhere(read, profile.imageId, profile.id)) ? 'kept' : 'deleted';
}
