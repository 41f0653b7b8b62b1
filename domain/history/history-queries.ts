/** Earlier revisions of a text, and versions kept for a user. */

import { and, desc, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { staff as staffTable } from '@/db/schema/staff';
import { revision } from '@/db/schema/stories';
import { keptDraft } from '@/db/schema/teamwork';
import type { Staff } from '@/domain/permissions/staff';
import { contentOf, type TextContent } from '@/domain/texts/text-content';
import type { SentText } from '@/domain/texts/text-fields';
import type { KeptVersion, PastRevision } from '@/domain/writing/writing-page';

/** The versions of a text that were kept for the user, newest first. */
export async function listKeptVersions(staff: Staff, textId: string): Promise<KeptVersion[]> {
  const rows = await reads()
    .select()
    .from(keptDraft)
    .where(and(eq(keptDraft.textId, textId), eq(keptDraft.staffId, staff.staffId)))
    .orderBy(desc(keptDraft.createdAt));
  return rows.map(({ id, createdAt, content }) => {
    return { id, createdAt, content: contentOf(content as SentText) };
  });
}

const MOST_REVISIONS = 100;

/** The latest hundred revisions of a text, newest first, for everybody who may see the text. */
export async function listRevisions(textId: string): Promise<PastRevision[]> {
  return reads()
    .select({
      id: revision.id,
      number: revision.number,
      createdAt: revision.createdAt,
      author: staffTable.name,
      title: revision.title,
    })
    .from(revision)
    .leftJoin(staffTable, eq(staffTable.id, revision.authorId))
    .where(eq(revision.textId, textId))
    .orderBy(desc(revision.number))
    .limit(MOST_REVISIONS);
}

/** One revision of a text, or null when the text has no such revision. */
export async function getRevision(
  textId: string,
  revisionId: string,
): Promise<{ content: TextContent; createdAt: number } | null> {
  const [row] = await reads()
    .select()
    .from(revision)
    .where(and(eq(revision.textId, textId), eq(revision.id, revisionId)));
  if (!row) return null;
  return { content: contentOf(row), createdAt: row.createdAt };
}
