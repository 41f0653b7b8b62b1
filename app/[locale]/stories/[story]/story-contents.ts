import { absolute, permanentPath, siteUrl } from '@/app/address';
import { readSettings } from '@/app/frame';
import type { Frame } from '@/components/layout/frame';
import type { StoryPageProps } from '@/components/stories/StoryPage';
import { getAttachments } from '@/domain/attachments/queries';
import { getOccasion } from '@/domain/calendar/occasion-queries';
import { getShelfPositions } from '@/domain/collections/shelf-queries';
import { getLinkTargets } from '@/domain/links/link-target-queries';
import { getNamesOfStory } from '@/domain/names/queries';
import { getPlacesOfStory } from '@/domain/places/queries';
import { getRelated } from '@/domain/reader/related-queries';
import type { StoryText } from '@/domain/reader/story';
import { getTopicLinks } from '@/domain/topics/queries';
import { DEFAULT_INTERFACE } from '@/i18n/languages';

/** What a story's page shows besides its text: topics, names, images, collections, related stories. */
export async function storyContents(frame: Frame, story: StoryText): Promise<StoryPageProps> {
  const { language } = frame;
  const settings = await readSettings();
  const topics = (await getTopicLinks([story.id], language)).get(story.id) ?? [];
  const near = {
    id: story.id,
    eventSort: story.eventSort,
    publishedAt: story.storyPublishedAt,
    topicIds: topics.map(({ id }) => id),
  };
  return {
    frame,
    story,
    topics,
    occasion: await getOccasion(story.id),
    figures: story.figures,
    links: await getLinkTargets(story.body, {
      storyId: story.id,
      language: story.language,
      frameLanguage: language,
      siteUrl: siteUrl(),
    }),
    places: await getShelfPositions(story.id, language),
    locations: await getPlacesOfStory(story.id, language),
    names: await getNamesOfStory(story.id, language),
    attachments: await getAttachments(story.id, story.language, [
      story.originalLanguage,
      DEFAULT_INTERFACE,
    ]),
    related: await getRelated(near, language),
    permanentUrl: absolute(permanentPath(story.shortId)),
    licence: settings.licence,
    showBehind: settings.showBehind,
  };
}
