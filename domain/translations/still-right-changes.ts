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

/** A change of a source, of which a translator says that the translation need not follow it. */
export interface SourceChange extends TextKey, Followed {
  sourceLanguage: string;
}

/**
 * Notes that a translation is still right although a block of its source changed. Readers and staff are told of that
 * block no more, until it changes again; no word of the translation is touched.
 * @returns whether the translation was behind by that change: somebody may have changed the source again meanwhile
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
 * Takes back that a translation is still right: it is behind by that change again.
 * @returns whether there was such a note
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

/** Whether what readers see of the translation, or what is being written, is behind by a change. */
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
