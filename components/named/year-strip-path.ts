import { MOST_OF_A_YEAR, type YearCount } from '@/domain/reader/year-count';

const NOTCH = { notch: 7, gap: 3 } as const;

/** Size of the drawing, which is stretched to the width of the page. */
export const STRIP = {
  ...NOTCH,
  width: 1000,
  height: MOST_OF_A_YEAR * (NOTCH.notch + NOTCH.gap) + 10,
} as const;

export interface StripSpan {
  from: number;
  to: number;
}

/** Range of whole decades around the years; null when there are none. */
export function stripSpan(years: readonly YearCount[]): StripSpan | null {
  if (years.length === 0) return null;
  const each = years.map(({ year }) => year);
  const from = Math.floor(Math.min(...each) / 10) * 10;
  return { from, to: Math.max(from + 10, Math.floor(Math.max(...each) / 10) * 10 + 10) };
}

/**
 * Label of a tick: there is no year 0, so earlier ticks would be one year off (-9990 is 9991 BCE)
 * and get the next round year.
 */
export function roundYear(tick: number): number {
  return tick > 0 ? tick : tick + 1;
}

/** One notch per story; stories of one year are stacked as far as there is space. */
export function notches(years: readonly YearCount[], span: StripSpan): string {
  const { width, height, notch, gap } = STRIP;
  const marks = years.flatMap(({ year, count }) => {
    const x = Math.round(((year + 0.5 - span.from) / (span.to - span.from)) * width);
    const stack = Array.from({ length: Math.min(count, MOST_OF_A_YEAR) }, (_, story) => {
      return `M${x} ${height - 2 - story * (notch + gap)}v-${notch}`;
    });
    return stack;
  });
  return marks.join('');
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
