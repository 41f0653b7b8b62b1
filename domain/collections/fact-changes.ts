import { and, asc, eq, ne } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { collection, collectionPid } from '@/db/schema/collections';
import { image } from '@/db/schema/images';
import { addToAudit } from '@/domain/audit/changes';
import { refuseUnseen } from '@/domain/forms/seen';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import type { PersistentIdentifier } from './collection';
import { type CollectionDetails, collectionFacts, type FactProblem } from './collection-facts';
import { familyTags } from './invalidation-changes';

/**
 * Saves the properties of a collection that do not depend on the language.
 * @param given.dates EDTF, Gregorian, or empty
 * @param given.was fingerprint of the properties that the editor saw
 * @returns why it cannot be saved, or null
 */
export async function describeCollection(
  write: Queries,
  by: Author,
  given: CollectionDetails & { collectionId: string; was?: string },
  now: number,
): Promise<FactProblem | null> {
  requireMay(by, 'collection.change');
  const { collectionId, was, pids, ...facts } = given;
  const [current] = await write.select().from(collection).where(eq(collection.id, collectionId));
  if (!current || current.mergedIntoId) return { field: '', problem: 'gone' };
  const stored = {
    ...{ ...current, identifier: current.identifier ?? '' },
    pids: await pidsOf(write, collectionId),
  };
  refuseUnseen(was, collectionFacts(stored));
  const problem = await factProblem(write, given);
  if (problem) return problem;
  await write
    .update(collection)
    .set({ ...facts, identifier: facts.identifier || null })
    .where(eq(collection.id, collectionId));
  await write.delete(collectionPid).where(eq(collectionPid.collectionId, collectionId));
  for (const each of pids) await write.insert(collectionPid).values({ collectionId, ...each });
  await markStale(write, await familyTags(write, collectionId), now);
  const subject = { subjectKind: 'collection', subjectId: collectionId, now };
  const detail = { identifier: facts.identifier, was: current.identifier ?? '' };
  await addToAudit(write, by, { action: 'collection.describe', ...subject, detail });
  return null;
}

/** Whether another collection already has the call number; '' is never taken. */
export async function isIdentifierTaken(
  write: Queries,
  identifier: string,
  except = '',
): Promise<boolean> {
  if (identifier === '') return false;
  const rows = await write
    .select({ id: collection.id })
    .from(collection)
    .where(and(eq(collection.identifier, identifier), ne(collection.id, except)));
  return rows.length > 0;
}

async function factProblem(
  write: Queries,
  given: CollectionDetails & { collectionId: string },
): Promise<FactProblem | null> {
  const { collectionId, coverImageId } = given;
  if (await isIdentifierTaken(write, given.identifier, collectionId)) {
    return { field: 'identifier', problem: 'identifierTaken' };
  }
  for (const { scheme, value } of given.pids) {
    const [owner] = await write
      .select({ id: collectionPid.collectionId })
      .from(collectionPid)
      .where(and(eq(collectionPid.scheme, scheme), eq(collectionPid.value, value)));
    if (owner && owner.id !== collectionId) {
      return { field: 'pids', problem: 'pidTaken', pid: value };
    }
  }
  if (!coverImageId) return null;
  const found = await write.select({ id: image.id }).from(image).where(eq(image.id, coverImageId));
  return found.length > 0 ? null : { field: 'cover', problem: 'noSuchImage' };
}

function pidsOf(read: Queries, collectionId: string): Promise<PersistentIdentifier[]> {
  return read
    .select({ scheme: collectionPid.scheme, value: collectionPid.value, url: collectionPid.url })
    .from(collectionPid)
    .where(eq(collectionPid.collectionId, collectionId))
    .orderBy(asc(collectionPid.scheme), asc(collectionPid.value));
}
