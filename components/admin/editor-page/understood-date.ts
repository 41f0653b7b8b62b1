import { eventWords } from '@/components/stories/event-words';
import { type DateProblem, readTypedDate } from '@/domain/dates/typed-date';
import type { EventCalendar } from '@/domain/stories/story';

/** What was understood of a date that somebody typed: its words, or why there are none. */
export type UnderstoodDate = { words: string } | { problem: DateProblem } | null;

/**
 * Says what a typed date means.
 * @param language of the text: readers get the date in its words
 * @returns null for an empty field
 */
export function understoodDate(
  typed: string,
  calendar: EventCalendar,
  language: string,
): UnderstoodDate {
  const read = readTypedDate(typed);
  if (read.is === 'wrong') return { problem: read.why };
  if (read.is === 'empty') return null;
  return { words: eventWords(read.edtf, calendar, language)?.words ?? read.edtf };
}
