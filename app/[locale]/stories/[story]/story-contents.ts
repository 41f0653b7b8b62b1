import { absolute, imagePath, permanentPath, siteUrl } from '@/app/address';
import { readSettings } from '@/app/frame';
import type { Frame } from '@/components/layout/frame';
import type { StoryPageProps } from '@/components/stories/StoryPage';
import { getAttachments } from '@/domain/attachments/queries';
import { getOccasion } from '@/domain/calendar/occasion-queries';
import { getShelfPositions } from '@/domain/collections/shelf-queries';
import { getCorrections } from '@/domain/corrections/queries';
import { attachedIds } from '@/domain/documents/figures';
import { getLinkTargets } from '@/domain/links/link-target-queries';
import { getNamesOfStory, getNamesShown } from '@/domain/names/queries';
import { getPlacesOfStory, getPlacesShown } from '@/domain/places/queries';
import { getVersions } from '@/domain/public-versions/queries';
import type { Draft } from '@/domain/reader/draft-as-published-queries';
import { getRelated } from '@/domain/reader/related-queries';
import type { StoryText } from '@/domain/reader/story';
import { imagesOf } from '@/domain/reader/story-images';
import { getTopicNeighbours } from '@/domain/reader/topic-neighbour-queries';
import { getTopicLinks, getTopics } from '@/domain/topics/queries';
import { DEFAULT_INTERFACE } from '@/i18n/languages';

/** What differs between a published story and a draft. */
type Shared = Pick<
  StoryPageProps,
  | 'topics'
  | 'occasion'
  | 'places'
  | 'locations'
  | 'names'
  | 'imagePages'
  | 'corrections'
  | 'versions'
  | 'isPublic'
>;

/** What a story's page shows besides its text: topics, names, images, collections, related stories. */
export async function storyContents(frame: Frame, story: StoryText): Promise<StoryPageProps> {
  const { language } = frame;
  const { showVersions } = await readSettings();
  return withShared(frame, story, {
    topics: (await getTopicLinks([story.id], language)).get(story.id) ?? [],
    occasion: await getOccasion(story.id),
    places: await getShelfPositions(story.id, language),
    locations: await getPlacesOfStory(story.id, language),
    names: await getNamesOfStory(story.id, language),
    imagePages: imagePagesOf(story),
    corrections: await getCorrections(story),
    versions: showVersions ? await getVersions(story) : [],
    isPublic: true,
  });
}

/**
 * The same for an earlier version, whose words are `version`; the rest is the story's as it is now.
 * @param url absolute address of the version
 */
export async function versionContents(
  frame: Frame,
  story: StoryText,
  version: StoryText,
  url: string,
): Promise<StoryPageProps> {
  const now = await storyContents(frame, story);
  const kept = new Set(attachedIds(story.body));
  const links = await getLinkTargets(version.body, {
    storyId: story.id,
    language: story.language,
    frameLanguage: frame.language,
    siteUrl: siteUrl(),
  });
  return {
    ...{ ...now, story: version, figures: version.figures, links },
    attachments: now.attachments.filter(({ id, isListed }) => isListed || kept.has(id)),
    imagePages: new Map(),
    besideInTopic: null,
    permanentUrl: url,
    isPublic: false,
  };
}

/** The same for a draft: with the details that would be published with it. */
export async function draftContents(
  frame: Frame,
  { story, details }: Draft,
): Promise<StoryPageProps> {
  const { language } = frame;
  const collections = details.shelves.map(({ collectionId }) => collectionId);
  const topics = await getTopics(details.topicIds, language);
  return withShared(frame, story, {
    topics: topics.map(({ id, name, language: tag, slug }) => ({ id, name, language: tag, slug })),
    occasion: details.occasion,
    places: await getShelfPositions(story.id, language, collections),
    locations: await getPlacesShown(details.placeIds, language),
    names: await getNamesShown(details.names, language),
    imagePages: new Map(),
    corrections: await getCorrections(story),
    versions: [],
    isPublic: false,
  });
}

async function withShared(frame: Frame, story: StoryText, shared: Shared): Promise<StoryPageProps> {
  const { language } = frame;
  const settings = await readSettings();
  const near = {
    id: story.id,
    eventSort: story.eventSort,
    publishedAt: story.storyPublishedAt,
    topicIds: shared.topics.map(({ id }) => id),
  };
  return {
    ...{ ...shared, frame, story },
    figures: story.figures,
    links: await getLinkTargets(story.body, {
      storyId: story.id,
      language: story.language,
      frameLanguage: language,
      siteUrl: siteUrl(),
    }),
    attachments: await getAttachments(
      story.id,
      story.language,
      [story.originalLanguage, DEFAULT_INTERFACE],
      attachedIds(story.body),
    ),
    related: await getRelated(near, language),
    besideInTopic: await getTopicNeighbours(near, language),
    permanentUrl: absolute(permanentPath(story.shortId)),
    licence: settings.licence,
    showBehind: settings.showBehind,
  };
}

function imagePagesOf(story: StoryText): ReadonlyMap<string, string> {
  return new Map(
    imagesOf(story).map(({ image }, at) => [
      image.id,
      imagePath(story.language, story.slug, at + 1),
    ]),
  );
}
