import type { EventCalendar } from '@/domain/stories/story-kind';
import { eventWords } from './event-words';

interface EventTimeProps {
  /** EDTF, Gregorian; empty for none. */
  date: string;
  calendar: EventCalendar;
  /** Language of the output. */
  language: string;
}

/** The date of an event in words; nothing for a story without a date. */
export function EventTime({ date, calendar, language }: EventTimeProps) {
  const event = eventWords(date, calendar, language);
  if (!event) return null;
  if (!event.dateTime) return <span>{event.words}</span>;
  return <time dateTime={event.dateTime}>{event.words}</time>;
}
