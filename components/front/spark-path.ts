import { MOST_OF_A_YEAR, type YearCount } from '@/domain/reader/year-count';

/** Size of the drawing, which is stretched. */
export const SPARK = { width: 200, height: 10 } as const;

interface Span {
  first: number;
  last: number;
}

/** The years that all topics together span, so that their drawings can be compared. */
export function sharedSpan(topics: readonly { years: readonly YearCount[] }[]): Span | null {
  const years = topics.flatMap((topic) => topic.years.map(({ year }) => year));
  return years.length > 0 ? { first: Math.min(...years), last: Math.max(...years) } : null;
}

/** A line for each year that has stories, higher the more it has. */
export function sparkPath(years: readonly YearCount[], { first, last }: Span): string {
  const { width, height } = SPARK;
  const step = (width - 2) / Math.max(1, last - first);
  return years
    .map(({ year, count }) => {
      const tall = Math.round((height * (MOST_OF_A_YEAR + 2 * count)) / (3 * MOST_OF_A_YEAR));
      return `M${Math.round((year - first) * step) + 1} ${height}v-${tall}`;
    })
    .join('');
}
