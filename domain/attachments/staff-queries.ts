import { asc, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision, story, text } from '@/db/schema/stories';
import { mayDo, type TextState } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { areWordsShown } from '@/domain/texts/shown-words';
import type { StoryOfAttachments } from './story-of-attachments';

/** Whether the user may describe the story's attachments in a language. */
export function mayDescribeIn(staff: Staff, story: StoryOfAttachments, language: string): boolean {
  const state = areWordsShown(story.shownIn, language) ? 'published' : 'draft';
  const subject = { isOwn: story.isOwn, language, state } as const;
  return !story.isTrashed && mayDo(staff, 'attachment.describe', subject);
}

/** The story, or null when it does not exist or the user may see none of its texts. */
export async function getStoryOfAttachments(
  staff: Staff,
  storyId: string,
): Promise<StoryOfAttachments | null> {
  const [facts] = await reads().select().from(story).where(eq(story.id, storyId));
  if (!facts) return null;
  const texts = await reads()
    .select({
      language: text.language,
      state: text.state,
      createdBy: text.createdBy,
      workingTitle: revision.title,
      publicTitle: text.title,
    })
    .from(text)
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(eq(text.storyId, storyId))
    .orderBy(asc(text.language));
  const isOwn = facts.createdBy === staff.staffId;
  const seen = texts.filter(({ createdBy, state, language }) =>
    mayDo(staff, 'text.see', { isOwn: createdBy === staff.staffId, state, language }),
  );
  if (seen.length === 0 && !mayDo(staff, 'text.see', { isOwn })) return null;
  const named = seen.find((row) => row.language === facts.originalLanguage) ?? seen[0];
  const places = texts
    .filter((row) => row.state === 'published')
    .map(({ language }) => ({ language, originalLanguage: facts.originalLanguage }));
  const state = places.length > 0 ? 'published' : 'draft';
  return {
    id: storyId,
    title: titleOf(named, staff),
    titleLanguage: named?.language ?? facts.originalLanguage,
    originalLanguage: facts.originalLanguage,
    languages: seen.map((row) => row.language),
    isOwn: isOwn || seen.some((row) => row.createdBy === staff.staffId),
    shownIn: places,
    isTrashed: facts.binnedAt !== null,
    mayChange: facts.binnedAt === null && mayDo(staff, 'story.change', { isOwn, state }),
  };
}

interface TitledText {
  language: string;
  state: TextState;
  createdBy: string | null;
  workingTitle: string | null;
  publicTitle: string;
}

/** The title of a text as the user may see it. */
function titleOf(row: TitledText | undefined, staff: Staff): string {
  if (!row) return '';
  const { language, state, createdBy, workingTitle, publicTitle } = row;
  const subject = { isOwn: createdBy === staff.staffId, state, language };
  return (mayDo(staff, 'text.seeDraft', subject) ? workingTitle : publicTitle) ?? '';
}
