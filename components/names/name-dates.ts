import { htmlDateTime, parseEventDate } from '@/domain/dates/edtf';
import type { EventPoint } from '@/domain/dates/event-date';
import { lifeOf } from '@/domain/names/life';
import { eventDateInWords } from '@/i18n/event-date';
import { getT } from '@/i18n/translate';
import { type Dated, halfLifeInWords, isOpen } from './life-in-words';

/**
 * The dates of a name in words: "5 March 1871 – 15 January 1919", "born 5 March 1971" where one end is
 * missing, "from 1900" of what goes on. Empty without dates.
 */
export function nameDates(
  { kind, dates }: Dated,
  language: string,
): { words: string; dateTime: string | null } {
  const date = parseEventDate(dates);
  if (!date) return { words: '', dateTime: null };
  const words = halfLifeInWords({ kind, dates }, language, (said, when) =>
    getT(language)(`name.${said}`, { date: when }),
  );
  if (words !== null) return { words, dateTime: null };
  return { words: eventDateInWords(date, language), dateTime: htmlDateTime(date) };
}

/** The years alone, as in an index: "1871–1919". Empty without dates. */
export function nameYears({ kind, dates }: Dated, language: string): string {
  const { begin, end } = lifeOf(dates);
  if (!begin && !end) return '';
  const [start, stop] = [begin && yearOf(begin), end && yearOf(end)];
  const date = parseEventDate(dates);
  const { openStart, openEnd } = date && isOpen(date) ? date : CLOSED;
  const isOne = start && (stop ? start.year === stop.year : kind === 'event' && !openEnd);
  if (isOne) return eventDateInWords(start, language);
  // Of somebody born and of no known death, nobody asks when it was.
  if (start && !stop && kind === 'person') {
    return getT(language)('name.born', { date: eventDateInWords(start, language) });
  }
  const span = { kind: 'interval' as const, uncertain: false, start, end: stop };
  return eventDateInWords({ ...span, openStart, openEnd }, language);
}

const CLOSED = { openStart: false, openEnd: false };

function yearOf(point: EventPoint) {
  const { kind, year, circa, uncertain } = point;
  if (kind === 'decade' || kind === 'century') return point;
  return { kind: 'year' as const, year, circa, uncertain };
}
