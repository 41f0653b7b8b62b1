import { asc, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { author, authorForm } from '@/db/schema/authors';
import { staff } from '@/db/schema/staff';
import { namedPath } from '@/domain/addresses/address';
import type { Staff } from '@/domain/permissions/staff';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { NO_PROFILE, type Profile } from './author';

/** The stored rows of a user's profile; null where there are none. */
export async function profileRows(read: Queries, staffId: string) {
  const [row] = await read
    .select({ author, accountName: staff.name })
    .from(author)
    .innerJoin(staff, eq(staff.id, author.staffId))
    .where(eq(author.staffId, staffId));
  if (!row) return null;
  const forms = await read
    .select()
    .from(authorForm)
    .where(eq(authorForm.authorId, row.author.id))
    .orderBy(asc(authorForm.language));
  return { ...row, forms };
}

export type ProfileRows = NonNullable<Awaited<ReturnType<typeof profileRows>>>;

/** A profile as its form shows it. */
export function profileOf(rows: ProfileRows | null): Profile {
  if (!rows) return NO_PROFILE;
  const { orcid, imageId, nameId, isKept, withdrawnAt } = rows.author;
  const words = rows.forms.map(({ language, name, description }) => {
    return { language, name: name === rows.accountName ? '' : name, description };
  });
  return {
    isPublic: withdrawnAt === null,
    ...{ isKept, orcid, imageId, nameId },
    words: words.filter(({ name, description }) => name || description),
  };
}

/** The user's own profile, and the path of their page in a language; null while it is not public. */
export async function ownProfile(
  staff: Staff,
  language: string,
): Promise<{ profile: Profile; exists: boolean; path: string | null }> {
  const rows = await profileRows(reads(), staff.staffId);
  const profile = profileOf(rows);
  const form = chosenName(rows?.forms ?? [], language);
  const path = form && profile.isPublic ? namedPath('author', language, form.slug) : null;
  return { profile, exists: rows !== null, path };
}
