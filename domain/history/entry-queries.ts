/** The history of a text: an entry for each editing session and each revision with a milestone. */
import {
  aliasedTable,
  and,
  asc,
  desc,
  eq,
  exists,
  gte,
  inArray,
  lt,
  lte,
  not,
  or,
  type SQL,
} from 'drizzle-orm';
import { reads } from '@/db/client';
import { staff as staffTable } from '@/db/schema/staff';
import { revision } from '@/db/schema/stories';
import { milestone } from '@/db/schema/teamwork';
import { isNext } from '@/db/sql';
import { revisionInReview } from '@/domain/access/text-access-queries';
import { groupedBy } from '@/domain/grouped';
import { contentOf } from '@/domain/texts/text-content';
import type { WritingPageTextRow } from '@/domain/writing/writing-page';
import type { Written } from './authorship';
import type { HistoryEntry, HistoryPage, WrittenEntry } from './history';

const ENTRIES = 30;
const author = aliasedTable(staffTable, 'author');

const LINE = {
  id: revision.id,
  number: revision.number,
  at: revision.createdAt,
  author: author.name,
  title: revision.title,
};

/**
 * A page of the history of a text, newest first. No permission beyond seeing the text is needed.
 * @param before number of the last entry of the previous page; null for the newest
 */
export async function listHistory(
  of: WritingPageTextRow,
  before: number | null,
): Promise<HistoryPage> {
  const rows = await reads()
    .select(LINE)
    .from(revision)
    .leftJoin(author, eq(author.id, revision.authorId))
    .where(
      and(
        eq(revision.textId, of.id),
        before === null ? undefined : lt(revision.number, before),
        isEntry(of),
      ),
    )
    .orderBy(desc(revision.number))
    .limit(ENTRIES + 1);
  const shown = rows.slice(0, ENTRIES);
  return {
    entries: await withMilestones(shown),
    older: rows.length > ENTRIES ? (shown.at(-1)?.number ?? null) : null,
  };
}

/** Some revisions of a text as entries of its history, oldest first; ignores unknown ids. */
export async function listEntries(textId: string, ids: readonly string[]): Promise<WrittenEntry[]> {
  const rows = await reads()
    .select({ line: LINE, written: revision })
    .from(revision)
    .leftJoin(author, eq(author.id, revision.authorId))
    .where(and(eq(revision.textId, textId), inArray(revision.id, [...ids])))
    .orderBy(asc(revision.number));
  const entries = await withMilestones(rows.map(({ line }) => line));
  return entries.map((entry, index) => {
    const written = rows[index]?.written;
    if (!written) throw new Error('An entry without its revision.');
    return { ...entry, content: contentOf(written) };
  });
}

/** Authors and block hashes of the revisions from one to another, inclusive, oldest first. */
export function listWritten(textId: string, from: number, to: number): Promise<Written[]> {
  return reads()
    .select({ author: author.name, at: revision.createdAt, blockHashes: revision.blockHashes })
    .from(revision)
    .leftJoin(author, eq(author.id, revision.authorId))
    .where(and(eq(revision.textId, textId), gte(revision.number, from), lte(revision.number, to)))
    .orderBy(asc(revision.number));
}

/**
 * SQL condition: the revision has an entry in the history. A save without milestones, kept only for
 * a comment or a preview link, has none if the same person saved again in the same editing session;
 * the later entry covers both.
 */
function isEntry(of: WritingPageTextRow): SQL | undefined {
  const next = aliasedTable(revision, 'next');
  const shown = [of.publicRevisionId, revisionInReview(of), of.approval?.revisionId];
  const isMilestone = exists(
    reads()
      .select({ id: milestone.id })
      .from(milestone)
      .where(eq(milestone.revisionId, revision.id)),
  );
  const isWrittenOn = exists(
    reads()
      .select({ id: next.id })
      .from(next)
      .where(
        and(
          eq(next.textId, revision.textId),
          isNext(next.number, revision.number),
          eq(next.sittingId, revision.sittingId),
          eq(next.authorId, revision.authorId),
        ),
      ),
  );
  const isShown = inArray(
    revision.id,
    shown.filter((id) => id != null),
  );
  return or(eq(revision.sittingId, ''), not(isWrittenOn), isMilestone, isShown);
}

async function withMilestones(
  rows: readonly Omit<HistoryEntry, 'milestones'>[],
): Promise<HistoryEntry[]> {
  const ids = rows.map(({ id }) => id);
  const found = await reads()
    .select({
      revisionId: milestone.revisionId,
      is: milestone.is,
      by: staffTable.name,
      note: milestone.note,
      at: milestone.at,
    })
    .from(milestone)
    .leftJoin(staffTable, eq(staffTable.id, milestone.staffId))
    .where(inArray(milestone.revisionId, ids))
    .orderBy(asc(milestone.at), asc(milestone.id));
  const byRevision = groupedBy(found, ({ revisionId }) => revisionId);
  return rows.map((row) => ({
    ...row,
    milestones: (byRevision.get(row.id) ?? []).map(({ is, by, note, at }) => ({
      is,
      by,
      note,
      at,
    })),
  }));
}
