import { and, eq, inArray } from 'drizzle-orm';
import { emptyAuditNames } from '@/db/audit-names';
import type { Queries } from '@/db/open';
import { comment, mention } from '@/db/schema/comments';
import { nameImport } from '@/db/schema/names';
import { notification, preference } from '@/db/schema/notifications';
import { review } from '@/db/schema/publishing';
import { readerNote } from '@/db/schema/reader-notes';
import {
  audit,
  bulkChange,
  invitation,
  recoveryCode,
  session,
  staff,
  staffLanguage,
} from '@/db/schema/staff';
import { subscriberImport } from '@/db/schema/subscriptions';
import { keptDraft, lease, presence } from '@/db/schema/teamwork';
import { savedView } from '@/db/schema/views';
import { normalEmail } from '@/domain/forms/email';
import { forgetMailsTo } from '@/domain/mail/mail-changes';
import { mentionsIn } from '@/domain/mentions/mention';

type Account = typeof staff.$inferSelect;

/** The tables from which all rows of an erased account are deleted. */
const OWN = [
  ...[session, recoveryCode, staffLanguage, notification, preference, keptDraft],
  ...[lease, presence, nameImport, subscriberImport, bulkChange],
];

/**
 * Deletes what is only of use to the user of an account, and takes their name out of what stays.
 * @param name what the account is called from now on
 */
export async function forgetTraces(write: Queries, person: Account, name: string): Promise<void> {
  const { id: staffId } = person;
  for (const table of OWN) await write.delete(table).where(eq(table.staffId, staffId));
  const isPrivate = and(eq(savedView.staffId, staffId), eq(savedView.isShared, false));
  await write.delete(savedView).where(isPrivate);
  await write.update(review).set({ reviewForId: null }).where(eq(review.reviewForId, staffId));
  await write
    .update(readerNote)
    .set({ assignedTo: null })
    .where(eq(readerNote.assignedTo, staffId));
  const addresses = await addressesOf(write, person);
  await forgetMailsTo(write, { staffId, addresses });
  await forgetLinks(write, staffId, addresses);
  await renameMentions(write, person, name);
  await emptyAuditNames(write, { staffId, name: person.name, addresses });
}

/** All addresses that the account had, asked for, or was invited by. */
async function addressesOf(write: Queries, { id, email }: Account): Promise<string[]> {
  const isAbout = and(
    eq(audit.subjectKind, 'staff'),
    eq(audit.subjectId, id),
    inArray(audit.action, ['email.ask', 'email.change']),
  );
  const entries = await write.select({ detail: audit.detail }).from(audit).where(isAbout);
  const told = entries.flatMap(({ detail }) => [detail?.email, detail?.from, detail?.to]);
  const all = [email, ...told].map((each) => normalEmail(String(each ?? '')));
  return [...new Set(all.filter((each) => each !== null))];
}

async function forgetLinks(
  write: Queries,
  staffId: string,
  addresses: readonly string[],
): Promise<void> {
  const links = await write.select().from(invitation);
  const theirs = links.filter(({ email, ...link }) => {
    return link.staffId === staffId || addresses.includes(normalEmail(email) ?? '');
  });
  const hashes = theirs.map(({ tokenHash }) => tokenHash);
  await write.delete(invitation).where(inArray(invitation.tokenHash, hashes));
}

/** Comments that mention the account call it by its new name; the mentions count as read. */
async function renameMentions(write: Queries, { id, name }: Account, to: string): Promise<void> {
  // A longer name that begins alike is somebody else's.
  const users = await write.select({ name: staff.name }).from(staff);
  const rows = await write
    .select({ id: comment.id, body: comment.body })
    .from(mention)
    .innerJoin(comment, eq(comment.id, mention.commentId))
    .where(eq(mention.staffId, id));
  for (const row of rows) {
    const ranges = mentionsIn(row.body, users).filter((each) => isSameName(each.name, name));
    const body = ranges
      .toReversed()
      .reduce(
        (said, { start, end }) => `${said.slice(0, start)}@${to}${said.slice(end)}`,
        row.body,
      );
    await write.update(comment).set({ body }).where(eq(comment.id, row.id));
  }
  await write.update(mention).set({ readAt: 0 }).where(eq(mention.staffId, id));
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
