import { eventWords } from '@/components/stories/event-words';
import { monthDay, parseEventDate } from '@/domain/dates/edtf';
import { type DateProblem, readTypedDate } from '@/domain/dates/typed-date';
import type { EventCalendar } from '@/domain/stories/story-kind';
import { monthDayInWords } from '@/i18n/event-date';

/** A possible meaning of a refused date: text to type, and its wording. */
export interface DateReading {
  typed: string;
  words: string;
}

/** How a typed date was understood: its wording, or why it is refused. */
export type UnderstoodDate =
  /** `day`: the day of the year on whose page it is. */
  { words: string; day?: string } | { problem: DateProblem; readings: DateReading[] } | null;

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
  if (read.is === 'date') {
    const date = parseEventDate(read.edtf);
    const day = date && monthDay(date);
    return { words: wordsOf(read.edtf), ...(day && { day: monthDayInWords(day, language) }) };
  }
  const readings = read.readings.map((edtf) => ({ typed: edtf, words: wordsOf(edtf) }));
  return { problem: read.why, readings };
}
