import { describe, expect, it } from 'vitest';
import type { StaffListRow } from '@/domain/story-list/story-list-row';
import { csvHead, csvRow } from './story-csv';

const VOICE = { language: 'en', timeZone: 'Europe/Amsterdam', languages: ['en', 'fa'] };

const ROW: StaffListRow = {
  ...{ id: 'a', kind: 'item', title: '=1+1, "strike"', titleLanguage: 'en', matched: null },
  ...{ eventDate: '1921-08', eventCalendar: 'gregorian', cover: null, changedBy: 'Rosa' },
  publishedAt: Date.UTC(2026, 0, 1, 12),
  changedAt: Date.UTC(2026, 6, 1, 12),
  topics: [
    { id: 'x', name: 'Strikes', slug: 'strikes', language: 'en' },
    { id: 'y', name: 'اعتصاب', slug: 'e', language: 'fa' },
  ] as StaffListRow['topics'],
  texts: [
    {
      ...{ language: 'en', state: 'published', isPublic: true, isInReview: false },
      ...{ hasChanges: true, behind: 0, title: '' },
    },
  ],
};

describe('The exported list', () => {
  it('begins with a byte order mark and names its columns in the interface’s language', () => {
    expect(csvHead(VOICE)).toBe(
      '\uFEFFID,Title,Language,Type,Date of the event,Topics,First published,Last changed,Changed by,English,Persian\r\n',
    );
  });

  it('has a line for each story, in which nothing is taken for a formula', () => {
    expect(csvRow(ROW, VOICE)).toBe(
      [
        'a,"\'=1+1, ""strike""",en,Item of the day,1921-08,"Strikes; اعتصاب",',
        '2026-01-01T13:00:00+01:00,2026-07-01T14:00:00+02:00,Rosa,"published, edited since",\r\n',
      ].join(''),
    );
  });
});
