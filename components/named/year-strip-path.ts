import { MOST_OF_A_YEAR, type YearCount } from '@/domain/reader/year-count';

const NOTCH = { notch: 7, gap: 3 } as const;

/**
 * Size of the drawing, which is stretched to the width of the page; down the page, ten units are
 * one rem, so that dashes of 0.7rem and 0.3rem are the notches.
 */
export const STRIP = {
  ...NOTCH,
  width: 1000,
  height: MOST_OF_A_YEAR * (NOTCH.notch + NOTCH.gap) + 2,
} as const;

export interface StripSpan {
  from: number;
  to: number;
}

/** The decades that have stories, by their first years, earliest first. */
export function decadesOf(years: readonly YearCount[]): number[] {
  return [...new Set(years.map(({ year }) => Math.floor(year / 10) * 10))];
}

/** Range of whole decades around the years; null when there are none. */
export function stripSpan(years: readonly YearCount[]): StripSpan | null {
  if (years.length === 0) return null;
  const each = years.map(({ year }) => year);
  const from = Math.floor(Math.min(...each) / 10) * 10;
  return { from, to: Math.max(from + 10, Math.floor(Math.max(...each) / 10) * 10 + 10) };
}

/** The decades that an axis of the span names; none where there are too many for one line. */
export function axisDecades({ from, to }: StripSpan): number[] {
  if (to - from > 200) return [];
  return Array.from({ length: (to - from) / 10 }, (_, nth) => from + nth * 10);
}

/**
 * Label of a decade: there is no year 0, so earlier ones would be one year off (-9990 is 9991 BCE)
 * and get the next round year.
 */
export function roundYear(decade: number): number {
  return decade > 0 ? decade : decade + 1;
}

/** A line per year, which dashes divide into notches, one per story as far as there is space. */
export function notches(years: readonly YearCount[], span: StripSpan): string {
  const { width, height, notch, gap } = STRIP;
  const lines = years.map(({ year, count }) => {
    const x = Math.round(((year + 0.5 - span.from) / (span.to - span.from)) * width);
    return `M${x} ${height - 2}v-${Math.min(count, MOST_OF_A_YEAR) * (notch + gap) - gap}`;
  });
  return lines.join('');
}

/** Lines below the axis, in as many lanes, for stories that lasted longer than a year. */
const LANES = 3;

/** A line for each story that lasted into another year, from its first to its last, below the axis. */
export function lasting(years: readonly YearCount[], { from, to }: StripSpan): string {
  const { width, height } = STRIP;
  const at = (year: number) => Math.round(((Math.min(year, to) - from) / (to - from)) * width);
  const ends: number[] = [];
  const lines = years.flatMap(({ year, until = [] }) =>
    until.map((last) => {
      const free = ends.findIndex((end) => end < year);
      const lane = free >= 0 ? free : Math.min(ends.length, LANES - 1);
      ends[lane] = Math.max(ends[lane] ?? last, last);
      return `M${at(year)} ${height + 3 + 2 * lane}h${at(last + 1) - at(year)}`;
    }),
  );
  return lines.join('');
}

/** Ticks of the decades, as a path below the line. */
export function decades({ from, to }: StripSpan): string {
  const { width, height } = STRIP;
  const every = to - from > 300 ? 50 : 10;
  const ticks: string[] = [];
  for (let year = from; year <= to; year += every) {
    ticks.push(`M${Math.round(((year - from) / (to - from)) * width)} ${height}v8`);
  }
  return ticks.join('');
}
