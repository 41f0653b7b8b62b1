import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import { reads } from '@/db/client';
import { name, nameForm, nameVariant } from '@/db/schema/names';
import { isOneOf } from '@/db/sql';
import { fold } from '@/domain/search/fold';
import type { Named } from '@/domain/stories/named';
import { chosenById, namesInOrder } from '@/domain/text-choice/chosen-name';

/** Organisations and events by name in a language, else in another; alphabetical. */
export async function listKnownNames(language: string): Promise<Named[]> {
  const rows = await reads()
    .select({ id: name.id, language: nameForm.language, name: nameForm.name })
    .from(name)
    .innerJoin(nameForm, eq(nameForm.nameId, name.id))
    .where(and(isNull(name.mergedIntoId), ne(name.kind, 'person')))
    .orderBy(asc(name.id));
  return namesInOrder(rows, language);
}

/** Names by id in a language, else in another; in the given order. */
export async function listNamesById(ids: readonly string[], language: string): Promise<Named[]> {
  if (ids.length === 0) return [];
  const rows = await reads()
    .select({ id: nameForm.nameId, language: nameForm.language, name: nameForm.name })
    .from(nameForm)
    .where(isOneOf(nameForm.nameId, JSON.stringify(ids)));
  const chosen = chosenById(rows, language);
  return ids.flatMap((id) => {
    const found = chosen.get(id);
    return found ? [{ id, name: found.name }] : [];
  });
}

/**
 * What has one of these as a form in any language and script, under the name as it was typed;
 * preferred forms first.
 */
export async function listNamesCalled(typed: readonly string[]): Promise<Named[]> {
  const wanted = new Map(typed.filter(Boolean).map((each) => [fold(each.trim()), each]));
  if (wanted.size === 0) return [];
  const preferred = await reads()
    .select({ id: name.id, form: nameForm.name })
    .from(nameForm)
    .innerJoin(name, and(eq(name.id, nameForm.nameId), isNull(name.mergedIntoId)));
  const variants = await reads()
    .select({ id: name.id, form: nameVariant.form })
    .from(nameVariant)
    .innerJoin(name, and(eq(name.id, nameVariant.nameId), isNull(name.mergedIntoId)));
  return [...preferred, ...variants].flatMap(({ id, form }) => {
    const as = wanted.get(fold(form.trim()));
    return as === undefined ? [] : [{ id, name: as }];
  });
}
