/** The persons in the list of names who authors say that they are. */
import { and, eq, isNull } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { authorTag, nameTag } from '@/cache/tags';
import { prepared, reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { author } from '@/db/schema/authors';
import { name, nameForm } from '@/db/schema/names';
import { param } from '@/db/sql';
import { Refused } from '@/domain/forms/form';
import { mayBeLiving } from '@/domain/names/life';
import { getName } from '@/domain/names/queries';
import type { ShownName } from '@/domain/names/shown-name';
import { chosenName } from '@/domain/text-choice/chosen-name';
import type { ShownAuthor } from './author';
import { getAuthor } from './queries';

const ofName = prepared((read) =>
  read
    .select({ id: author.id })
    .from(author)
    .where(and(eq(author.nameId, param('nameId')), isNull(author.withdrawnAt)))
    .prepare(),
);

const nameOf = prepared((read) =>
  read
    .select({ nameId: author.nameId })
    .from(author)
    .where(and(eq(author.id, param('id')), isNull(author.withdrawnAt)))
    .prepare(),
);

/** The person in the list of names who an author is; null for none that readers can see. */
export async function getPersonOfAuthor(id: string, language: string): Promise<ShownName | null> {
  noteTag(authorTag(id));
  const [row] = await nameOf().execute({ id });
  if (!row?.nameId) return null;
  const found = await getName(row.nameId, language);
  return found?.kind === 'person' ? found : null;
}

/** The author who is a person in the list of names; null for none with a page. */
export async function getAuthorOfName(
  { id, kind }: Pick<ShownName, 'id' | 'kind'>,
  language: string,
): Promise<ShownAuthor | null> {
  if (kind !== 'person') return null;
  noteTag(nameTag(id));
  const [row] = await ofName().execute({ nameId: id });
  return row ? getAuthor(row.id, language) : null;
}

/** The chosen person as the form shows them; null for none. */
export async function getChosenPerson(
  nameId: string | null,
  language: string,
): Promise<{ id: string; name: string } | null> {
  if (nameId === null) return null;
  const forms = await reads().select().from(nameForm).where(eq(nameForm.nameId, nameId));
  const form = chosenName(forms, language);
  return form ? { id: nameId, name: form.name } : null;
}

/** The only person who is called so; null for none or several. */
export async function findPersonCalled(read: Queries, typed: string): Promise<string | null> {
  const rows = await read
    .selectDistinct({ id: name.id })
    .from(nameForm)
    .innerJoin(name, eq(name.id, nameForm.nameId))
    .where(and(eq(nameForm.name, typed), eq(name.kind, 'person'), isNull(name.mergedIntoId)));
  const [only] = rows;
  return rows.length === 1 && only ? only.id : null;
}

/**
 * Checks whom a user says that they are.
 * @throws Refused for what is no person, for somebody who died, and for somebody else's choice
 */
export async function refuseOtherPerson(
  read: Queries,
  { nameId, authorId }: { nameId: string; authorId: string },
  now: number,
): Promise<void> {
  const [found] = await read.select().from(name).where(eq(name.id, nameId));
  const isThere = found && !found.mergedIntoId && found.withdrawnAt === null;
  const today = new Date(now).toISOString().slice(0, 10);
  if (!isThere || !mayBeLiving(found, today)) {
    throw new Refused('account.profile.personUnfit', 'personNamed', 422);
  }
  const taken = await read.select().from(author).where(eq(author.nameId, nameId));
  if (taken.some(({ id }) => id !== authorId)) {
    throw new Refused('account.profile.personTaken', 'personNamed', 422);
  }
}
