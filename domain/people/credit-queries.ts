import { and, eq, or, type SQL } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision, text } from '@/db/schema/stories';
import { contains } from '@/db/sql';
import { writersOf } from '@/domain/documents/byline';

/** An account with the name that it has now. */
export interface Credited {
  id: string;
  name: string;
}

/** Number of published texts that credit an account as author or translator. */
export async function countCredits(read: Queries, person: Credited): Promise<number> {
  const rows = await read
    .select({ byline: revision.byline, translatorCredit: revision.translatorCredit })
    .from(text)
    .innerJoin(revision, eq(revision.id, text.publicRevisionId))
    .where(and(eq(text.state, 'published'), mayCredit(person)));
  return rows.filter((row) => isCredited(person, row)).length;
}

/** Finds the revisions that `isCredited` is asked about. */
export function mayCredit({ id, name }: Credited): SQL | undefined {
  const isAuthor = contains(`<${id}>`, [revision.byline]);
  return name === '' ? isAuthor : or(isAuthor, contains(name, [revision.translatorCredit]));
}

/** Whether a revision credits an account as author or translator. */
export function isCredited(
  person: Credited,
  { byline, translatorCredit }: { byline: string; translatorCredit: string },
): boolean {
  const isAuthor = writersOf(byline).some(({ staffId }) => staffId === person.id);
  return isAuthor || isTranslator(person, translatorCredit);
}

/** Whether a credit as translator, which names no account, is exactly the name of the account. */
export function isTranslator({ name }: Credited, translatorCredit: string): boolean {
  return name !== '' && translatorCredit.trim() === name.trim();
}
