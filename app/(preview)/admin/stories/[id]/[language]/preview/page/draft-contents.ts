import { absolute, permanentPath } from '@/app/address';
import { readSettings } from '@/app/frame';
import type { Frame } from '@/components/layout/frame';
import type { StoryPageProps } from '@/components/stories/StoryPage';
import { getShelfPlaces } from '@/domain/collections/shelf-queries';
import type { Draft } from '@/domain/stories/draft-queries';
import { getFigures } from '@/domain/stories/queries';
import { getRelated } from '@/domain/stories/related-queries';
import { getTopicLinks } from '@/domain/topics/queries';

/** What a story's page would show beside the text of a draft. */
export async function draftContents(
  frame: Frame,
  { story, eventSort }: Draft,
): Promise<StoryPageProps> {
  const { language } = frame;
  const settings = await readSettings();
  const topics = (await getTopicLinks([story.id], language)).get(story.id) ?? [];
  const near = { id: story.id, eventSort, topicId: topics[0]?.id ?? null };
  return {
    frame,
    story,
    topics,
    figures: await getFigures(story),
    places: await getShelfPlaces(story.id, language),
    related: await getRelated(near, language),
    permanentUrl: absolute(permanentPath(story.shortId)),
    licence: settings.licence,
    showBehind: settings.showBehind,
  };
}
