import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision } from '@/db/schema/stories';
import { keptDraft } from '@/db/schema/teamwork';
import type { Author } from '@/domain/site/changes';
import { NotThere } from '@/domain/staff/permissions';
import { auditText } from './audit-changes';
import { requireText, type TextAt, type TextRow } from './gate-queries';
import { saveText } from './save-changes';
import { contentOf, type SentText, type TextContent } from './text-fields';

/**
 * Makes an earlier revision, or a version that was kept for its writer, the working revision: as a new one, so that
 * nothing is lost and readers see no change.
 * @throws NotThere, NotAllowed
 */
export async function restoreRevision(
  write: Queries,
  by: Author,
  wanted: TextAt & { versionId: string },
  now: number,
): Promise<void> {
  const { storyId, language, versionId } = wanted;
  const found = await requireText(write, by, 'text.write', wanted);
  const content =
    (await pastContent(write, found, versionId)) ??
    (await keptContent(write, by, found, versionId));
  if (!content) throw new NotThere('revision');
  const sittingId = crypto.randomUUID();
  const sent = { ...content, storyId, language, baseVersion: found.version, sittingId };
  await saveText(write, by, sent, now);
  await auditText(write, by, 'text.restore', { storyId, language, versionId }, now);
}

async function pastContent(
  write: Queries,
  of: TextRow,
  revisionId: string,
): Promise<TextContent | null> {
  const [row] = await write
    .select()
    .from(revision)
    .where(and(eq(revision.textId, of.id), eq(revision.id, revisionId)));
  return row ? contentOf(row) : null;
}

async function keptContent(
  write: Queries,
  by: Author,
  of: TextRow,
  draftId: string,
): Promise<TextContent | null> {
  const [row] = await write
    .select()
    .from(keptDraft)
    .where(
      and(
        eq(keptDraft.id, draftId),
        eq(keptDraft.textId, of.id),
        eq(keptDraft.staffId, by.staffId ?? ''),
      ),
    );
  return row ? contentOf(row.content as SentText) : null;
}
