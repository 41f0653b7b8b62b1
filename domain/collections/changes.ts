import { eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { addressTag, COLLECTIONS, collectionTag, storyTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import {
  collection,
  collectionName,
  collectionPid,
  collectionStory,
  collectionStoryNote,
} from '@/db/schema/collections';
import { type Author, addToAudit, markStale } from '@/domain/site/changes';
import type { Collection, PersistentIdentifier } from './collection';

export interface NewCollection
  extends Pick<Collection, 'type' | 'identifier' | 'dates' | 'access'> {
  position: number;
  names: { language: string; name: string; slug: string; description: string; extent: string }[];
  pids: PersistentIdentifier[];
  stories: { storyId: string; notes: { language: string; note: string }[] }[];
}

/** Adds a collection with its names and its shelf. Returns its id. */
export async function addCollection(
  write: Queries,
  by: Author,
  given: NewCollection,
  now: number,
): Promise<string> {
  const { names, pids, stories, ...facts } = given;
  const id = uuid({ msecs: now });
  await write.insert(collection).values({ ...facts, id, createdAt: now });
  for (const each of names)
    await write.insert(collectionName).values({ collectionId: id, ...each });
  for (const each of pids) await write.insert(collectionPid).values({ collectionId: id, ...each });
  for (const [position, { storyId, notes }] of stories.entries()) {
    await write.insert(collectionStory).values({ collectionId: id, storyId, position });
    for (const each of notes) {
      await write.insert(collectionStoryNote).values({ collectionId: id, storyId, ...each });
    }
  }
  const stale = [
    COLLECTIONS,
    ...names.map(({ language, slug }) => addressTag('collection', language, slug)),
    ...stories.map(({ storyId }) => storyTag(storyId)),
  ];
  await markStale(write, stale, now);
  const entry = { action: 'collection.add', subjectKind: 'collection', subjectId: id, now };
  await addToAudit(write, by, entry);
  return id;
}

/** Takes a collection away; its stories stay. */
export async function removeCollection(
  write: Queries,
  by: Author,
  collectionId: string,
  now: number,
): Promise<void> {
  const ofIt = eq(collectionName.collectionId, collectionId);
  const names = await write.select().from(collectionName).where(ofIt);
  const shelf = await write
    .select({ storyId: collectionStory.storyId })
    .from(collectionStory)
    .where(eq(collectionStory.collectionId, collectionId));
  await write.delete(collection).where(eq(collection.id, collectionId));
  const stale = [
    COLLECTIONS,
    collectionTag(collectionId),
    ...names.map(({ language, slug }) => addressTag('collection', language, slug)),
    ...shelf.map(({ storyId }) => storyTag(storyId)),
  ];
  await markStale(write, stale, now, true);
  const entry = { action: 'collection.remove', subjectKind: 'collection', subjectId: collectionId };
  await addToAudit(write, by, { ...entry, now });
}
