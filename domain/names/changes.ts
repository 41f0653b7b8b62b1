import { and, eq } from 'drizzle-orm';
import { addressTag, NAMES, nameTag } from '@/cache/tags';
import { inParts } from '@/db/in-parts';
import type { Queries } from '@/db/open';
import { author } from '@/db/schema/authors';
import { name, nameForm, namePlace, nameRelation, nameVariant } from '@/db/schema/names';
import { formerAddress } from '@/db/schema/site';
import { takeAddress } from '@/domain/addresses/changes';
import { shortIdFrom } from '@/domain/addresses/short-id';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { newId } from '@/domain/new-id';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { chosenSlug } from '@/domain/taxonomy/chosen-slug';
import { slugOwner } from '@/domain/taxonomy/slug-owner-queries';
import { IDENTIFIERS, readIdentifier } from './identifiers';
import { beginMonthDay } from './life';
import type { NameFacts, NameForm, NameRelation, NameVariant } from './name';
import { nameProblems } from './name-problems';

export interface NewName extends NameFacts {
  /** Preferred forms; an empty slug is derived from the name. */
  forms: NameForm[];
  variants: NameVariant[];
  /** The organisation or event that it is a part of. */
  parentId?: string | null;
  /** The short permanent id, if it has to be known beforehand. */
  shortId?: string;
}

/**
 * Creates a name with its forms. Returns its id.
 * @throws NotAllowed, Refused at the first field that is wrong
 */
export async function addName(
  write: Queries,
  by: Author,
  given: NewName,
  now: number,
): Promise<string> {
  requireMay(by, 'name.change');
  const { forms, variants, relations, placeIds, parentId = null, shortId, ...facts } = given;
  refuseWrongFacts(given, now);
  const id = newId(now);
  await write.insert(name).values({
    ...storedFacts(facts),
    id,
    shortId: shortId ?? shortIdFrom(crypto.getRandomValues(new Uint8Array(8))),
    parentId,
    createdAt: now,
  });
  const addresses: string[] = [];
  for (const form of forms) addresses.push(await addForm(write, id, form));
  await putVariants(write, id, variants);
  const related = await putRelations(write, id, relations);
  await putPlacesOfName(write, id, placeIds);
  if (parentId) related.push(nameTag(parentId));
  await markStale(write, [NAMES, nameTag(id), ...related, ...addresses], now);
  const detail = { name: forms[0]?.name ?? '', kind: facts.kind };
  const entry = { action: 'name.add', subjectKind: 'name', subjectId: id, now };
  await addToAudit(write, by, { ...entry, detail });
  return id;
}

/** Deletes a name with its forms; stories lose it. */
export async function removeName(
  write: Queries,
  by: Author,
  nameId: string,
  now: number,
): Promise<void> {
  requireMay(by, 'name.change');
  const forms = await write.select().from(nameForm).where(eq(nameForm.nameId, nameId));
  await write.update(name).set({ parentId: null }).where(eq(name.parentId, nameId));
  await write
    .delete(formerAddress)
    .where(and(eq(formerAddress.kind, 'name'), eq(formerAddress.targetId, nameId)));
  await write.update(author).set({ nameId: null }).where(eq(author.nameId, nameId));
  await write.delete(name).where(eq(name.id, nameId));
  const addresses = forms.map(({ language, slug }) => addressTag('name', language, slug));
  await markStale(write, [NAMES, nameTag(nameId), ...addresses], now, true);
  const entry = { action: 'name.remove', subjectKind: 'name', subjectId: nameId, now };
  await addToAudit(write, by, entry);
}

/** @throws Refused at the first field that is wrong */
export function refuseWrongFacts(facts: NameFacts, now: number): void {
  const today = new Date(now).toISOString().slice(0, 10);
  for (const [field, said] of Object.entries(nameProblems(facts, today))) {
    // Relations have a field for each kind.
    const input = field === 'relations' ? `${facts.relations[0]?.kind}Named` : field;
    throw new Refused(said, input, 422);
  }
}

/** The columns of a name's facts, with identifiers in their stored form. */
export function storedFacts(facts: Omit<NameFacts, 'relations' | 'placeIds'>) {
  const { kind, dates, ground, imageId } = facts;
  const identifiers = IDENTIFIERS.map((each) => [each, readIdentifier(each, facts[each]) ?? '']);
  const read = Object.fromEntries(identifiers) as Pick<NameFacts, (typeof IDENTIFIERS)[number]>;
  return { kind, dates, ground, imageId, ...read, beginMonthDay: beginMonthDay(dates) };
}

/** Sets exactly these other forms of a name, in this order. */
export async function putVariants(
  write: Queries,
  nameId: string,
  variants: readonly NameVariant[],
): Promise<void> {
  await write.delete(nameVariant).where(eq(nameVariant.nameId, nameId));
  const unique = new Map(
    variants.map((each) => [JSON.stringify([each.language, each.form]), each]),
  );
  const rows = [...unique.values()].map((each, position) => ({ nameId, ...each, position }));
  await inParts(rows, (part) => write.insert(nameVariant).values(part));
}

/**
 * Sets exactly these relations of a name to others, in this order.
 * @returns the tags of the other names, whose pages show them too
 */
export async function putRelations(
  write: Queries,
  nameId: string,
  relations: readonly NameRelation[],
): Promise<string[]> {
  const before = await write
    .delete(nameRelation)
    .where(eq(nameRelation.nameId, nameId))
    .returning({ toId: nameRelation.toId });
  const others = relations.filter(({ toId }) => toId !== nameId);
  const unique = new Map(others.map((each) => [`${each.kind} ${each.toId}`, each]));
  const rows = [...unique.values()].map((each, position) => ({ nameId, ...each, position }));
  await inParts(rows, (part) => write.insert(nameRelation).values(part));
  return [...before, ...rows].map(({ toId }) => nameTag(toId));
}

/** Sets exactly these places of a name, in this order. */
export async function putPlacesOfName(
  write: Queries,
  nameId: string,
  placeIds: readonly string[],
): Promise<void> {
  await write.delete(namePlace).where(eq(namePlace.nameId, nameId));
  const rows = [...new Set(placeIds)].map((placeId, position) => ({ nameId, placeId, position }));
  await inParts(rows, (part) => write.insert(namePlace).values(part));
}

/** Returns the tag of its address. */
async function addForm(write: Queries, nameId: string, form: NameForm): Promise<string> {
  const { language } = form;
  const wanted = { typed: form.slug, name: form.name, language, otherwise: 'name' };
  const slug = await chosenSlug(wanted, (tried) =>
    slugOwner(write, 'name', { language, slug: tried, ownId: nameId }),
  );
  if (typeof slug !== 'string') {
    throw new Refused([`names.problem.${slug.problem}`, { by: slug.by ?? '' }], 'slug', 422);
  }
  await takeAddress(write, { kind: 'name', language, slug });
  await write.insert(nameForm).values({ ...form, nameId, slug });
  return addressTag('name', language, slug);
}
