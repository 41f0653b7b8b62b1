import { and, eq, notInArray } from 'drizzle-orm';
import { tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { attachment } from '@/db/schema/attachments';
import { author } from '@/db/schema/authors';
import { collection, collectionStory } from '@/db/schema/collections';
import { comment } from '@/db/schema/comments';
import { detailsRevision } from '@/db/schema/details';
import { image } from '@/db/schema/images';
import { name, namePlace, nameRelation, storyName } from '@/db/schema/names';
import { storyPlace } from '@/db/schema/places';
import { sampleItem } from '@/db/schema/site';
import { staff } from '@/db/schema/staff';
import { revision, story, text } from '@/db/schema/stories';
import { storyTopic } from '@/db/schema/topics';
import { contains } from '@/db/sql';
import { removeAuthor } from '@/domain/authors/profile-changes';
import { removeCollection } from '@/domain/collections/changes';
import type { Document } from '@/domain/documents/document';
import { figureIds } from '@/domain/documents/figures';
import { removeName } from '@/domain/names/changes';
import { removePlace } from '@/domain/places/changes';
import { saveSettings } from '@/domain/settings/changes';
import { getSettings } from '@/domain/settings/queries';
import { readDetailsContent } from '@/domain/stories/details-content';
import { removeStory } from '@/domain/stories/story-changes';
import { removeTopic } from '@/domain/topics/changes';
import { fingerprintOf, type SampleKind } from './setup/sample-items';

export interface SampleRemoved {
  removed: Record<SampleKind, number>;
  /** What was kept, and why. */
  kept: { kind: SampleKind; id: string; because: 'changed' | 'used' }[];
}

const NOBODY = { staffId: null };

/**
 * Deletes what the sample archive brought, except for what staff changed since, and what that or
 * staff's own content uses.
 */
export async function removeSample(now: number): Promise<SampleRemoved> {
  const settings = await getSettings();
  return tx(async (write) => {
    const result: SampleRemoved = {
      removed: { story: 0, topic: 0, collection: 0, picture: 0, place: 0, name: 0, author: 0 },
      kept: [],
    };
    const take = async (
      kind: SampleKind,
      isUsed: (id: string) => Promise<boolean>,
      remove: (id: string) => Promise<unknown>,
    ) => {
      for (const { id, changed } of await itemsOf(write, kind)) {
        const because = changed ? 'changed' : (await isUsed(id)) ? 'used' : null;
        if (because) {
          result.kept.push({ kind, id, because });
          continue;
        }
        await remove(id);
        await write
          .delete(sampleItem)
          .where(and(eq(sampleItem.kind, kind), eq(sampleItem.itemId, id)));
        result.removed[kind] += 1;
      }
    };
    const never = async () => false;
    await take('collection', never, (id) => removeCollection(write, NOBODY, id, now));
    await take('story', storyUse(write), (id) => removeStory(write, NOBODY, id, now));
    const saved = await idsInDetails(write);
    const orSaved = (isUsed: (id: string) => Promise<boolean>) => async (id: string) =>
      saved.has(id) || isUsed(id);
    await take('topic', orSaved(topicUse(write)), (id) => removeTopic(write, NOBODY, id, now));
    await take('name', orSaved(nameUse(write)), (id) => removeName(write, NOBODY, id, now));
    await take('picture', orSaved(await imageUse(write)), async (id) =>
      write.delete(image).where(eq(image.id, id)),
    );
    await take('place', orSaved(placeUse(write)), (id) => removePlace(write, NOBODY, id, now));
    await take('author', authorUse(write), (id) => removeSampleAuthor(write, id, now));
    const left = new Set((await write.select({ id: story.id }).from(story)).map((row) => row.id));
    const pinned = settings.pinned.filter((id) => left.has(id));
    const menus = Object.fromEntries(
      Object.entries(settings.menus).map(([language, entries]) => [
        language,
        entries.filter(({ kind, target }) => kind !== 'page' || left.has(target)),
      ]),
    );
    await saveSettings(write, { pinned, menus }, now);
    return result;
  });
}

async function itemsOf(write: Queries, kind: SampleKind) {
  const items = await write.select().from(sampleItem).where(eq(sampleItem.kind, kind));
  return Promise.all(
    items.map(async ({ itemId, fingerprint }) => ({
      id: itemId,
      changed: (await fingerprintOf(write, kind, itemId)) !== fingerprint,
    })),
  );
}

function storyUse(write: Queries) {
  return async (id: string) => {
    const shelves = await write
      .select()
      .from(collectionStory)
      .where(eq(collectionStory.storyId, id))
      .limit(1);
    const comments = await write
      .select({ id: comment.id })
      .from(comment)
      .innerJoin(text, eq(text.id, comment.textId))
      .where(eq(text.storyId, id))
      .limit(1);
    return shelves.length + comments.length > 0;
  };
}

/** What saved details name, whether readers have them or not. */
async function idsInDetails(write: Queries): Promise<Set<string>> {
  const rows = await write.select({ content: detailsRevision.content }).from(detailsRevision);
  return new Set(
    rows.flatMap(({ content }) => {
      const { topicIds, placeIds, names, coverImageId } = readDetailsContent(content);
      const cover = coverImageId === null ? [] : [coverImageId];
      return [...topicIds, ...placeIds, ...names.map(({ nameId }) => nameId), ...cover];
    }),
  );
}

function topicUse(write: Queries) {
  return async (id: string) =>
    (await write.select().from(storyTopic).where(eq(storyTopic.topicId, id)).limit(1)).length > 0;
}

/** A name is used by a story, and by a name that staff related to it. */
function nameUse(write: Queries) {
  return async (id: string) => {
    const stories = await write.select().from(storyName).where(eq(storyName.nameId, id)).limit(1);
    const sample = write
      .select({ id: sampleItem.itemId })
      .from(sampleItem)
      .where(eq(sampleItem.kind, 'name'));
    const related = await write
      .select()
      .from(nameRelation)
      .where(and(eq(nameRelation.toId, id), notInArray(nameRelation.nameId, sample)))
      .limit(1);
    return stories.length + related.length > 0;
  };
}

function placeUse(write: Queries) {
  return async (id: string) => {
    const stories = write.select({ id: storyPlace.placeId }).from(storyPlace);
    const names = write.select({ id: namePlace.placeId }).from(namePlace);
    const isUsed = [
      ...(await stories.where(eq(storyPlace.placeId, id)).limit(1)),
      ...(await names.where(eq(namePlace.placeId, id)).limit(1)),
    ];
    return isUsed.length > 0;
  };
}

/** An author is used by a story that was kept. */
function authorUse(write: Queries) {
  return async (id: string) => {
    const [own] = await write.select().from(author).where(eq(author.id, id));
    const credited = contains(`<${own?.staffId}>`, [revision.byline]);
    return (await write.select({ id: revision.id }).from(revision).where(credited)).length > 0;
  };
}

/** Deletes the page and the account that nobody can sign in with. */
async function removeSampleAuthor(write: Queries, id: string, now: number): Promise<void> {
  const [own] = await write.select().from(author).where(eq(author.id, id));
  if (!own) return;
  await removeAuthor(write, own.staffId, now);
  await write.delete(staff).where(eq(staff.id, own.staffId));
}

async function imageUse(write: Queries) {
  const covers = await write.select({ id: story.coverImageId }).from(story);
  const bodies = await write
    .select({ body: revision.body })
    .from(revision)
    .innerJoin(text, eq(text.id, revision.textId));
  const persons = await write.select({ id: name.imageId }).from(name);
  const authors = await write.select({ id: author.imageId }).from(author);
  const boxes = await write.select({ id: collection.coverImageId }).from(collection);
  const posters = await write.select({ id: attachment.posterImageId }).from(attachment);
  const used = new Set([
    ...boxes.map((row) => row.id),
    ...posters.map((row) => row.id),
    ...persons.map((row) => row.id),
    ...authors.map((row) => row.id),
    ...covers.map((row) => row.id),
    ...bodies.flatMap((row) => figureIds(row.body as Document)),
  ]);
  return async (id: string) => used.has(id);
}
