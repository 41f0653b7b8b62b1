import { and, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision, text } from '@/db/schema/stories';

/**
 * A text with its words as staff have them now.
 * @param language may be left out where the story has one text
 * @returns undefined where nothing is written
 */
export async function workingText(storyId: string, language?: string) {
  const isIt = and(
    eq(text.storyId, storyId),
    language === undefined ? undefined : eq(text.language, language),
  );
  const [found] = await reads()
    .select({ text, revision })
    .from(text)
    .innerJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(isIt);
  return found;
}
