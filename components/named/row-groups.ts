import { yearOfDay } from '@/domain/dates/year-of-day';
import { groupedBy } from '@/domain/grouped';
import type { StoryRow } from '@/domain/reader/story';
import { eventDateInWords, yearInWords } from '@/i18n/event-date';
import { dayIn } from '@/i18n/event-date-names';

/** Rows under one heading: a month of publication, or a decade of the event. */
export interface RowGroup {
  key: string;
  /** Empty for stories without a date. */
  title: string;
  rows: StoryRow[];
}

/** Fewer rows than this need no headings. */
const LEAST = 8;

/**
 * The rows of a page under headings, in their order; one group without a title for a short list.
 * @param byEvent by decades of the event instead of months of publication
 */
export function rowGroups(
  rows: readonly StoryRow[],
  byEvent: boolean,
  language: string,
  timeZone: string,
): RowGroup[] {
  if (rows.length < LEAST) return [{ key: '', title: '', rows: [...rows] }];
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const { key, title } = byEvent
      ? decadeOf(row, language)
      : monthOf(row.publishedAt, language, timeZone);
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(row);
    else groups.push({ key, title, rows: [row] });
  }
  return groups;
}

/** The rows of a timeline under their years, in their order; those without a date come last. */
export function yearGroups(
  rows: readonly StoryRow[],
  language: string,
  undated: string,
): RowGroup[] {
  const years = groupedBy(rows, (row) => (row.eventDate ? yearOfDay(row.eventSort) : null));
  return [...years].map(([year, own]) => ({
    key: String(year),
    title: year === null ? undated : yearInWords(year, language),
    rows: own,
  }));
}

/** What a page of a list spans: "March 2021 – May 2019", "1910s – 1930s"; empty without titles. */
export function spanOf(groups: readonly RowGroup[]): string {
  const titles = groups.map(({ title }) => title).filter(Boolean);
  return [...new Set([titles[0], titles.at(-1)])].filter(Boolean).join(' – ');
}

/** A month in words, and what tells it from others. */
export function monthOf(instant: number, language: string, timeZone: string) {
  const { year, month } = dayIn(new Date(instant), timeZone);
  const point = { kind: 'month', year, month, circa: false, uncertain: false } as const;
  return { key: `${year}-${month}`, title: eventDateInWords(point, language) };
}

function decadeOf({ eventDate, eventSort }: StoryRow, language: string) {
  if (!eventDate) return { key: 'undated', title: '' };
  const year = Math.floor(yearOfDay(eventSort) / 10) * 10;
  return { key: String(year), title: decadeInWords(year, language) };
}

/** A decade by its first year; those before the common era have no name but their years. */
export function decadeInWords(year: number, language: string): string {
  if (year <= 0) return `${yearInWords(year, language)} – ${yearInWords(year + 9, language)}`;
  const point = { kind: 'decade', year, circa: false, uncertain: false } as const;
  return eventDateInWords(point, language);
}
