import { and, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision, text } from '@/db/schema/stories';

/**
 * A text's current revision.
 * @param language optional where the story has one text
 * @returns undefined where there is no text
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
