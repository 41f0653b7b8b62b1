import type { Queries } from '@/db/open';
import type { Document } from '@/domain/documents/document';
import type { Author } from '@/domain/permissions/staff';
import { addStory } from '@/domain/stories/story-changes';
import type { StoryKind } from '@/domain/stories/story-kind';
import { saveText } from '@/domain/writing/save-changes';

const NOTHING: Document = { type: 'doc', content: [{ type: 'paragraph' }] };

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
  const words = { title, subtitle: '', teaser: '', dateNote: '', byline: '', translatorCredit: '' };
  const first = { storyId, language, baseVersion: 0, sittingId: `begin:${storyId}`, body: NOTHING };
  await saveText(write, by, { ...first, ...words }, now);
  return storyId;
}
