import type { EventCalendar } from '@/domain/stories/story-kind';
import { capitalised } from '@/i18n/phrases';
import { eventWords } from './event-words';

interface EventTimeProps {
  /** EDTF, Gregorian; empty for none. */
  date: string;
  calendar: EventCalendar;
  /** Language of the output. */
  language: string;
}

/** The date of an event as the words of a label; nothing for a story without a date. */
export function EventTime({ date, calendar, language }: EventTimeProps) {
  const event = eventWords(date, calendar, language);
  if (!event) return null;
  const words = capitalised(event.words, language);
  if (!event.dateTime) return <span>{words}</span>;
  return <time dateTime={event.dateTime}>{words}</time>;
}
