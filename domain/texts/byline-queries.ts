import { asc, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { staff } from '@/db/schema/staff';
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
 * linked to it; an account that is gone leaves its name, or what was chosen when it was erased.
 */
export async function settledByline(read: Queries, byline: string): Promise<string> {
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
  const settled = writers.map((writer): BylineWriter => {
    const account = people.find(({ id }) => id === writer.staffId);
    if (account?.erasedAt) return { name: account.creditedAs ?? writer.name, staffId: null };
    if (account) return { name: account.name, staffId: account.id };
    const named = people.filter(({ name, erasedAt }) => !erasedAt && name === writer.name);
    return { name: writer.name, staffId: named.length === 1 ? (named[0]?.id ?? null) : null };
  });
  return bylineOf(writersOf(bylineOf(settled)));
}
