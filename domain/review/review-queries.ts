/** What a reviewer reads: the version that was sent, and what it is compared with. */
import { and, desc, eq, inArray, ne } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision } from '@/db/schema/stories';
import { milestone } from '@/db/schema/teamwork';
import type { TextRow } from '@/domain/access/text-access-queries';
import { contentOf, type TextContent } from '@/domain/texts/text-fields';

/** A version of a text with the hashes of its blocks. */
export interface ReadVersion {
  id: string;
  content: TextContent;
  blockHashes: readonly string[];
}

/** A version that a reviewer knows already. */
export interface KnownVersion extends ReadVersion {
  is: 'public' | 'approved' | 'returned';
}

/** The version of a text that is to be read: the one in review, else the approved, else the one that is written on. */
export async function getReadVersion(
  row: Pick<TextRow, 'id' | 'reviewRevisionId' | 'approvedRevisionId' | 'workingRevisionId'>,
): Promise<ReadVersion | null> {
  return version(
    row.id,
    row.reviewRevisionId ?? row.approvedRevisionId ?? row.workingRevisionId ?? '',
  );
}

/** What a version is compared with: what readers have, else what was approved or given back last. */
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

/** One version of a text; null when the text has none of that id. */
async function version(textId: string, id: string): Promise<ReadVersion | null> {
  const [row] = await reads()
    .select()
    .from(revision)
    .where(and(eq(revision.id, id), eq(revision.textId, textId)));
  return row ? { id: row.id, content: contentOf(row), blockHashes: row.blockHashes } : null;
}
