/** The history of a story's details: an entry for each editing session. */
import { and, desc, eq, exists, inArray, lt, type SQL } from 'drizzle-orm';
import { reads } from '@/db/client';
import { detailsRevision } from '@/db/schema/details';
import { staff } from '@/db/schema/staff';
import { text } from '@/db/schema/stories';
import { visibleDrafts } from '@/domain/access/visible-queries';
import type { Staff } from '@/domain/permissions/staff';
import { differingDetails, readDetailsContent } from '@/domain/stories/details-content';
import { followMerges } from '@/domain/stories/resolve-details-queries';
import type { DetailsEntry, DetailsHistoryPage } from './details-history';

const ENTRIES = 30;

/**
 * A page of the history of a story's details, newest first; empty for those who see no draft of
 * the story.
 * @param before number of the last entry of the previous page; null for the newest
 * @param most entries on the page
 */
export async function listDetailsHistory(
  by: Staff,
  storyId: string,
  before: number | null,
  most = ENTRIES,
): Promise<DetailsHistoryPage> {
  const isOlder = before === null ? undefined : lt(detailsRevision.number, before);
  const rows = await entriesWhere(by, storyId, isOlder, most + 1);
  const from = rows.flatMap(({ carriedFromId }) => carriedFromId ?? []);
  const renewed = await listDetailsEntries(by, storyId, from);
  const all = [...rows, ...renewed];
  const contents = await followMerges(
    reads(),
    all.map(({ content }) => content),
  );
  const contentOf = new Map(all.map(({ id }, index) => [id, contents[index]]));
  const entries = rows.slice(0, most).map((entry, index) => {
    // A version that renews another one differs from that by what was carried into it alone.
    const isRenewed = renewed.some(({ id }) => id === entry.carriedFromId);
    const since = (isRenewed ? entry.carriedFromId : rows[index + 1]?.id) ?? null;
    const [was, is] = [contentOf.get(since ?? ''), contentOf.get(entry.id)];
    return { ...entry, since, fields: was && is ? differingDetails(was, is) : [] };
  });
  return { entries, older: rows.length > most ? (entries.at(-1)?.number ?? null) : null };
}

/** Some versions of the details of a story, oldest first; ignores unknown ids. */
export async function listDetailsEntries(
  by: Staff,
  storyId: string,
  ids: readonly string[],
): Promise<DetailsEntry[]> {
  const isOne = inArray(detailsRevision.id, [...ids]);
  const rows = await entriesWhere(by, storyId, isOne, ids.length);
  return rows.toReversed();
}

async function entriesWhere(
  by: Staff,
  storyId: string,
  which: SQL | undefined,
  most: number,
): Promise<DetailsEntry[]> {
  const drafts = reads()
    .select({ id: text.id })
    .from(text)
    .where(and(eq(text.storyId, storyId), visibleDrafts(by)));
  const rows = await reads()
    .select({
      id: detailsRevision.id,
      number: detailsRevision.number,
      at: detailsRevision.createdAt,
      author: staff.name,
      content: detailsRevision.content,
      carriedFromId: detailsRevision.carriedFromId,
    })
    .from(detailsRevision)
    .leftJoin(staff, eq(staff.id, detailsRevision.authorId))
    .where(and(eq(detailsRevision.storyId, storyId), exists(drafts), which))
    .orderBy(desc(detailsRevision.number))
    .limit(most);
  return rows.map((row) => ({ ...row, content: readDetailsContent(row.content) }));
}
