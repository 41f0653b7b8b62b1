import { median } from './statistics';

/** One line of the table. */
export interface Figure {
  /** Letter of the row's group, as bench/README.md explains it. */
  group: string;
  name: string;
  value: number;
  unit: string;
  /** Smallest and largest of the rounds, where there were several. */
  range?: { low: number; high: number };
  /** Absent where the figure only stands beside another. */
  target?: Target;
  /** What the reader of the table has to know about this very run. */
  note?: string;
}

export type Target = { atMost: number } | { atLeast: number };

/** A figure out of several rounds: their median, with the smallest and the largest. */
export function ofRounds(
  about: Pick<Figure, 'group' | 'name' | 'unit' | 'target' | 'note'>,
  rounds: readonly number[],
): Figure {
  const range = { low: Math.min(...rounds), high: Math.max(...rounds) };
  return { ...about, value: median(rounds), range };
}

/** Whether a figure keeps to its target; null when it has none. */
export function isMet({ value, target }: Figure): boolean | null {
  if (!target) return null;
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}
