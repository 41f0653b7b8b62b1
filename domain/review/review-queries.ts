/** The revision that a reviewer reads, and the one it is compared with. */
import { and, desc, eq, inArray, ne } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision } from '@/db/schema/stories';
import { milestone } from '@/db/schema/teamwork';
import { revisionInReview, type TextRow } from '@/domain/access/text-access-queries';
import { contentOf, type TextContent } from '@/domain/texts/text-content';

/** A revision with the hashes of its blocks. */
export interface ReadVersion {
  id: string;
  content: TextContent;
  blockHashes: readonly string[];
}

/** A revision that the reviewer has read before. */
export interface KnownVersion extends ReadVersion {
  is: 'public' | 'approved' | 'returned';
}

interface ReadableText extends Pick<TextRow, 'id' | 'workingRevisionId'> {
  review: { state: string; revisionId: string } | null;
  approval: { revisionId: string } | null;
}

/** The revision to review: the one in review, else the approved, else the working one. */
export async function getReadVersion(row: ReadableText): Promise<ReadVersion | null> {
  const revisionId = revisionInReview(row) ?? row.approval?.revisionId ?? row.workingRevisionId;
  return version(row.id, revisionId ?? '');
}

/** The approved revision of a text. */
export async function getApprovedVersion(
  row: Pick<ReadableText, 'id' | 'approval'>,
): Promise<ReadVersion | null> {
  return version(row.id, row.approval?.revisionId ?? '');
}

/** The revision to compare with: the public one, else the last one approved or returned. */
export async function getKnownVersion(
  row: Pick<TextRow, 'id' | 'publicRevisionId'>,
  readId: string,
): Promise<KnownVersion | null> {
  if (row.publicRevisionId !== null && row.publicRevisionId !== readId) {
    const found = await version(row.id, row.publicRevisionId);
    if (found) return { ...found, is: 'public' };
  }
  const [last] = await reads()
    .select({ id: milestone.revisionId, is: milestone.is })
    .from(milestone)
    .where(
      and(
        eq(milestone.textId, row.id),
        inArray(milestone.is, ['approved', 'returned']),
        ne(milestone.revisionId, readId),
      ),
    )
    .orderBy(desc(milestone.at), desc(milestone.id))
    .limit(1);
  const found = last ? await version(row.id, last.id) : null;
  return found && { ...found, is: last?.is === 'approved' ? 'approved' : 'returned' };
}

/** One revision of a text; null for an unknown id. */
async function version(textId: string, id: string): Promise<ReadVersion | null> {
  const [row] = await reads()
    .select()
    .from(revision)
    .where(and(eq(revision.id, id), eq(revision.textId, textId)));
  return row ? { id: row.id, content: contentOf(row), blockHashes: row.blockHashes } : null;
}
