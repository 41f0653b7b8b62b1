import { and, asc, eq, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { staff } from '@/db/schema/staff';
import { revision } from '@/db/schema/stories';
import { contains } from '@/db/sql';
import {
  type BylineWriter,
  bylineOf,
  type WriterOffered,
  writersOf,
} from '@/domain/documents/byline';

/** Everybody with an enabled account, by name. */
export async function listWriters(): Promise<WriterOffered[]> {
  return reads()
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(isNull(staff.disabledAt))
    .orderBy(asc(staff.name), asc(staff.id));
}

/**
 * A byline with the current names of its accounts. A name that matches exactly one account is
 * linked to it, unless a version of the text has the name without an account: it may be somebody
 * else of that name. An account that is gone leaves its name, or what was chosen when it was erased.
 * @param textId null for a byline of no text
 */
export async function settledByline(
  read: Queries,
  byline: string,
  textId: string | null,
): Promise<string> {
  const writers = writersOf(byline);
  if (writers.length === 0) return '';
  const people = await read
    .select({
      id: staff.id,
      name: staff.name,
      erasedAt: staff.erasedAt,
      creditedAs: staff.creditedAs,
    })
    .from(staff);
  const settled: BylineWriter[] = [];
  for (const writer of writers) {
    const account = people.find(({ id }) => id === writer.staffId);
    if (account?.erasedAt) {
      settled.push({ name: account.creditedAs ?? writer.name, staffId: null });
    } else if (account) {
      settled.push({ name: account.name, staffId: account.id });
    } else {
      const named = people.filter(({ name, erasedAt }) => !erasedAt && name === writer.name);
      const [only] = named.length === 1 ? named : [];
      const isLinked = only !== undefined && !(await wasPlain(read, writer.name, textId));
      settled.push({ name: writer.name, staffId: isLinked ? only.id : null });
    }
  }
  return bylineOf(writersOf(bylineOf(settled)));
}

/** Whether a version of a text has a name without an account in its byline. */
async function wasPlain(read: Queries, name: string, textId: string | null): Promise<boolean> {
  if (textId === null) return false;
  const rows = await read
    .selectDistinct({ byline: revision.byline })
    .from(revision)
    .where(and(eq(revision.textId, textId), contains(name, [revision.byline])));
  return rows.some(({ byline }) =>
    writersOf(byline).some((each) => each.staffId === null && each.name === name),
  );
}
