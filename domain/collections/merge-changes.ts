import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { addressTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import {
  collection,
  collectionName,
  collectionPid,
  collectionStory,
  collectionStoryNote,
} from '@/db/schema/collections';
import { handOverAddresses } from '@/domain/addresses/changes';
import { rememberAddress } from '@/domain/addresses/former-address-changes';
import { addToAudit } from '@/domain/audit/changes';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { type MergeProblem, planMerge } from '@/domain/taxonomy/merging';
import { familyTags, shelfTags } from './invalidation-changes';

/**
 * Makes one collection part of another for good: its stories with their notes come after the other's, each once; its
 * persistent identifiers, what stood below it and its addresses go to the other, and its names in languages that the
 * other has none in.
 * @returns what keeps it from being done, or null
 */
export async function mergeCollections(
  write: Queries,
  by: Author,
  { from, into }: { from: string; into: string },
  now: number,
): Promise<MergeProblem | null> {
  requireMay(by, 'collection.change');
  const every = await write.select().from(collection).where(isNull(collection.mergedIntoId));
  const plan = planMerge(every, { from, into });
  if (typeof plan === 'string') return plan;
  const stale = [...(await familyTags(write, from)), ...(await familyTags(write, into))];
  for (const { id, parentId } of plan.moves) {
    await write.update(collection).set({ parentId }).where(eq(collection.id, id));
  }
  await moveShelf(write, from, into);
  const addresses = await moveNames(write, from, into, now);
  const ofSource = eq(collectionPid.collectionId, from);
  await write.update(collectionPid).set({ collectionId: into }).where(ofSource);
  const merged = { mergedIntoId: into };
  await write.update(collection).set(merged).where(eq(collection.mergedIntoId, from));
  await write
    .update(collection)
    .set({ ...merged, parentId: null })
    .where(eq(collection.id, from));
  await markStale(write, [...stale, ...shelfTags(from), ...shelfTags(into), ...addresses], now);
  const subject = { subjectKind: 'collection', subjectId: from, now };
  const detail = { into, identifier: plan.source.identifier };
  await addToAudit(write, by, { action: 'collection.merge', ...subject, detail });
  return null;
}

async function moveShelf(write: Queries, from: string, into: string): Promise<void> {
  const entries = await write
    .select()
    .from(collectionStory)
    .where(inArray(collectionStory.collectionId, [from, into]))
    .orderBy(asc(collectionStory.position), asc(collectionStory.storyId));
  const kept = entries.filter((row) => row.collectionId === into);
  const has = new Set(kept.map((row) => row.storyId));
  let position = (kept.at(-1)?.position ?? -1) + 1;
  await write.delete(collectionStory).where(eq(collectionStory.collectionId, from));
  for (const { storyId, collectionId } of entries) {
    if (collectionId !== from || has.has(storyId)) continue;
    await write.insert(collectionStory).values({ collectionId: into, storyId, position });
    position += 1;
  }
  const ofSource = eq(collectionStoryNote.collectionId, from);
  for (const note of await write.select().from(collectionStoryNote).where(ofSource)) {
    const row = { ...note, collectionId: into };
    await write.insert(collectionStoryNote).values(row).onConflictDoNothing();
  }
  await write.delete(collectionStoryNote).where(ofSource);
}

async function moveNames(
  write: Queries,
  from: string,
  into: string,
  now: number,
): Promise<string[]> {
  const names = await write
    .select()
    .from(collectionName)
    .where(inArray(collectionName.collectionId, [from, into]));
  const kept = names.filter((row) => row.collectionId === into);
  const has = new Set(kept.map((row) => row.language));
  for (const { collectionId, language, slug } of names) {
    if (collectionId !== from) continue;
    const own = and(eq(collectionName.collectionId, from), eq(collectionName.language, language));
    if (has.has(language)) {
      await write.delete(collectionName).where(own);
      const former = { kind: 'collection', language, slug, targetId: into };
      await rememberAddress(write, former, now);
    } else {
      await write.update(collectionName).set({ collectionId: into }).where(own);
    }
  }
  const former = await handOverAddresses(write, 'collection', from, into);
  const addresses = [...names, ...former];
  return addresses.map(({ language, slug }) => addressTag('collection', language, slug));
}
