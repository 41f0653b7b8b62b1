import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { name, nameForm, namePlace, nameRelation, nameVariant } from '@/db/schema/names';
import type { NameFacts, NameForm, NameVariant } from './name';

/** What is stored of a name beside its forms; null where there is none, or it was merged. */
export async function factsOfName(read: Queries, nameId: string): Promise<NameFacts | null> {
  const [row] = await read
    .select()
    .from(name)
    .where(and(eq(name.id, nameId), isNull(name.mergedIntoId)));
  if (!row) return null;
  const relations = await read
    .select({ kind: nameRelation.kind, toId: nameRelation.toId })
    .from(nameRelation)
    .where(eq(nameRelation.nameId, nameId))
    .orderBy(asc(nameRelation.position));
  const places = await read
    .select({ id: namePlace.placeId })
    .from(namePlace)
    .where(eq(namePlace.nameId, nameId))
    .orderBy(asc(namePlace.position));
  const { kind, dates, wikidata, viaf, gnd, nta, isni, ground, imageId } = row;
  return {
    ...{ kind, dates, wikidata, viaf, gnd, nta, isni, ground, imageId, relations },
    placeIds: places.map(({ id }) => id),
  };
}

/** The preferred forms of a name by language. */
export async function formsOfName(read: Queries, nameId: string): Promise<NameForm[]> {
  return read
    .select({
      language: nameForm.language,
      name: nameForm.name,
      slug: nameForm.slug,
      description: nameForm.description,
      sortForm: nameForm.sortForm,
    })
    .from(nameForm)
    .where(eq(nameForm.nameId, nameId))
    .orderBy(asc(nameForm.language));
}

/** The variant forms of a name in their order. */
export async function variantsOfName(read: Queries, nameId: string): Promise<NameVariant[]> {
  return read
    .select({
      language: nameVariant.language,
      form: nameVariant.form,
      isTransliteration: nameVariant.isTransliteration,
    })
    .from(nameVariant)
    .where(eq(nameVariant.nameId, nameId))
    .orderBy(asc(nameVariant.position));
}
