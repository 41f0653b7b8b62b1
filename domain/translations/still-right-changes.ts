import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { stillRight } from '@/db/schema/teamwork';
import { requireText } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';
import type { Author } from '@/domain/permissions/staff';
import { auditText } from '@/domain/texts/audit-changes';
import type { Followed } from '@/domain/texts/followed';
import { updateOutdated } from '@/domain/translations/outdated-changes';
import { follow } from './follow';
import { countedFrom, sourceHashes, textVersions } from './source-queries';

/** A change of a source that a translator marks as "still right". */
export interface SourceChange extends TextKey, Followed {
  sourceLanguage: string;
}

/**
 * Marks a translation as still right after a change of a source block. The change is not counted
 * any more until the block changes again; the translation itself is not modified.
 * @returns whether the change was open; the source may have changed again meanwhile
 * @throws NotThere, NotAllowed
 */
export async function findStillRight(
  write: Queries,
  by: Author,
  change: SourceChange,
  now: number,
): Promise<boolean> {
  const { storyId, language, ...which } = change;
  const found = await requireText(write, by, 'text.write', change);
  if (!(await isBehindBy(write, change))) return false;
  await changingStory(write, storyId, now, async () => {
    const values = { textId: found.id, ...which, staffId: by.staffId, at: now };
    await write.insert(stillRight).values(values).onConflictDoNothing();
    await updateOutdated(write, storyId, now);
  });
  await auditText(write, by, 'text.stillRight', { storyId, language, ...which }, now);
  return true;
}

/**
 * Removes the mark "still right": the change counts as open again.
 * @returns whether there was such a mark
 * @throws NotThere, NotAllowed
 */
export async function takeStillRightBack(
  write: Queries,
  by: Author,
  change: SourceChange,
  now: number,
): Promise<boolean> {
  const { storyId, language, sourceLanguage, was, now: reads } = change;
  const found = await requireText(write, by, 'text.write', change);
  const isGone = await changingStory(write, storyId, now, async () => {
    const gone = await write
      .delete(stillRight)
      .where(
        and(
          eq(stillRight.textId, found.id),
          eq(stillRight.sourceLanguage, sourceLanguage),
          eq(stillRight.was, was),
          eq(stillRight.now, reads),
        ),
      )
      .returning({ was: stillRight.was });
    await updateOutdated(write, storyId, now);
    return gone.length > 0;
  });
  if (!isGone) return false;
  const which = { sourceLanguage, was, now: reads };
  await auditText(write, by, 'text.notStillRight', { storyId, language, ...which }, now);
  return true;
}

/** Whether the public or the working revision of the translation has not followed a change. */
async function isBehindBy(write: Queries, change: SourceChange): Promise<boolean> {
  const texts = await textVersions(write, change.storyId);
  const of = texts.find((each) => each.language === change.language);
  const source = sourceHashes(texts, change.sourceLanguage);
  if (!of || !source) return false;
  return [of.shown, of.working].some((version) => {
    if (!version?.sourceHashes || version.sourceLanguage !== change.sourceLanguage) return false;
    const from = countedFrom(of, version, source);
    return follow(from, source, [change]).join() !== from.join();
  });
}
