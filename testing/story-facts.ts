/** A new story in English without any details, for `addStory`. */
export const STORY_FACTS = {
  kind: 'item' as const,
  originalLanguage: 'en',
  eventDate: '',
  eventCalendar: 'gregorian' as const,
  source: '',
  sourceUrl: '',
  coverImageId: null,
  placeIds: [],
  topicIds: [],
};
