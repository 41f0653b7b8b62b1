import { htmlDateTime, parseEventDate } from '@/domain/dates/edtf';
import { toJulian } from '@/domain/dates/julian';
import type { EventCalendar } from '@/domain/stories/story-kind';
import { eventDateInWords } from '@/i18n/event-date';
import { capitalised } from '@/i18n/phrases';
import { remembered } from '@/i18n/remembered';

/** Most dates are shown on several pages: on their own and among the related stories of others. */
const MOST_DATES = 5_000;

/**
 * The date of an event in words, with the value for `<time datetime>` where HTML has one.
 * @param eventDate EDTF, Gregorian
 * @returns null for a missing or invalid date
 */
export const eventWords = remembered(
  (
    eventDate: string,
    calendar: EventCalendar,
    language: string,
  ): Readonly<{ words: string; dateTime: string | null }> | null => {
    const date = parseEventDate(eventDate);
    if (!date) return null;
    const oldStyle = calendar === 'julian' && date.kind === 'day' ? toJulian(date) : undefined;
    return { words: eventDateInWords(date, language, { oldStyle }), dateTime: htmlDateTime(date) };
  },
  MOST_DATES,
);

/** The words alone, as they begin a label; undefined without a date. */
export function eventLabel(eventDate: string, calendar: EventCalendar, language: string) {
  const words = eventWords(eventDate, calendar, language)?.words;
  return words && capitalised(words, language);
}
