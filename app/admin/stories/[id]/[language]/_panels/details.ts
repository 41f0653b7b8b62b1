import { cache } from 'react';
import { typedForm } from '@/components/admin/dates/typed-form';
import { understoodDate } from '@/components/admin/dates/understood-date';
import { nameChoices, nestedChoices, placeChoices } from '@/components/admin/taxonomy/choices';
import type { DetailsShown } from '@/components/admin/writing/details/DetailsPanel.client';
import { listCollections } from '@/domain/collections/queries';
import { wallClock } from '@/domain/dates/wall-clock';
import type { Image } from '@/domain/images/image';
import { getImages } from '@/domain/images/queries';
import { listNamesById, listNamesCalled } from '@/domain/names/known-queries';
import { mayDo } from '@/domain/permissions/permissions';
import { listPlaces } from '@/domain/places/queries';
import type { SeenDetails } from '@/domain/stories/details-merge';
import type { Named } from '@/domain/stories/named';
import type { NameRole, StoryName } from '@/domain/stories/story-name';
import { listTopics } from '@/domain/topics/queries';
import type { WritingPageStory } from '@/domain/writing/writing-page';
import type { InterfaceLanguage } from '@/i18n/languages';
import type { PanelContext, PanelData } from './panel';

interface Known {
  topics: readonly Named[];
  places: readonly Named[];
  collections: readonly Named[];
}

/** The details of the story, and what can be chosen for them. */
export async function detailsPanel({
  staff,
  story,
  language,
  interfaceLanguage,
  timeZone,
}: PanelContext): PanelData<
  | 'known'
  | 'facts'
  | 'mayChangeFacts'
  | 'mayArrangeCollections'
  | 'mayAddImages'
  | 'mayAddNames'
  | 'mayAddPlaces'
  | 'mayAddTopics'
> {
  const known = await listKnown(interfaceLanguage);
  const { isOwn, state } = story;
  const isTrashed = story.facts.row.binnedAt !== null;
  return {
    known,
    facts: await detailsShown(story, known, language, { interfaceLanguage, timeZone }),
    mayChangeFacts: !isTrashed && mayDo(staff, 'story.change', { isOwn, state }),
    mayArrangeCollections: mayDo(staff, 'collection.change'),
    mayAddImages: mayDo(staff, 'image.add'),
    mayAddNames: mayDo(staff, 'name.change'),
    mayAddPlaces: mayDo(staff, 'place.change'),
    mayAddTopics: mayDo(staff, 'topic.change'),
  };
}

/** All that can be chosen for details, read once per request. */
export const listKnown = cache(async (interfaceLanguage: InterfaceLanguage): Promise<Known> => {
  const [topics, places, collections] = await Promise.all([
    listTopics(interfaceLanguage),
    listPlaces(interfaceLanguage),
    listCollections(interfaceLanguage),
  ]);
  return {
    topics: nestedChoices(topics),
    places: placeChoices(places, interfaceLanguage),
    collections: nestedChoices(collections),
  };
});

async function detailsShown(
  { facts }: WritingPageStory,
  known: Known,
  language: string,
  shown: { interfaceLanguage: string; timeZone: string },
): Promise<DetailsShown> {
  const { interfaceLanguage, timeZone } = shown;
  const eventDate = typedForm(facts.row.eventDate, interfaceLanguage);
  const { row, occasion, placeIds, topicIds, names, shelves } = facts;
  const cover = row.coverImageId
    ? (await getImages([row.coverImageId], language)).get(row.coverImageId)
    : undefined;
  const file = cover?.files.find(({ width }) => width >= 320) ?? cover?.files.at(-1);
  const topics = named(topicIds, known.topics);
  const places = named(placeIds, known.places);
  const seen: SeenDetails = {
    facts: {
      kind: row.kind,
      originalLanguage: row.originalLanguage,
      eventDate: row.eventDate,
      eventCalendar: row.eventCalendar,
      source: row.source,
      sourceUrl: row.sourceUrl,
      coverImageId: row.coverImageId,
      placeIds: places.map(({ id }) => id),
      topicIds: topics.map(({ id }) => id),
      names,
      occasion,
    },
    shelves: shelves.map(({ collectionId, position, note }) => {
      return { collectionId, place: position + 1, note };
    }),
  };
  return {
    seen: JSON.stringify(seen),
    version: row.workingDetailsId ?? '',
    kind: row.kind,
    originalLanguage: row.originalLanguage,
    eventDate,
    eventCalendar: row.eventCalendar,
    eventDateMeant: understoodDate(eventDate, row.eventCalendar, interfaceLanguage),
    source: row.source,
    sourceUrl: row.sourceUrl,
    cover:
      cover && file
        ? { ...cover, isDescribed: isDescribedIn(cover, language), url: file.src }
        : null,
    topics,
    names: await namesByRole(names, interfaceLanguage),
    places,
    shelves: shelves.flatMap(({ collectionId, position, note }) => {
      return named([collectionId], known.collections).map((each) => {
        return { ...each, place: position + 1, note };
      });
    }),
    startsAt: occasion ? wallClock(occasion.startsAt, timeZone) : '',
    endsAt: occasion ? wallClock(occasion.endsAt, timeZone) : '',
    venue: occasion?.venue ?? '',
  };
}

/** Whether its alternative text is not only one in another language. */
function isDescribedIn({ alt, decorative, language: of }: Image, language: string): boolean {
  return of === language && (alt !== '' || decorative);
}

async function namesByRole(names: readonly StoryName[], language: string) {
  const chosen = await listNamesById([...new Set(names.map(({ nameId }) => nameId))], language);
  const alike = await listNamesCalled(
    chosen.map(({ name }) => name),
    language,
  );
  const told = nameChoices([...chosen, ...alike], language);
  const own = new Map(told.toReversed().map((each) => [each.id, each]));
  const inRole = (role: NameRole) => {
    const ids = names.filter((each) => each.role === role).map(({ nameId }) => nameId);
    return ids.flatMap((id) => own.get(id) ?? []);
  };
  return {
    about: await inRole('about'),
    mentioned: await inRole('mentioned'),
    made: await inRole('made'),
  };
}

/** Those with these ids, in their order. */
function named(ids: readonly string[], known: readonly Named[]): Named[] {
  return ids.flatMap((id) => {
    const found = known.find((each) => each.id === id);
    return found ?? [];
  });
}
