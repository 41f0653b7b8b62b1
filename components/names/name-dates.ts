import { htmlDateTime, parseEventDate } from '@/domain/dates/edtf';
import type { EventDate, EventInterval, EventPoint } from '@/domain/dates/event-date';
import { lifeOf } from '@/domain/names/life';
import type { NameKind } from '@/domain/names/name';
import { eventDateInWords } from '@/i18n/event-date';
import { getT } from '@/i18n/translate';

interface Dated {
  kind: NameKind;
  /** EDTF, Gregorian. */
  dates: string;
}

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
  const { begin, end } = lifeOf(dates);
  const isPhrase = kind === 'event' || (kind !== 'person' && isOpen(date));
  const alone = isPhrase || (begin && end) ? null : (begin ?? end);
  if (!alone) return { words: eventDateInWords(date, language), dateTime: htmlDateTime(date) };
  const said = kind === 'person' ? (['born', 'died'] as const) : (['founded', 'ended'] as const);
  const words = getT(language)(`name.${said[begin ? 0 : 1]}`, {
    date: eventDateInWords(alone, language),
  });
  return { words, dateTime: null };
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

/** Whether it went on before all that is known, or goes on. */
function isOpen(date: EventDate): date is EventInterval {
  return date.kind === 'interval' && !date.oneOf && (date.openStart || date.openEnd);
}

function yearOf(point: EventPoint) {
  const { kind, year, circa, uncertain } = point;
  if (kind === 'decade' || kind === 'century') return point;
  return { kind: 'year' as const, year, circa, uncertain };
}
