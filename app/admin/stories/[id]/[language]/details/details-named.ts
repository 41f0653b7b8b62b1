import type { WholeDetail } from '@/domain/stories/details-merge';
import { listed } from '@/i18n/phrases';
import { type StaffKey, say } from '@/i18n/staff/say';

const LABELS: Record<WholeDetail, StaffKey> = {
  kind: 'writing.facts.kind',
  originalLanguage: 'writing.facts.originalLanguage',
  eventDate: 'writing.date.label',
  eventCalendar: 'writing.date.calendar',
  source: 'writing.facts.source',
  sourceUrl: 'writing.facts.sourceUrl',
  coverImageId: 'writing.facts.cover',
  occasion: 'writing.occasion.title',
};

/** The labels of details on the writing page, as a list. */
export function detailsNamed(keys: readonly WholeDetail[], language: string): string {
  return listed(
    keys.map((key) => say(language, LABELS[key])),
    language,
  );
}
