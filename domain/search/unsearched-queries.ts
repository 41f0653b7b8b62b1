import { and, countDistinct, eq, gt, lt, notExists } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { text, textNumber } from '@/db/schema/stories';
import { unindexed } from '@/db/sql';
import { SEARCH_EDITION } from './edition';

const isOlder = lt(textNumber.edition, SEARCH_EDITION);

/** The number of stories with a text that is missing in a search index, or is there as it was. */
export async function countUnsearched(): Promise<number> {
  const [older] = await reads()
    .select({ stories: countDistinct(unindexed(textNumber.storyId)) })
    .from(textNumber)
    .where(isOlder);
  const [missing] = (await hasUnnumbered(reads()))
    ? await reads()
        .select({ stories: countDistinct(text.storyId) })
        .from(text)
        .where(isUnnumbered(reads()))
    : [];
  return (older?.stories ?? 0) + (missing?.stories ?? 0);
}

/**
 * Some of these stories; those that are there as they were come first. Where all are in the index,
 * no table is read from end to end for it but counted.
 * @param after id of the last story that was missing; empty at first
 */
export async function unsearchedStories(
  read: Queries,
  after: string,
  most: number,
): Promise<{ ids: string[]; after: string }> {
  const older = await read
    .select({ storyId: textNumber.storyId })
    .from(textNumber)
    .where(isOlder)
    .limit(most);
  const ids = [...new Set(older.map(({ storyId }) => storyId))];
  if (ids.length > 0) return { ids, after };
  if (after === '' && !(await hasUnnumbered(read))) return { ids, after };
  const missing = await read
    .selectDistinct({ storyId: text.storyId })
    .from(text)
    .where(and(gt(text.storyId, after), isUnnumbered(read)))
    .orderBy(text.storyId)
    .limit(most);
  return { ids: missing.map(({ storyId }) => storyId), after: missing.at(-1)?.storyId ?? after };
}

/** Whether texts are in no search index, as in an archive from before there was one. */
async function hasUnnumbered(read: Queries): Promise<boolean> {
  return (await read.$count(text)) !== (await read.$count(textNumber));
}

function isUnnumbered(read: Queries) {
  const numbered = read
    .select({ number: textNumber.number })
    .from(textNumber)
    .where(eq(textNumber.textId, text.id));
  return notExists(numbered);
}
