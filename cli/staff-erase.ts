import { and, eq, isNull, or } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import { staff } from '@/db/schema/staff';
import { normalEmail } from '@/domain/forms/email';
import { Refused } from '@/domain/forms/form';
import { deletePortrait, erasePerson } from '@/domain/people/erase-changes';
import { OTHER_NAME_LENGTH } from '@/domain/people/erasure';
import { getErasure } from '@/domain/people/erasure-queries';
import { getSettings } from '@/domain/settings/queries';
import { say as worded } from '@/i18n/staff/say';
import { getStaffT } from '@/i18n/staff/translate';

const PROGRAM = { staffId: null };

export interface EraseOptions {
  /** Whether to erase; else it is only said what there is. */
  isConfirmed: boolean;
  /** The name in place of the user's at stories; undefined to keep it, empty to remove it. */
  as?: string;
}

/**
 * Erases an account with all that is personal, or says what there is of it.
 * @param who e-mail address, or the id that the audit log has
 * @throws Error for an unknown account, and where it may not be erased
 */
export async function eraseStaff(
  who: string,
  { isConfirmed, as }: EraseOptions,
  now: number,
  say: (line: string) => void,
): Promise<void> {
  const isMeant = or(eq(staff.emailNorm, normalEmail(who) ?? ''), eq(staff.id, who));
  const [person] = await reads()
    .select({ id: staff.id, email: staff.email })
    .from(staff)
    .where(and(isMeant, isNull(staff.erasedAt)));
  const erasure = person && (await getErasure(PROGRAM, person.id, now));
  if (!erasure) throw new Error(`There is no account of ${who}.`);
  if (as !== undefined && [...as].length > OTHER_NAME_LENGTH) {
    throw new Error(`The name may have ${OTHER_NAME_LENGTH} characters at most.`);
  }
  say(`${erasure.name} <${erasure.email}>, ${erasure.id}`);
  for (const [what, count] of Object.entries(erasure.counts)) say(`${what}: ${count}`);
  if (!isConfirmed) return say('Nothing was erased; --confirm does it.');
  const t = getStaffT((await getSettings()).defaultLanguage);
  const former = (number: number) => t('people.erase.formerName', { number });
  const credits = as === undefined ? 'kept' : as === '' ? 'removed' : 'renamed';
  const wish = { id: erasure.id, confirm: erasure.email, toId: null };
  const otherName = as ?? '';
  try {
    const erased = await tx((write) =>
      erasePerson(write, PROGRAM, { ...wish, credits, otherName }, former, now),
    );
    await deletePortrait(erased, now);
  } catch (error) {
    throw error instanceof Refused ? new Error(worded('en', error.said)) : error;
  }
  say('The account was erased. Backups made before still have it.');
}
