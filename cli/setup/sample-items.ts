import { createHash } from 'node:crypto';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { author, authorForm } from '@/db/schema/authors';
import {
  collection,
  collectionName,
  collectionPid,
  collectionStory,
  collectionStoryNote,
} from '@/db/schema/collections';
import { image, imageText } from '@/db/schema/images';
import { name, nameForm, namePlace, nameRelation, nameVariant, storyName } from '@/db/schema/names';
import { place, placeName, placeVariant, storyPlace } from '@/db/schema/places';
import { sampleItem } from '@/db/schema/site';
import { revision, story, text } from '@/db/schema/stories';
import { storyTopic, topic, topicName } from '@/db/schema/topics';

/** Kinds as stored; `picture` is an image. */
export type SampleKind = 'story' | 'topic' | 'collection' | 'picture' | 'place' | 'name' | 'author';

/** Records everything in the database as part of the sample, with fingerprints. */
export async function rememberSample(write: Queries): Promise<void> {
  const tables = { story, topic, collection, picture: image, place, name, author };
  for (const kind of Object.keys(tables) as SampleKind[]) {
    for (const { id } of await write.select({ id: tables[kind].id }).from(tables[kind])) {
      const fingerprint = await fingerprintOf(write, kind, id);
      await write.insert(sampleItem).values({ kind, itemId: id, fingerprint });
    }
  }
}

/** A hash of everything that staff can change of an object, to detect changes. */
export async function fingerprintOf(write: Queries, kind: SampleKind, id: string): Promise<string> {
  const rows = await rowsOf[kind](write, id);
  return createHash('sha256')
    .update(storedNames(JSON.stringify(rows)))
    .digest('hex');
}

/**
 * Keeps the columns that fingerprints in existing databases were made with, and their names, while
 * no details were saved.
 */
function storedNames(rows: string): string {
  return rows
    .replaceAll(',"workingDetailsId":null,"publicDetailsId":null,"hasDetailsChanges":false', '')
    .replaceAll('"imageId":', '"pictureId":')
    .replaceAll('"coverImageId":', '"coverPictureId":');
}

const rowsOf: Record<SampleKind, (write: Queries, id: string) => Promise<unknown>> = {
  story: async (write, id) => {
    const texts = await write
      .select()
      .from(text)
      .where(eq(text.storyId, id))
      .orderBy(asc(text.language));
    const ids = texts.map((row) => row.id);
    const names = await write
      .select()
      .from(storyName)
      .where(eq(storyName.storyId, id))
      .orderBy(asc(storyName.position), asc(storyName.nameId));
    return [
      await write.select().from(story).where(eq(story.id, id)),
      texts,
      await write
        .select({ id: revision.id })
        .from(revision)
        .where(inArray(revision.textId, ids))
        .orderBy(asc(revision.id)),
      await write
        .select()
        .from(storyTopic)
        .where(eq(storyTopic.storyId, id))
        .orderBy(asc(storyTopic.position)),
      await write
        .select()
        .from(storyPlace)
        .where(eq(storyPlace.storyId, id))
        .orderBy(asc(storyPlace.position)),
      // Fingerprints from before there were names have no list of them.
      ...(names.length > 0 ? [names] : []),
    ];
  },
  topic: async (write, id) => [
    await write.select().from(topic).where(eq(topic.id, id)),
    await write
      .select()
      .from(topicName)
      .where(eq(topicName.topicId, id))
      .orderBy(asc(topicName.language)),
  ],
  collection: async (write, id) => [
    await write.select().from(collection).where(eq(collection.id, id)),
    await write
      .select()
      .from(collectionName)
      .where(eq(collectionName.collectionId, id))
      .orderBy(asc(collectionName.language)),
    await write
      .select()
      .from(collectionPid)
      .where(eq(collectionPid.collectionId, id))
      .orderBy(asc(collectionPid.value)),
    await write
      .select()
      .from(collectionStory)
      .where(eq(collectionStory.collectionId, id))
      .orderBy(asc(collectionStory.position)),
    await write
      .select()
      .from(collectionStoryNote)
      .where(eq(collectionStoryNote.collectionId, id))
      .orderBy(asc(collectionStoryNote.storyId), asc(collectionStoryNote.language)),
  ],
  picture: async (write, id) => [
    await write.select().from(image).where(eq(image.id, id)),
    await write
      .select()
      .from(imageText)
      .where(eq(imageText.imageId, id))
      .orderBy(asc(imageText.language)),
  ],
  name: async (write, id) => [
    await write.select().from(name).where(eq(name.id, id)),
    await write
      .select()
      .from(nameForm)
      .where(eq(nameForm.nameId, id))
      .orderBy(asc(nameForm.language)),
    await write
      .select()
      .from(nameVariant)
      .where(eq(nameVariant.nameId, id))
      .orderBy(asc(nameVariant.position)),
    await write
      .select()
      .from(nameRelation)
      .where(eq(nameRelation.nameId, id))
      .orderBy(asc(nameRelation.position)),
    await write
      .select()
      .from(namePlace)
      .where(eq(namePlace.nameId, id))
      .orderBy(asc(namePlace.position)),
  ],
  author: async (write, id) => [
    await write.select().from(author).where(eq(author.id, id)),
    await write
      .select()
      .from(authorForm)
      .where(eq(authorForm.authorId, id))
      .orderBy(asc(authorForm.language)),
  ],
  place: async (write, id) => [
    await write.select().from(place).where(eq(place.id, id)),
    await write
      .select()
      .from(placeName)
      .where(and(eq(placeName.placeId, id)))
      .orderBy(asc(placeName.language)),
    await write
      .select()
      .from(placeVariant)
      .where(eq(placeVariant.placeId, id))
      .orderBy(asc(placeVariant.position)),
  ],
};
