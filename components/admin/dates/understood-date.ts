import { eventWords } from '@/components/stories/event-words';
import { type DateProblem, readTypedDate } from '@/domain/dates/typed-date';
import type { EventCalendar } from '@/domain/stories/story-kind';

/** A possible meaning of a refused date: text to type, and its wording. */
export interface DateReading {
  typed: string;
  words: string;
}

/** How a typed date was understood: its wording, or why it is refused. */
export type UnderstoodDate =
  | { words: string }
  | { problem: DateProblem; readings: DateReading[] }
  | null;

/**
 * @param language of the wording
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
