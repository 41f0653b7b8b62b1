import { asc, eq, isNull } from 'drizzle-orm';
import { prepared } from '@/db/client';
import { keptUntilChanged } from '@/db/kept-until-changed';
import { collection, collectionName } from '@/db/schema/collections';
import { name, nameForm, nameVariant } from '@/db/schema/names';
import { place, placeName, placeVariant } from '@/db/schema/places';
import { topic, topicName } from '@/db/schema/topics';
import { groupedBy } from '@/domain/grouped';
import { type SubjectKind, subjectToken } from './facet';
import type { Subject, SubjectName } from './subject';
import { SubjectIndex } from './subject-index';

const topics = prepared((read) =>
  read
    .select({
      id: topic.id,
      mergedIntoId: topic.mergedIntoId,
      language: topicName.language,
      name: topicName.name,
      slug: topicName.slug,
    })
    .from(topic)
    .leftJoin(topicName, eq(topicName.topicId, topic.id))
    .where(isNull(topic.withdrawnAt))
    .prepare(),
);

const collections = prepared((read) =>
  read
    .select({
      id: collection.id,
      mergedIntoId: collection.mergedIntoId,
      language: collectionName.language,
      name: collectionName.name,
      slug: collectionName.slug,
    })
    .from(collection)
    .leftJoin(collectionName, eq(collectionName.collectionId, collection.id))
    .where(isNull(collection.withdrawnAt))
    .prepare(),
);

const names = prepared((read) =>
  read
    .select({
      id: name.id,
      kind: name.kind,
      mergedIntoId: name.mergedIntoId,
      parentId: name.parentId,
      language: nameForm.language,
      name: nameForm.name,
      slug: nameForm.slug,
    })
    .from(name)
    .leftJoin(nameForm, eq(nameForm.nameId, name.id))
    .where(isNull(name.withdrawnAt))
    .prepare(),
);

const nameVariants = prepared((read) =>
  read
    .select({
      id: nameVariant.nameId,
      language: nameVariant.language,
      name: nameVariant.form,
    })
    .from(nameVariant)
    .orderBy(asc(nameVariant.nameId), asc(nameVariant.position))
    .prepare(),
);

/** Unpublished ones too, since public ones may lie in them. */
const places = prepared((read) =>
  read
    .select({
      id: place.id,
      mergedIntoId: place.mergedIntoId,
      parentId: place.parentId,
      withdrawnAt: place.withdrawnAt,
      language: placeName.language,
      name: placeName.name,
      slug: placeName.slug,
    })
    .from(place)
    .leftJoin(placeName, eq(placeName.placeId, place.id))
    .prepare(),
);

const placeVariants = prepared((read) =>
  read
    .select({
      id: placeVariant.placeId,
      language: placeVariant.language,
      name: placeVariant.form,
    })
    .from(placeVariant)
    .orderBy(asc(placeVariant.placeId), asc(placeVariant.position))
    .prepare(),
);

/**
 * All public names, places, topics and collections with what they are called, indexed anew only when
 * one of them changes.
 */
export const subjectIndex = keptUntilChanged(
  async () => ({ rows: await everyRow(), other: null }),
  ({ rows }) => new SubjectIndex(subjectsOf(rows)),
);

async function everyRow(): Promise<Rows> {
  return {
    topic: await topics().execute(),
    collection: await collections().execute(),
    name: await names().execute(),
    nameVariants: await nameVariants().execute(),
    place: await places().execute(),
    placeVariants: await placeVariants().execute(),
  };
}

interface Row {
  id: string;
  mergedIntoId: string | null;
  language: string | null;
  name: string | null;
  slug: string | null;
  kind?: string;
}

interface Nested extends Row {
  parentId: string | null;
}

interface Variant {
  id: string;
  language: string;
  name: string;
}

interface Rows {
  topic: Row[];
  collection: Row[];
  name: Nested[];
  nameVariants: Variant[];
  place: (Row & { parentId: string | null; withdrawnAt: number | null })[];
  placeVariants: Variant[];
}

function subjectsOf(rows: Rows): Subject[] {
  const shown = rows.place.filter(({ withdrawnAt }) => withdrawnAt === null);
  const ofPlaces = gathered('place', shown, rows.placeVariants);
  const ofNames = gathered('name', rows.name, rows.nameVariants);
  withAllWithin('place', ofPlaces, rows.place);
  withAllWithin('name', ofNames, rows.name);
  return [
    ...ofNames,
    ...ofPlaces,
    ...gathered('topic', rows.topic, []),
    ...gathered('collection', rows.collection, []),
  ];
}

/** A merged one lends its token and its names to the one it was merged into. */
function gathered(
  kind: SubjectKind,
  rows: readonly Row[],
  variants: readonly Variant[],
): Subject[] {
  const known = new Map<string, Subject>();
  const targets = new Map<string, string>();
  for (const row of rows) {
    const of = row.mergedIntoId ?? row.id;
    targets.set(row.id, of);
    const subject = known.get(of) ?? {
      ...{ kind, id: of, tokens: [], names: [] },
      isPerson: row.kind === 'person',
    };
    known.set(of, subject);
    const token = subjectToken(kind, row.id);
    if (!subject.tokens.includes(token)) subject.tokens.push(token);
    if (row.language === null || !row.name) continue;
    const isPreferred = row.mergedIntoId === null;
    subject.names.push({
      language: row.language,
      name: row.name,
      slug: row.slug ?? '',
      isPreferred,
    });
  }
  for (const { id, language, name: form } of variants) {
    const variant: SubjectName = { language, name: form, slug: '', isPreferred: false };
    known.get(targets.get(id) ?? '')?.names.push(variant);
  }
  return [...known.values()].filter(({ names: own }) => own.some((each) => each.isPreferred));
}

/**
 * What happened in a town happened in its country too, and in a part of an event in the whole; also
 * where the town is unpublished.
 */
function withAllWithin(
  kind: SubjectKind,
  subjects: readonly Subject[],
  rows: readonly Nested[],
): void {
  const byId = new Map(subjects.map((each) => [each.id, each]));
  const own = groupedBy(rows, (row) => row.mergedIntoId ?? row.id);
  const targets = new Map(rows.map((row) => [row.id, row.mergedIntoId ?? row.id]));
  const parents = new Map(
    rows.filter((row) => row.mergedIntoId === null).map((row) => [row.id, row.parentId]),
  );
  const parentOf = (id: string) => {
    const parent = parents.get(id);
    return parent && (targets.get(parent) ?? parent);
  };
  for (const [id, merged] of own) {
    const tokens = new Set(merged.map((row) => subjectToken(kind, row.id)));
    const seen = new Set([id]);
    for (let at = parentOf(id); at && !seen.has(at); at = parentOf(at)) {
      seen.add(at);
      byId.get(at)?.tokens.push(...tokens);
    }
  }
}
