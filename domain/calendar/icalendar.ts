/** An event as a file for calendar programs (RFC 5545). */
import type { Occasion } from './agenda';

export interface CalendarEvent extends Occasion {
  /** Never changes and is the same in every language, so that an update replaces the old event. */
  uid: string;
  /** BCP 47 tag of title and description. */
  language: string;
  title: string;
  description: string;
  /** Absolute address of the event's page. */
  url: string;
  /** Time of the last change, milliseconds since 1970. */
  changedAt: number;
}

const LONGEST_LINE = 75;

/** The iCalendar file of one event, with times in UTC, which programs convert to local time. */
export function calendarFile(event: CalendarEvent, archive: string): string {
  const language = `LANGUAGE=${event.language}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(archive)}//Vitrine//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `DTSTART:${utc(event.startsAt)}`,
    // RFC 5545 forbids a DTEND that equals DTSTART.
    ...(event.endsAt > event.startsAt ? [`DTEND:${utc(event.endsAt)}`] : []),
    `SUMMARY;${language}:${escaped(event.title)}`,
    ...(event.description ? [`DESCRIPTION;${language}:${escaped(event.description)}`] : []),
    ...(event.venue ? [`LOCATION:${escaped(event.venue)}`] : []),
    `URL:${event.url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function utc(moment: number): string {
  return new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** Folds lines at 75 octets (RFC 5545) without cutting a character. */
function folded(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const more = new TextEncoder().encode(character).length;
    if (octets + more > LONGEST_LINE) {
      lines.push('');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += more;
  }
  return lines.join('\r\n ');
}
