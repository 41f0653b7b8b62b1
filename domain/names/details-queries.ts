/** What the page of a name shows besides its preferred form. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { nameTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { name, nameForm, namePlace, nameRelation, nameVariant } from '@/db/schema/names';
import { param } from '@/db/sql';
import { getImages } from '@/domain/images/queries';
import { getPlaces } from '@/domain/places/queries';
import { formsByScript } from '@/domain/taxonomy/forms-by-script';
import { collatorOf } from '@/i18n/languages';
import { IDENTIFIERS, identifierHref } from './identifiers';
import { canBePart, canHaveMembers, type NameKind } from './name';
import { getNames } from './queries';
import type { Connection, NameDetails, PlaceOfName, ShownName } from './shown-name';

const facts = prepared((read) =>
  read
    .select({
      shortId: name.shortId,
      kind: name.kind,
      parentId: name.parentId,
      imageId: name.imageId,
      wikidata: name.wikidata,
      viaf: name.viaf,
      gnd: name.gnd,
      nta: name.nta,
      isni: name.isni,
    })
    .from(name)
    .where(eq(name.id, param('id')))
    .prepare(),
);

const forms = prepared((read) =>
  read
    .select({ form: nameForm.name, language: nameForm.language })
    .from(nameForm)
    .where(eq(nameForm.nameId, param('id')))
    .orderBy(asc(nameForm.language))
    .prepare(),
);

const variants = prepared((read) =>
  read
    .select({ form: nameVariant.form, language: nameVariant.language })
    .from(nameVariant)
    .where(eq(nameVariant.nameId, param('id')))
    .orderBy(asc(nameVariant.position))
    .prepare(),
);

const relationsFrom = prepared((read) =>
  read
    .select({ kind: nameRelation.kind, id: nameRelation.toId })
    .from(nameRelation)
    .where(eq(nameRelation.nameId, param('id')))
    .orderBy(asc(nameRelation.position))
    .prepare(),
);

const relationsTo = prepared((read) =>
  read
    .select({ kind: nameRelation.kind, id: nameRelation.nameId })
    .from(nameRelation)
    .where(eq(nameRelation.toId, param('id')))
    .prepare(),
);

const parts = prepared((read) =>
  read
    .select({ id: name.id })
    .from(name)
    .where(and(eq(name.parentId, param('id')), isNull(name.mergedIntoId)))
    .prepare(),
);

const places = prepared((read) =>
  read
    .select({ id: namePlace.placeId })
    .from(namePlace)
    .where(eq(namePlace.nameId, param('id')))
    .orderBy(asc(namePlace.position))
    .prepare(),
);

/** Everything about a name that its page shows; null for an unknown one. */
export async function getNameDetails(
  { id, name: form }: Pick<ShownName, 'id' | 'name'>,
  language: string,
): Promise<NameDetails | null> {
  noteTag(nameTag(id));
  const [row] = await facts().execute({ id });
  if (!row) return null;
  const { shortId, kind, parentId, imageId, ...identifiers } = row;
  const others = [...(await forms().execute({ id })), ...(await variants().execute({ id }))];
  const images = await getImages(imageId ? [imageId] : [], language);
  return {
    shortId,
    forms: formsByScript(others, form, language),
    connections: await connectionsOf({ id, kind, parentId }, language),
    places: await placesOf(id, language),
    identifiers: IDENTIFIERS.flatMap((kind) => {
      const value = identifiers[kind];
      return value ? { kind, value, href: identifierHref(kind, value) } : [];
    }),
    image: images.get(imageId ?? '') ?? null,
  };
}

/** Without those that do not fit the kinds any more, which older data can have. */
async function connectionsOf(
  { id, kind, parentId }: { id: string; kind: NameKind; parentId: string | null },
  language: string,
): Promise<NameDetails['connections']> {
  const from = await relationsFrom().execute({ id });
  const to = await relationsTo().execute({ id });
  const ids: Record<Connection, string[]> = {
    partOf: parentId ? [parentId] : [],
    memberOf: of(from, 'memberOf'),
    founderOf: of(from, 'founderOf'),
    parts: (await parts().execute({ id })).map((row) => row.id),
    members: of(to, 'memberOf'),
    founders: of(to, 'founderOf'),
  };
  const every = new Map(
    (await getNames([...new Set(Object.values(ids).flat())], language)).map((each) => [
      each.id,
      each,
    ]),
  );
  const shown = (wanted: readonly string[], fits: (other: NameKind) => boolean) =>
    wanted.flatMap((each) => every.get(each) ?? []).filter((other) => fits(other.kind));
  const collator = collatorOf(language);
  const sorted: typeof shown = (wanted, fits) =>
    shown(wanted, fits).sort((a, b) => collator.compare(a.name, b.name));
  const hasMembers = () => canHaveMembers(kind);
  return {
    partOf: shown(ids.partOf, (other) => canBePart(kind, other)),
    memberOf: shown(ids.memberOf, canHaveMembers),
    founderOf: shown(ids.founderOf, canHaveMembers),
    parts: sorted(ids.parts, (other) => canBePart(other, kind)),
    members: sorted(ids.members, hasMembers),
    founders: sorted(ids.founders, hasMembers),
  };
}

function of(rows: readonly { kind: string; id: string }[], kind: string): string[] {
  return rows.filter((row) => row.kind === kind).map((row) => row.id);
}

async function placesOf(id: string, language: string): Promise<PlaceOfName[]> {
  const rows = await places().execute({ id });
  const shown = await getPlaces(
    rows.map((row) => row.id),
    language,
  );
  return shown.map(({ id: own, shortId, name: form, slug, language: tongue }) => {
    return { id: own, shortId, name: form, slug, language: tongue };
  });
}
