import { and, eq, isNull, ne } from 'drizzle-orm';
import { NAMES, nameTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { image } from '@/db/schema/images';
import { name, nameForm } from '@/db/schema/names';
import { place } from '@/db/schema/places';
import { isOneOf } from '@/db/sql';
import { addToAudit } from '@/domain/audit/changes';
import { isSameJson } from '@/domain/documents/same';
import { Refused } from '@/domain/forms/form';
import { changedMeanwhile } from '@/domain/forms/seen';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import {
  putPlacesOfName,
  putRelations,
  putVariants,
  refuseWrongFacts,
  storedFacts,
} from './changes';
import { factsOfName, variantsOfName } from './facts-queries';
import { findUnfitRelation, findWhatHoldsKind } from './fitting-queries';
import { readIdentifier } from './identifiers';
import { mayBeLiving } from './life';
import { type NameFacts, type NameVariant, newFacts } from './name';
import { factsPrint, variantsPrint } from './name-file';

const FACTS = Object.keys(newFacts('person')) as (keyof NameFacts)[];
const GONE = 'names.problem.gone';

/**
 * Saves what does not depend on a language.
 * @param given.was fingerprint of the facts that the editor saw
 * @throws NotAllowed, Refused at the first field that is wrong
 */
export async function describeName(
  write: Queries,
  by: Author,
  given: { nameId: string; was: string; facts: NameFacts },
  now: number,
): Promise<void> {
  requireMay(by, 'name.change');
  const { nameId, was, facts } = given;
  const current = await factsOfName(write, nameId);
  if (!current) throw new Refused(GONE, null, 404);
  if (factsPrint(current) !== was) throw changedMeanwhile();
  refuseWrongFacts(facts, now);
  await refuseUnfit(write, nameId, current, facts);
  await refuseUnknown(write, nameId, facts);
  const { relations, placeIds, ...own } = facts;
  await write.update(name).set(storedFacts(own)).where(eq(name.id, nameId));
  const related = await putRelations(write, nameId, relations);
  await putPlacesOfName(write, nameId, placeIds);
  await markStale(write, [NAMES, nameTag(nameId), ...related], now);
  const subject = { subjectKind: 'name', subjectId: nameId, now };
  const changed = FACTS.filter((each) => !isSameJson(current[each], facts[each]));
  // The log is kept longer than what is known of a person who may be living.
  const values = isLiving(facts, now)
    ? {}
    : Object.fromEntries(changed.map((each) => [each, facts[each]]));
  const detail = { kind: facts.kind, ...values, changed };
  await addToAudit(write, by, { action: 'name.change', ...subject, detail });
}

function isLiving(facts: NameFacts, now: number): boolean {
  return mayBeLiving(facts, new Date(now).toISOString().slice(0, 10));
}

/**
 * Saves the variant forms of a name.
 * @param given.was fingerprint of those that the editor saw
 */
export async function saveVariants(
  write: Queries,
  by: Author,
  given: { nameId: string; was: string; variants: NameVariant[] },
  now: number,
): Promise<void> {
  requireMay(by, 'name.change');
  const { nameId, was, variants } = given;
  if (!(await factsOfName(write, nameId))) throw new Refused(GONE, null, 404);
  if (variantsPrint(await variantsOfName(write, nameId)) !== was) throw changedMeanwhile();
  await putVariants(write, nameId, variants);
  await markStale(write, [NAMES, nameTag(nameId)], now);
  const subject = { subjectKind: 'name', subjectId: nameId, now };
  const detail = { forms: variants.map(({ language, form }) => `${language}: ${form}`) };
  await addToAudit(write, by, { action: 'name.variants', ...subject, detail });
}

/** What is changed must fit the name's kind; a relation that was there before may stay. */
async function refuseUnfit(
  write: Queries,
  nameId: string,
  current: NameFacts,
  facts: NameFacts,
): Promise<void> {
  if (facts.kind !== current.kind) {
    const held = await findWhatHoldsKind(write, nameId, facts.kind);
    if (held) throw new Refused(`names.problem.${held}`, 'kind', 422);
  }
  const had = new Set(current.relations.map(({ kind, toId }) => `${kind} ${toId}`));
  const unfit = await findUnfitRelation(
    write,
    facts.relations.filter(({ kind, toId }) => !had.has(`${kind} ${toId}`)),
  );
  if (unfit) throw new Refused(`names.problem.${unfit.problem}`, `${unfit.kind}Named`, 422);
}

async function refuseUnknown(write: Queries, nameId: string, facts: NameFacts): Promise<void> {
  const wikidata = readIdentifier('wikidata', facts.wikidata);
  if (wikidata) {
    const [other] = await write
      .select({ form: nameForm.name })
      .from(name)
      .innerJoin(nameForm, eq(nameForm.nameId, name.id))
      .where(and(eq(name.wikidata, wikidata), ne(name.id, nameId), isNull(name.mergedIntoId)));
    if (other)
      throw new Refused(['names.problem.wikidataTaken', { by: other.form }], 'wikidata', 422);
  }
  const placeIds = [...new Set(facts.placeIds)];
  const places = await write
    .select({ id: place.id })
    .from(place)
    .where(isOneOf(place.id, JSON.stringify(placeIds)));
  if (places.length < placeIds.length) throw new Refused(GONE, 'placeNamed', 422);
  if (!facts.imageId) return;
  const images = await write
    .select({ id: image.id })
    .from(image)
    .where(eq(image.id, facts.imageId));
  if (images.length === 0) throw new Refused('names.problem.noSuchImage', 'cover', 422);
}
