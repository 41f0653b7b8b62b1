import type { Queries } from '@/db/open';
import type { Author } from '@/domain/permissions/staff';
import { addStory } from '@/domain/stories/story-changes';
import type { StoryKind } from '@/domain/stories/story-kind';
import { EMPTY_TEXT } from '@/domain/texts/text-content';
import { saveText } from '@/domain/writing/save-changes';

/** Creates a story with an empty text. Returns the story's id. @throws NotAllowed */
export async function createStory(
  write: Queries,
  by: Author,
  given: { kind: StoryKind; language: string; title: string },
  now: number,
): Promise<string> {
  const { kind, language, title } = given;
  const facts = {
    kind,
    originalLanguage: language,
    eventDate: '',
    eventCalendar: 'gregorian' as const,
    source: '',
    sourceUrl: '',
    coverImageId: null,
    placeIds: [],
    topicIds: [],
  };
  const storyId = await addStory(write, by, facts, now);
  const first = { storyId, language, baseVersion: 0, sittingId: `begin:${storyId}` };
  await saveText(write, by, { ...first, ...EMPTY_TEXT, title }, now);
  return storyId;
}
