import { eventWords } from '@/components/stories/event-words';
import { type DateProblem, readTypedDate } from '@/domain/dates/typed-date';
import type { EventCalendar } from '@/domain/stories/story-kind';

/** Something that a refused date may have meant, as it is to be typed and in words. */
export interface DateReading {
  typed: string;
  words: string;
}

/** What was understood of a date that somebody typed: its words, or why there are none. */
export type UnderstoodDate =
  | { words: string }
  | { problem: DateProblem; readings: DateReading[] }
  | null;

/**
 * Says what a typed date means.
 * @param language in which it is said back
 * @returns null for an empty field
 */
export function understoodDate(
  typed: string,
  calendar: EventCalendar,
  language: string,
): UnderstoodDate {
  const read = readTypedDate(typed, calendar);
  const wordsOf = (edtf: string) => eventWords(edtf, calendar, language)?.words ?? edtf;
  if (read.is === 'empty') return null;
  if (read.is === 'date') return { words: wordsOf(read.edtf) };
  const readings = read.readings.map((edtf) => ({ typed: edtf, words: wordsOf(edtf) }));
  return { problem: read.why, readings };
}
