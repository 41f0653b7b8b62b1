import { parseEventDate } from '@/domain/dates/edtf';
import type { EventDate, EventInterval } from '@/domain/dates/event-date';
import { lifeOf } from '@/domain/names/life';
import type { NameKind } from '@/domain/names/name';
import { eventDateInWords } from '@/i18n/event-date';

export interface Dated {
  kind: NameKind;
  /** EDTF, Gregorian. */
  dates: string;
}

/** What is said of one end where the other is missing. */
export type LifePoint = 'born' | 'died' | 'founded' | 'ended';

/**
 * The dates of a name in words; null where they are those of the date alone.
 * @param say puts a date in words into a message
 */
export function halfLifeInWords(
  { kind, dates }: Dated,
  language: string,
  say: (said: LifePoint, date: string) => string,
): string | null {
  const date = parseEventDate(dates);
  const { begin, end } = lifeOf(dates);
  const isPhrase = kind === 'event' || (kind !== 'person' && date !== null && isOpen(date));
  const alone = isPhrase || (begin && end) ? null : (begin ?? end);
  if (!alone) return null;
  const said = kind === 'person' ? (['born', 'died'] as const) : (['founded', 'ended'] as const);
  return say(said[begin ? 0 : 1], eventDateInWords(alone, language));
}

/** Whether it went on before all that is known, or goes on. */
export function isOpen(date: EventDate): date is EventInterval {
  return date.kind === 'interval' && !date.oneOf && (date.openStart || date.openEnd);
}
