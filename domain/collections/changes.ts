import { and, eq } from 'drizzle-orm';
import { addressTag, COLLECTIONS, storyTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import {
  collection,
  collectionName,
  collectionPid,
  collectionStory,
  collectionStoryNote,
} from '@/db/schema/collections';
import { formerAddress } from '@/db/schema/site';
import { takeAddress } from '@/domain/addresses/changes';
import { addToAudit } from '@/domain/audit/changes';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { newId } from '@/domain/new-id';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { bringReaderSearchInStep } from '@/domain/search/reader-index-changes';
import type { Collection, PersistentIdentifier } from './collection';
import { familyTags } from './invalidation-changes';

export interface NewCollection
  extends Pick<Collection, 'type' | 'identifier' | 'dates' | 'access'> {
  position: number;
  names: { language: string; name: string; slug: string; description: string; extent: string }[];
  pids: PersistentIdentifier[];
  stories: { storyId: string; notes: { language: string; note: string }[] }[];
}

/** Creates a collection with its names and its shelf. Returns its id. */
export async function addCollection(
  write: Queries,
  by: Author,
  given: NewCollection,
  now: number,
): Promise<string> {
  requireMay(by, 'collection.change');
  const { names, pids, stories, ...facts } = given;
  const identifier = facts.identifier || null;
  const id = newId(now);
  await write.insert(collection).values({ ...facts, identifier, id, createdAt: now });
  for (const each of names) {
    await takeAddress(write, { kind: 'collection', ...each });
    await write.insert(collectionName).values({ collectionId: id, ...each });
  }
  for (const each of pids) await write.insert(collectionPid).values({ collectionId: id, ...each });
  for (const [position, { storyId, notes }] of stories.entries()) {
    await write.insert(collectionStory).values({ collectionId: id, storyId, position });
    for (const each of notes) {
      await write.insert(collectionStoryNote).values({ collectionId: id, storyId, ...each });
    }
    await bringReaderSearchInStep(write, storyId);
  }
  const stale = [
    COLLECTIONS,
    ...names.map(({ language, slug }) => addressTag('collection', language, slug)),
    ...stories.map(({ storyId }) => storyTag(storyId)),
  ];
  await markStale(write, stale, now);
  const entry = { action: 'collection.add', subjectKind: 'collection', subjectId: id, now };
  await addToAudit(write, by, { ...entry, detail: { identifier: facts.identifier } });
  return id;
}

/** Deletes a collection, but not its stories. */
export async function removeCollection(
  write: Queries,
  by: Author,
  collectionId: string,
  now: number,
): Promise<void> {
  requireMay(by, 'collection.change');
  const ofIt = eq(collectionName.collectionId, collectionId);
  const names = await write.select().from(collectionName).where(ofIt);
  const shelf = await write
    .select({ storyId: collectionStory.storyId })
    .from(collectionStory)
    .where(eq(collectionStory.collectionId, collectionId));
  const family = await familyTags(write, collectionId);
  const freed = { parentId: null };
  await write.update(collection).set(freed).where(eq(collection.parentId, collectionId));
  await write
    .delete(formerAddress)
    .where(and(eq(formerAddress.kind, 'collection'), eq(formerAddress.targetId, collectionId)));
  await write.delete(collection).where(eq(collection.id, collectionId));
  const stale = [
    ...family,
    ...names.map(({ language, slug }) => addressTag('collection', language, slug)),
    ...shelf.map(({ storyId }) => storyTag(storyId)),
  ];
  await markStale(write, stale, now, true);
  const entry = { action: 'collection.remove', subjectKind: 'collection', subjectId: collectionId };
  await addToAudit(write, by, { ...entry, now });
}
