import { asc, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { text } from '@/db/schema/stories';
import { mayDo, NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { requireStory, textSubject } from './text-access-queries';

/**
 * The language in which a story opens when the address names none: the original, else one of the
 * user's languages, else the first they may see.
 * @returns null when the story does not exist or the user may not see it
 */
export async function languageToOpen(staff: Staff, storyId: string): Promise<string | null> {
  try {
    const { originalLanguage } = await requireStory(reads(), staff, 'story.list', storyId);
    const texts = await reads()
      .select()
      .from(text)
      .where(eq(text.storyId, storyId))
      .orderBy(asc(text.language));
    const seen = texts
      .filter((each) => mayDo(staff, 'text.see', textSubject(each, staff)))
      .map(({ language }) => language);
    const wished = [originalLanguage, ...staff.languages, staff.interfaceLanguage];
    return wished.find((tag) => seen.includes(tag)) ?? seen[0] ?? originalLanguage;
  } catch (error) {
    if (error instanceof NotThere) return null;
    throw error;
  }
}
