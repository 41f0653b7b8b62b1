import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision, story } from '@/db/schema/stories';
import { findText, type TextAt } from './gate-queries';
import type { MadeFrom } from './revision-changes';

/**
 * The source of a translation as it is now: the public text of a language, else its working one.
 * @param language the source; absent for the story's original, unless this text is the original itself
 * @returns null when the text is no translation, or its source has nothing yet
 */
export async function madeFromFor(
  write: Queries,
  at: TextAt,
  language?: string,
): Promise<MadeFrom | null> {
  const [facts] = await write.select().from(story).where(eq(story.id, at.storyId));
  const source = language ?? facts?.originalLanguage;
  if (source === undefined || source === at.language) return null;
  const found = await findText(write, { storyId: at.storyId, language: source });
  const revisionId = found?.publicRevisionId ?? found?.workingRevisionId;
  if (!found || !revisionId) return null;
  const [row] = await write
    .select({ hashes: revision.blockHashes })
    .from(revision)
    .where(eq(revision.id, revisionId));
  if (!row) return null;
  return { language: source, hashes: row.hashes, publishedAt: found.publishedAt };
}
