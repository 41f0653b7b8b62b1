import { htmlDateTime, parseEventDate } from '@/domain/dates/edtf';
import type { EventPoint } from '@/domain/dates/event-date';
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
 * The dates of a name in words: "5 March 1871 – 15 January 1919", or "born 5 March 1971" where one
 * end is missing. Empty without dates.
 */
export function nameDates(
  { kind, dates }: Dated,
  language: string,
): { words: string; dateTime: string | null } {
  const date = parseEventDate(dates);
  if (!date) return { words: '', dateTime: null };
  const { begin, end } = lifeOf(dates);
  const alone = kind === 'event' || (begin && end) ? null : (begin ?? end);
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
  const isOne = start && (stop ? start.year === stop.year : kind === 'event');
  if (isOne) return eventDateInWords(start, language);
  return eventDateInWords(
    {
      kind: 'interval',
      uncertain: false,
      start,
      end: stop,
      openStart: false,
      openEnd: false,
    },
    language,
  );
}

function yearOf(point: EventPoint) {
  const { kind, year, circa, uncertain } = point;
  if (kind === 'decade' || kind === 'century') return point;
  return { kind: 'year' as const, year, circa, uncertain };
}
