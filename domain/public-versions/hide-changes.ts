import { and, eq } from 'drizzle-orm';
import { textTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { hiddenVersion } from '@/db/schema/publishing';
import { revision } from '@/db/schema/stories';
import { requireText } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { Refused } from '@/domain/forms/form';
import { markStale } from '@/domain/freshness/invalidation-changes';
import type { Author } from '@/domain/permissions/staff';
import { auditText } from '@/domain/texts/audit-changes';

/**
 * Closes an earlier public version to readers, or opens it again.
 * @throws NotThere, NotAllowed; Refused when the text has no such version
 */
export async function hideVersion(
  write: Queries,
  by: Author,
  wanted: TextKey & { revisionId: string; isHidden: boolean },
  now: number,
): Promise<void> {
  const { storyId, language, revisionId, isHidden } = wanted;
  const found = await requireText(write, by, 'text.publish', wanted);
  const [row] = await write
    .select({ id: revision.id })
    .from(revision)
    .where(and(eq(revision.id, revisionId), eq(revision.textId, found.id)));
  if (!row) throw new Refused('writing.wrong.noVersion', null, 422);
  if (isHidden) {
    const values = { revisionId, at: now, staffId: by.staffId };
    await write.insert(hiddenVersion).values(values).onConflictDoNothing();
  } else {
    await write.delete(hiddenVersion).where(eq(hiddenVersion.revisionId, revisionId));
  }
  await markStale(write, [textTag(storyId, language)], now, isHidden);
  const action = isHidden ? 'text.hideVersion' : 'text.openVersion';
  await auditText(write, by, action, { storyId, language, revisionId }, now);
}
