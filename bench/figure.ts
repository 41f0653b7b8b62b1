import { median } from './statistics';

/** One row of the table. */
export interface Figure {
  /** Letter of the row's group, explained in bench/README.md. */
  group: string;
  name: string;
  value: number;
  unit: string;
  /** Minimum and maximum of several rounds. */
  range?: { low: number; high: number };
  /** Absent where the value is only for comparison. */
  target?: Target;
  /** Remark on this run. */
  note?: string;
}

export type Target = { atMost: number } | { atLeast: number };

/** Median of several rounds, with minimum and maximum. */
export function ofRounds(
  about: Pick<Figure, 'group' | 'name' | 'unit' | 'target' | 'note'>,
  rounds: readonly number[],
): Figure {
  const range = { low: Math.min(...rounds), high: Math.max(...rounds) };
  return { ...about, value: median(rounds), range };
}

/** Whether a figure meets its target; null when it has none. */
export function isMet({ value, target }: Figure): boolean | null {
  if (!target) return null;
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}
