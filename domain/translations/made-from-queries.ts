import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision, story } from '@/db/schema/stories';
import { findText, textSubject } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { isSameJson } from '@/domain/documents/same';
import { mayDo } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import type { MadeFrom } from '@/domain/texts/revision-changes';
import type { SentText } from '@/domain/texts/text-fields';
import { follow } from '@/domain/translations/follow';
import { countOutdated } from '@/domain/translations/source-steps';

type WorkingRow = typeof revision.$inferSelect;

/**
 * Source reference after a save: the previous one with followed changes applied, or that of a newly
 * named source. Ignored if the author may not see that source.
 * @param working the revision before the save; undefined for the first save
 */
export async function sourceOfSave(
  write: Queries,
  by: Author,
  sent: SentText,
  working: WorkingRow | undefined,
): Promise<MadeFrom | null> {
  const named = await seenSource(write, by, sent);
  const before =
    working && named === undefined ? storedSource(working) : await madeFromFor(write, sent, named);
  if (!before || !sent.inStep?.length) return before;
  const source = await madeFromFor(write, sent, before.language);
  if (!source) return before;
  const hashes = follow(before.hashes, source.hashes, sent.inStep);
  if (hashes.join() === before.hashes.join()) return before;
  const isInStep = countOutdated(hashes, source.hashes) === 0;
  return { ...before, hashes, publishedAt: isInStep ? source.publishedAt : before.publishedAt };
}

/** Whether a revision has exactly this source reference. */
export function isSameSource(madeFrom: MadeFrom | null, of: WorkingRow): boolean {
  return isSameJson(madeFrom, storedSource(of));
}

/** The source reference of a revision. */
export function storedSource(of: WorkingRow): MadeFrom | null {
  if (of.sourceLanguage === null) return null;
  return {
    language: of.sourceLanguage,
    hashes: of.sourceHashes ?? [],
    publishedAt: of.sourcePublishedAt,
  };
}

async function seenSource(write: Queries, by: Author, sent: SentText): Promise<string | undefined> {
  if (sent.madeFrom === undefined || sent.madeFrom === sent.language) return sent.madeFrom;
  const found = await findText(write, { storyId: sent.storyId, language: sent.madeFrom });
  return found && mayDo(by, 'text.see', textSubject(found, by)) ? sent.madeFrom : undefined;
}

/**
 * The current source of a translation in a language: the public revision, else the working one.
 * @param language of the source; absent for the story's original, unless this text is the original
 * @returns null when the text is no translation, or its source has no revision
 */
export async function madeFromFor(
  write: Queries,
  at: TextKey,
  language?: string,
): Promise<MadeFrom | null> {
  const [facts] = await write.select().from(story).where(eq(story.id, at.storyId));
  const source = language ?? facts?.originalLanguage;
  if (source === undefined || source === at.language) return null;
  const found = await findText(write, { storyId: at.storyId, language: source });
  const revisionId =
    found?.state === 'published' ? found.publicRevisionId : found?.workingRevisionId;
  if (!found || !revisionId) return null;
  const [row] = await write
    .select({ hashes: revision.blockHashes })
    .from(revision)
    .where(eq(revision.id, revisionId));
  if (!row) return null;
  return { language: source, hashes: row.hashes, publishedAt: found.publishedAt };
}
