import { eq, isNotNull } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { staff } from '@/db/schema/staff';
import { assignment } from '@/db/schema/teamwork';
import { assignText } from '@/domain/assignments/assignment-changes';
import { releaseAssignments } from '@/domain/assignments/assignment-end-changes';
import { addToAudit } from '@/domain/audit/changes';
import { removeAuthor } from '@/domain/authors/profile-changes';
import { normalEmail } from '@/domain/forms/email';
import { Refused } from '@/domain/forms/form';
import { removeImage } from '@/domain/images/remove-changes';
import { NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Author, Staff } from '@/domain/permissions/staff';
import { accountById } from '@/domain/sign-in/account-queries';
import { guarded } from '@/domain/sign-in/guarded-changes';
import { isPassword } from '@/domain/sign-in/password-hash';
import { accountGate } from '@/domain/sign-in/throttle-changes';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { DEFAULT_INTERFACE } from '@/i18n/languages';
import { takeOutOfCredits } from './credit-changes';
import { creditedAs, type ErasureWish, type FormerName } from './erasure';
import { listPublicNames, portraitOf } from './erasure-queries';
import { forgetTraces } from './forget-changes';
import { refuseLast, somebodyElse } from './person-queries';

type Account = typeof staff.$inferSelect;

/** What was erased; the user's own portrait is to be deleted once the transaction is committed. */
export interface Erased {
  portraitId: string | null;
}

/**
 * Erases another user's account: all that is personal goes, and what the archive keeps names a
 * former member of staff.
 * @param wish.confirm their e-mail address as typed, to be sure of the person
 * @throws NotAllowed; Refused for the user themselves, for the last administrator, and for another
 * address
 */
export async function erasePerson(
  write: Queries,
  by: Author,
  { id, confirm, ...wish }: ErasureWish & { id: string; confirm: string },
  formerName: FormerName,
  now: number,
): Promise<Erased> {
  const person = await somebodyElse(write, by, id);
  await refuseLast(write, person);
  refuseOther(person, confirm);
  return erase(write, by, person, wish, formerName, now);
}

/**
 * Erases the user's own account.
 * @param wish.current the present password, where the account has one
 * @throws NotAllowed; Refused for a wrong password, another address, and the last administrator
 */
export async function eraseOwnAccount(
  by: Staff,
  { confirm, current, ...wish }: ErasureWish & { confirm: string; current: string },
  formerName: FormerName,
  now: number,
): Promise<Erased> {
  requireMay(by, 'account.secure');
  const account = await accountById(reads(), by.staffId);
  if (!account) throw new Refused('frame.missing', null, 404);
  refuseOther(account, confirm);
  return guarded([accountGate('again', by.staffId)], now, 'account.wrongPassword', async () => {
    const { passwordHash } = account;
    if (passwordHash !== null && !(await isPassword(passwordHash, current))) return null;
    return tx(async (write) => {
      const still = await accountById(write, by.staffId);
      if (still?.passwordHash !== passwordHash) return null;
      await refuseLast(write, still);
      return erase(write, by, still, { ...wish, toId: null }, formerName, now);
    });
  });
}

/** Deletes the portrait of an erased account from the library, unless something else shows it. */
export async function deletePortrait({ portraitId }: Erased, now: number): Promise<void> {
  if (portraitId === null) return;
  try {
    await removeImage({ staffId: null }, portraitId, now);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

function refuseOther({ email, name }: Account, confirm: string): void {
  const address = normalEmail(email);
  if (address === null || normalEmail(confirm) !== address) {
    throw new Refused(['people.erase.otherTyped', { name }], 'confirm', 422);
  }
}

async function erase(
  write: Queries,
  by: Author,
  person: Account,
  wish: ErasureWish,
  formerName: FormerName,
  now: number,
): Promise<Erased> {
  const { id } = person;
  const as = creditedAs(wish);
  const publicNames = await listPublicNames(write, id);
  const author = (language: string) => as ?? chosenName(publicNames, language)?.name ?? null;
  const portraitId = await portraitOf(write, id);
  const reassigned = wish.toId === null ? 0 : await reassign(write, by, id, wish.toId, now);
  const credits = await takeOutOfCredits(write, person, { author, translator: as }, now);
  await removeAuthor(write, id, now);
  const name = formerName((await write.$count(staff, isNotNull(staff.erasedAt))) + 1);
  await forgetTraces(write, person, name);
  const nothing = { passwordHash: null, oidcIssuer: null, oidcSubject: null, totpSecret: null };
  await write
    .update(staff)
    .set({
      ...{ name, email: '', emailNorm: `erased ${id}`, interfaceLanguage: 'en', totpStep: 0 },
      ...{ ...nothing, role: 'author', disabledAt: person.disabledAt ?? now },
      ...{ erasedAt: now, creditedAs: author(DEFAULT_INTERFACE) },
    })
    .where(eq(staff.id, id));
  await releaseAssignments(write, by, id, now);
  const subject = { action: 'staff.erase', subjectKind: 'staff', subjectId: id };
  const detail = { credits: wish.credits, texts: credits, reassigned };
  await addToAudit(write, by, { ...subject, detail, now });
  return { portraitId };
}

/** Gives a user the texts of another one that they may write. @returns how many */
async function reassign(
  write: Queries,
  by: Author,
  fromId: string,
  toId: string,
  now: number,
): Promise<number> {
  const given = await write.select().from(assignment).where(eq(assignment.staffId, fromId));
  let count = 0;
  for (const { storyId, language, dueAt } of given) {
    try {
      await assignText(write, by, { storyId, language, toId, dueAt }, now);
      count++;
    } catch (error) {
      if (!(error instanceof Refused || error instanceof NotThere)) throw error;
    }
  }
  return count;
}
