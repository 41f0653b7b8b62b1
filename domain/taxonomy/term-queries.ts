/** Reads of terms of any kind by their address or id, for readers' pages. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import { noteTag } from '@/cache/context';
import {
  AUTHORS,
  addressTag,
  authorTag,
  COLLECTIONS,
  NAMES,
  nameTag,
  PLACES,
  TOPICS,
} from '@/cache/tags';
import { prepared } from '@/db/client';
import { namedTables } from '@/db/named-tables';
import { name } from '@/db/schema/names';
import { place } from '@/db/schema/places';
import { isOneOf, param } from '@/db/sql';
import type { NamedKind } from '@/domain/addresses/named-kind';
import { chosenById } from '@/domain/text-choice/chosen-name';

/** The surrogate key of every page that shows a name of the kind. */
export const KIND_TAGS = {
  topic: TOPICS,
  collection: COLLECTIONS,
  place: PLACES,
  name: NAMES,
  author: AUTHORS,
} as const satisfies Record<NamedKind, string>;

/** The surrogate key of pages that show one term: names and authors each have their own. */
export function termTag(kind: NamedKind, id: string): string {
  if (kind === 'author') return authorTag(id);
  return kind === 'name' ? nameTag(id) : KIND_TAGS[kind];
}

const bySlug = ofEachKind(({ terms, names, termId }) =>
  prepared((read) =>
    read
      .select({ id: termId, mergedIntoId: terms.mergedIntoId })
      .from(names)
      .innerJoin(terms, eq(terms.id, termId))
      .where(and(eq(names.language, param('language')), eq(names.slug, param('slug'))))
      .prepare(),
  ),
);

const byIds = ofEachKind(({ terms, names, termId }) =>
  prepared((read) =>
    read
      .select({ id: termId, language: names.language, name: names.name, slug: names.slug })
      .from(names)
      .innerJoin(terms, eq(terms.id, termId))
      .where(and(isOneOf(termId, param('ids')), isNull(terms.withdrawnAt)))
      .prepare(),
  ),
);

const byShortId = prepared((read) =>
  unionAll(
    read
      .select({ kind: sql<'place' | 'name'>`'place'`, id: place.id, into: place.mergedIntoId })
      .from(place)
      .where(eq(place.shortId, param('shortId'))),
    read
      .select({ kind: sql<'place' | 'name'>`'name'`, id: name.id, into: name.mergedIntoId })
      .from(name)
      .where(eq(name.shortId, param('shortId'))),
  ).prepare(),
);

/** The place or name with a short permanent id, following merges; or null. */
export async function findTermByShortId(
  shortId: string,
): Promise<{ kind: 'place' | 'name'; id: string; ownId: string } | null> {
  const [row] = await byShortId().execute({ shortId });
  if (!row) return null;
  noteTag(termTag(row.kind, row.id));
  return { kind: row.kind, id: row.into ?? row.id, ownId: row.id };
}

/** Id of the term at an address, following merges; null when there is none. */
export async function findTerm(
  kind: NamedKind,
  language: string,
  slug: string,
): Promise<string | null> {
  noteTag(addressTag(kind, language, slug));
  const [row] = await bySlug[kind]().execute({ language, slug });
  return row ? (row.mergedIntoId ?? row.id) : null;
}

const withdrawal = ofEachKind(({ terms }) =>
  prepared((read) =>
    read
      .select({ at: terms.withdrawnAt, createdAt: terms.createdAt })
      .from(terms)
      .where(eq(terms.id, param('id')))
      .prepare(),
  ),
);

/**
 * Whether a term is unpublished, so that its addresses say that it is gone. A profile that was kept
 * hidden from the beginning was never there.
 */
export async function isTermUnpublished(kind: NamedKind, id: string): Promise<boolean> {
  noteTag(termTag(kind, id));
  const [row] = await withdrawal[kind]().execute({ id });
  if (!row?.at) return false;
  return kind !== 'author' || row.at > row.createdAt;
}

export interface TermName {
  language: string;
  name: string;
  slug: string;
}

/** The name of a published term in `language`, else the default language, else any; or null. */
export async function getTermName(
  kind: NamedKind,
  id: string,
  language: string,
): Promise<TermName | null> {
  noteTag(termTag(kind, id));
  return (await namesOf(kind, [id], language)).get(id) ?? null;
}

/** The same of several terms, by their ids. */
export async function getTermNames(
  kind: NamedKind,
  ids: readonly string[],
  language: string,
): Promise<ReadonlyMap<string, TermName>> {
  noteTag(KIND_TAGS[kind]);
  return namesOf(kind, ids, language);
}

async function namesOf(kind: NamedKind, ids: readonly string[], language: string) {
  return chosenById(await byIds[kind]().execute({ ids: JSON.stringify(ids) }), language);
}

function ofEachKind<T>(build: (tables: ReturnType<typeof namedTables>) => T): Record<NamedKind, T> {
  const of = (kind: NamedKind) => build(namedTables(kind));
  return {
    topic: of('topic'),
    collection: of('collection'),
    place: of('place'),
    name: of('name'),
    author: of('author'),
  };
}
