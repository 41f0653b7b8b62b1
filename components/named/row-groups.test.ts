import { expect, it } from 'vitest';
import { dayCount } from '@/domain/dates/day-count';
import type { StoryRow } from '@/domain/reader/story';
import { rowGroups, spanOf, yearGroups } from './row-groups';

const row = (id: number, facts: Partial<StoryRow>): StoryRow => ({
  id: String(id),
  kind: 'item',
  language: 'en',
  slug: String(id),
  title: String(id),
  teaser: '',
  eventDate: '',
  eventCalendar: 'gregorian',
  eventSort: 0,
  publishedAt: 0,
  textPublishedAt: 0,
  topics: [],
  cover: null,
  ...facts,
});

const months = Array.from({ length: 9 }, (_, at) =>
  row(at, { publishedAt: Date.UTC(2021, 2 - Math.floor(at / 3), 31, 23) }),
);

it('puts the newest stories under their months, in the archive’s time zone', () => {
  const groups = rowGroups(months, false, 'en', 'Europe/Amsterdam');
  expect(groups.map(({ title, rows }) => [title, rows.length])).toEqual([
    ['April 2021', 3],
    ['March 2021', 3],
    ['February 2021', 3],
  ]);
  expect(spanOf(groups)).toBe('April 2021 – February 2021');
});

it('puts stories by date of event under their decades, and undated ones under none', () => {
  const dated = Array.from({ length: 8 }, (_, at) =>
    row(at, { eventDate: '1917', eventSort: (1917 + at) * 365.2425 }),
  );
  const groups = rowGroups([...dated, row(9, {})], true, 'en', 'UTC');
  expect(groups.map(({ title }) => title)).toEqual(['the 1910s', 'the 1920s', '']);
  expect(spanOf(groups)).toBe('the 1910s – the 1920s');
});

it('names a decade before the common era by its years', () => {
  const old = Array.from({ length: 8 }, (_, at) =>
    row(at, { eventDate: '-0043', eventSort: dayCount({ year: -43, month: 1, day: 1 }) }),
  );
  expect(rowGroups(old, true, 'en', 'UTC').map(({ title }) => title)).toEqual(['51 BCE – 42 BCE']);
});

it('leaves a short list without headings', () => {
  const groups = rowGroups(months.slice(0, 7), false, 'en', 'UTC');
  expect(groups).toHaveLength(1);
  expect(spanOf(groups)).toBe('');
});

it('puts a timeline under its years, and stories without a date last', () => {
  const at = (id: number, year: number) =>
    row(id, { eventDate: String(year), eventSort: dayCount({ year, month: 5, day: 1 }) });
  const groups = yearGroups([at(1, -43), at(2, 1917), at(3, 1917), row(4, {})], 'en', 'Undated');
  expect(groups.map(({ title, rows }) => [title, rows.map(({ id }) => id).join()])).toEqual([
    ['44 BCE', '1'],
    ['1917', '2,3'],
    ['Undated', '4'],
  ]);
});
