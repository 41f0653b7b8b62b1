import { and, count, eq, inArray } from 'drizzle-orm';
import { feedTag, frontTag, listTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { listing, listingCount } from '@/db/schema/site';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';

/**
 * Moves every story of one list into another, without duplicates. A list of many thousand stories
 * takes a few statements.
 * @param from such as `topic:{id}`
 * @returns the tags of pages that showed either list; pages that show the stories' topics must be
 * invalidated by the caller
 */
export async function mergeLists(write: Queries, from: string, to: string): Promise<string[]> {
  const there = write
    .select({ id: listing.storyId })
    .from(listing)
    .where(and(eq(listing.list, to), eq(listing.language, '')));
  await write.delete(listing).where(and(eq(listing.list, from), inArray(listing.storyId, there)));
  await write.update(listing).set({ list: to }).where(eq(listing.list, from));
  await recountList(write, to);
  await write.delete(listingCount).where(eq(listingCount.list, from));
  return INTERFACE_LANGUAGES.flatMap((language) => [
    frontTag(language),
    ...[from, to].flatMap((list) => [listTag(list, language), feedTag(list, language)]),
  ]);
}

/** Counts the stories of a list again. */
export async function recountList(write: Queries, list: string): Promise<void> {
  const counted = await write
    .select({ language: listing.language, count: count() })
    .from(listing)
    .where(eq(listing.list, list))
    .groupBy(listing.language);
  await write.delete(listingCount).where(eq(listingCount.list, list));
  const rows = counted.map((row) => ({ ...row, list }));
  if (rows.length > 0) await write.insert(listingCount).values(rows);
}
