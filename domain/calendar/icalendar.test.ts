import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from './icalendar';

const TALK = {
  uid: 'urn:uuid:0193',
  language: 'fr',
  title: 'La Commune; ses images',
  description: 'Un soir.\nEntrée libre, salle B.',
  venue: 'Cruquiusweg 31, Amsterdam',
  url: 'https://stories.example.org/fr/stories/la-commune',
  startsAt: Date.UTC(2026, 11, 1, 19),
  endsAt: Date.UTC(2026, 11, 1, 21, 30),
  changedAt: Date.UTC(2026, 10, 30, 8, 5, 1),
};

/** Unfolds the lines of a file (RFC 5545 §3.1). */
function unfolded(file: string): string[] {
  return file.replace(/\r\n /g, '').split('\r\n').slice(0, -1);
}

describe('The file of an event', () => {
  it('contains time, place and title, with CRLF line ends', () => {
    const file = calendarFile(TALK, 'Archive');
    expect(unfolded(file)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Archive//Vitrine//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:urn:uuid:0193',
      'DTSTAMP:20261130T080501Z',
      'DTSTART:20261201T190000Z',
      'DTEND:20261201T213000Z',
      'SUMMARY;LANGUAGE=fr:La Commune\\; ses images',
      'DESCRIPTION;LANGUAGE=fr:Un soir.\\nEntrée libre\\, salle B.',
      'LOCATION:Cruquiusweg 31\\, Amsterdam',
      'URL:https://stories.example.org/fr/stories/la-commune',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('has no end where none is known, and no place where none was given', () => {
    const file = calendarFile({ ...TALK, endsAt: TALK.startsAt, venue: '' }, 'Archive');
    expect(file).not.toMatch(/DTEND|LOCATION/);
  });

  it('folds lines at 75 octets, cuts no character, and no text can add a line', () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: 'grapheme', maxLength: 300 }));
    fc.assert(
      fc.property(texts, texts, (title, venue) => {
        const file = calendarFile({ ...TALK, title, venue }, 'Archive');
        const lines = file.split('\r\n');
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(file).not.toMatch(/[^\r]\n|\r[^\n]/);
        expect(file).not.toContain('\ufffd');
        const names = unfolded(file).map((line) => /^[A-Z]+/.exec(line)?.[0]);
        expect(names.filter((name) => name === 'SUMMARY')).toHaveLength(1);
        expect(names).not.toContain(undefined);
      }),
    );
  });
});
