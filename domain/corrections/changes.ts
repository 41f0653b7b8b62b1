import { and, eq } from 'drizzle-orm';
import { textTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { correction } from '@/db/schema/publishing';
import { requireText } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { Refused } from '@/domain/forms/form';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { newId } from '@/domain/new-id';
import type { Author } from '@/domain/permissions/staff';
import { auditText } from '@/domain/texts/audit-changes';

/**
 * Adds an editor's note to readers about what was mended in a text that was published.
 * @throws NotThere, NotAllowed; Refused when the text was never published
 */
export async function addCorrection(
  write: Queries,
  by: Author,
  { storyId, language, note }: TextKey & { note: string },
  now: number,
): Promise<void> {
  const found = await requireText(write, by, 'text.publish', { storyId, language });
  if (found.firstPublishedAt === null) throw new Refused('history.corrections.never', null, 422);
  const id = newId(now);
  await write
    .insert(correction)
    .values({ id, textId: found.id, note, at: now, staffId: by.staffId });
  await markStale(write, [textTag(storyId, language)], now);
  await auditText(write, by, 'text.correct', { storyId, language, note }, now);
}

/**
 * Rewords a correction, which keeps its date, or removes it where the note is empty.
 * @throws NotThere, NotAllowed; Refused when somebody else removed it
 */
export async function changeCorrection(
  write: Queries,
  by: Author,
  { storyId, language, correctionId, note }: TextKey & { correctionId: string; note: string },
  now: number,
): Promise<void> {
  const found = await requireText(write, by, 'text.publish', { storyId, language });
  const isIt = and(eq(correction.id, correctionId), eq(correction.textId, found.id));
  const [was] = await write.select({ note: correction.note }).from(correction).where(isIt);
  if (!was) throw new Refused('history.corrections.gone', null, 422);
  if (was.note === note) return;
  if (note === '') await write.delete(correction).where(isIt);
  else await write.update(correction).set({ note }).where(isIt);
  await markStale(write, [textTag(storyId, language)], now, note === '');
  const action = note === '' ? 'text.uncorrect' : 'text.correct';
  await auditText(write, by, action, { storyId, language, was: was.note, note }, now);
}
