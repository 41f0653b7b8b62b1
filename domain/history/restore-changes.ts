import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision } from '@/db/schema/stories';
import { keptDraft } from '@/db/schema/teamwork';
import { requireText, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { Refused } from '@/domain/forms/form';
import type { Author } from '@/domain/permissions/staff';
import { auditText } from '@/domain/texts/audit-changes';
import { noteMilestone } from '@/domain/texts/milestone-changes';
import { type MadeFrom, putRevision } from '@/domain/texts/revision-changes';
import { contentOf, type TextContent } from '@/domain/texts/text-content';
import type { SentText } from '@/domain/texts/text-fields';
import { storedSource } from '@/domain/translations/made-from-queries';
import { assertNotLockedByOther } from '@/domain/writing/edit-lock-changes';

/**
 * Saves an earlier revision, or a version kept for the user, as the new working revision; nothing
 * is lost and published pages do not change. An earlier revision restores its source reference too,
 * so the translation is as outdated as it was then.
 * @param wanted.workingId the current revision that the user saw; if it is another one now, nothing
 * is restored
 * @throws NotThere, NotAllowed; Refused when there is no such version, and while somebody else holds
 * the edit lock
 */
export async function restoreRevision(
  write: Queries,
  by: Author,
  wanted: TextKey & { versionId: string; workingId?: string },
  now: number,
): Promise<'restored' | 'changed'> {
  const { storyId, language, versionId, workingId } = wanted;
  const found = await requireText(write, by, 'text.write', wanted);
  if (versionId === found.workingRevisionId) return 'restored';
  const past =
    (await pastRevision(write, found, versionId)) ??
    (await keptVersion(write, by, found, versionId));
  if (!past) throw new Refused('writing.wrong.noVersion', null, 422);
  if (workingId !== undefined && workingId !== (found.workingRevisionId ?? '')) return 'changed';
  await assertNotLockedByOther(write, by, found.id, now);
  const content = { ...past.content, madeFrom: past.madeFrom, sittingId: crypto.randomUUID() };
  const { revisionId } = await putRevision(write, by, found, content, now);
  await noteMilestone(write, by, { textId: found.id, revisionId, is: 'restored' }, now);
  await auditText(write, by, 'text.restore', { storyId, language, versionId }, now);
  return 'restored';
}

interface Past {
  content: TextContent;
  madeFrom: MadeFrom | null;
}

async function pastRevision(write: Queries, of: TextRow, id: string): Promise<Past | null> {
  const [row] = await write
    .select()
    .from(revision)
    .where(and(eq(revision.textId, of.id), eq(revision.id, id)));
  return row ? { content: contentOf(row), madeFrom: storedSource(row) } : null;
}

/** A kept version has no source reference of its own and keeps the text's. */
async function keptVersion(
  write: Queries,
  by: Author,
  of: TextRow,
  id: string,
): Promise<Past | null> {
  const [row] = await write
    .select()
    .from(keptDraft)
    .where(
      and(
        eq(keptDraft.id, id),
        eq(keptDraft.textId, of.id),
        eq(keptDraft.staffId, by.staffId ?? ''),
      ),
    );
  if (!row) return null;
  const now = await pastRevision(write, of, of.workingRevisionId ?? '');
  return { content: contentOf(row.content as SentText), madeFrom: now?.madeFrom ?? null };
}
