import { and, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision, story, text } from '@/db/schema/stories';
import { textSubject } from '@/domain/access/text-access-queries';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { type Draft, draftOf } from './draft-as-published-queries';

/** The draft of a text for a preview; null where there is none or the user may not see it. */
export async function getDraft(
  staff: Staff,
  storyId: string,
  language: string,
): Promise<Draft | null> {
  const [found] = await reads()
    .select({ text, story, revision })
    .from(text)
    .innerJoin(story, eq(story.id, text.storyId))
    .innerJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(and(eq(text.storyId, storyId), eq(text.language, language)));
  if (!found || !mayDo(staff, 'text.seeDraft', textSubject(found.text, staff))) return null;
  return draftOf(found, found.story.workingDetailsId);
}
