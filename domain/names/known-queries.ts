import { and, asc, eq, isNull, ne, type SQL } from 'drizzle-orm';
import { reads } from '@/db/client';
import { name, nameForm, nameVariant } from '@/db/schema/names';
import { isOneOf } from '@/db/sql';
import { fold } from '@/domain/search/fold';
import { type Named, withoutHint } from '@/domain/stories/named';
import { chosenById, namesInOrder } from '@/domain/text-choice/chosen-name';
import type { NameTraits } from './name';

/** A name that can be chosen. */
export type KnownName = Named & NameTraits;

/**
 * What a name can be made a member or founder of: published organisations and events, by name in a
 * language, else in another; alphabetical.
 * @param id of the name, which is not among them
 */
export async function listRelatable(id: string, language: string): Promise<KnownName[]> {
  const isRelatable = and(ne(name.kind, 'person'), isNull(name.withdrawnAt), ne(name.id, id));
  return namesInOrder(await formsWhere(isRelatable), language);
}

/** Names by id in a language, else in another; in the given order. */
export async function listNamesById(
  ids: readonly string[],
  language: string,
): Promise<KnownName[]> {
  if (ids.length === 0) return [];
  const rows = await formsWhere(isOneOf(name.id, JSON.stringify(ids)));
  const chosen = chosenById(rows, language);
  return ids.flatMap((id) => knownAs(chosen.get(id)));
}

/**
 * What has one of these as a form in any language and script, under the name as it was typed;
 * preferred forms first. A label is found by its name alone.
 */
export async function listNamesCalled(
  typed: readonly string[],
  language: string,
): Promise<KnownName[]> {
  const names = typed.filter(Boolean).flatMap((each) => [withoutHint(each), each]);
  const wanted = new Map(names.map((each) => [fold(each.trim()), each]));
  if (wanted.size === 0) return [];
  const preferred = await formsWhere(undefined);
  const variants = await reads()
    .select({ id: name.id, name: nameVariant.form })
    .from(nameVariant)
    .innerJoin(name, and(eq(name.id, nameVariant.nameId), isNull(name.mergedIntoId)))
    .orderBy(asc(name.id));
  const chosen = chosenById(preferred, language);
  const found = [...preferred, ...variants].flatMap(({ id, name: form }) => {
    const as = wanted.get(fold(form.trim()));
    if (as === undefined) return [];
    return knownAs(chosen.get(id)).map((known) => ({ ...known, name: as }));
  });
  return [...new Map(found.map((each) => [`${each.name} ${each.id}`, each])).values()];
}

async function formsWhere(condition: SQL | undefined) {
  return reads()
    .select({
      id: name.id,
      kind: name.kind,
      dates: name.dates,
      language: nameForm.language,
      name: nameForm.name,
      description: nameForm.description,
    })
    .from(name)
    .innerJoin(nameForm, eq(nameForm.nameId, name.id))
    .where(and(isNull(name.mergedIntoId), condition))
    .orderBy(asc(name.id));
}

type FormRow = Awaited<ReturnType<typeof formsWhere>>[number];

function knownAs(chosen: FormRow | undefined): KnownName[] {
  if (!chosen) return [];
  const { language: _, ...known } = chosen;
  return [known];
}
