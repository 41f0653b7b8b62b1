import type { DetailsField } from '@/domain/stories/details-content';
import type { StaffKey } from '@/i18n/staff/say';

/** Messages with the label of each detail on the writing page. */
export const DETAIL_LABELS = {
  kind: 'writing.facts.kind',
  originalLanguage: 'writing.facts.originalLanguage',
  eventDate: 'writing.date.label',
  eventCalendar: 'writing.date.calendar',
  placeIds: 'writing.facts.places',
  topicIds: 'writing.facts.topics',
  names: 'writing.names.title',
  shelves: 'writing.facts.collections',
  source: 'writing.facts.source',
  sourceUrl: 'writing.facts.sourceUrl',
  coverImageId: 'writing.facts.cover',
  occasion: 'writing.occasion.title',
} as const satisfies Record<DetailsField, StaffKey>;
