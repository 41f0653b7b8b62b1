/** The history of a story's details: an entry for each editing session. */
import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import { reads } from '@/db/client';
import { detailsRevision } from '@/db/schema/details';
import { staff } from '@/db/schema/staff';
import { differingDetails, readDetailsContent } from '@/domain/stories/details-content';
import type { DetailsEntry, DetailsHistoryPage } from './details-history';

const ENTRIES = 30;

/**
 * A page of the history of a story's details, newest first. Permission is the caller's: who sees a
 * draft of the story sees it.
 * @param before number of the last entry of the previous page; null for the newest
 * @param most entries on the page
 */
export async function listDetailsHistory(
  storyId: string,
  before: number | null,
  most = ENTRIES,
): Promise<DetailsHistoryPage> {
  const isOlder = before === null ? undefined : lt(detailsRevision.number, before);
  const rows = await entriesWhere(and(eq(detailsRevision.storyId, storyId), isOlder), most + 1);
  const entries = rows.slice(0, most).map((entry, index) => {
    const previous = rows[index + 1];
    return { ...entry, fields: previous ? differingDetails(previous.content, entry.content) : [] };
  });
  return { entries, older: rows.length > most ? (entries.at(-1)?.number ?? null) : null };
}

/** Some versions of the details of a story, oldest first; ignores unknown ids. */
export async function listDetailsEntries(
  storyId: string,
  ids: readonly string[],
): Promise<DetailsEntry[]> {
  const isOne = inArray(detailsRevision.id, [...ids]);
  const rows = await entriesWhere(and(eq(detailsRevision.storyId, storyId), isOne), ids.length);
  return rows.toReversed();
}

async function entriesWhere(which: ReturnType<typeof and>, most: number): Promise<DetailsEntry[]> {
  const rows = await reads()
    .select({
      id: detailsRevision.id,
      number: detailsRevision.number,
      at: detailsRevision.createdAt,
      author: staff.name,
      content: detailsRevision.content,
    })
    .from(detailsRevision)
    .leftJoin(staff, eq(staff.id, detailsRevision.authorId))
    .where(which)
    .orderBy(desc(detailsRevision.number))
    .limit(most);
  return rows.map((row) => ({ ...row, content: readDetailsContent(row.content) }));
}
