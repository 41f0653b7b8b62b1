import type { DetailsField } from '@/domain/stories/details-content';
import { listed } from '@/i18n/phrases';
import { type StaffKey, say } from '@/i18n/staff/say';

const LABELS: Record<DetailsField, StaffKey> = {
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
};

/** The label of a detail on the writing page. */
export function detailNamed(field: DetailsField, language: string): string {
  return say(language, LABELS[field]);
}

/** The labels of details on the writing page, as a list. */
export function detailsNamed(fields: readonly DetailsField[], language: string): string {
  return listed(
    fields.map((field) => detailNamed(field, language)),
    language,
  );
}
