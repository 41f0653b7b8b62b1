import type { Generator } from '@/bench/load/generator';
import type { Places } from '@/bench/site/places';

/** Amount of work of a run. */
export interface Plan {
  /** Interleaved rounds of comparisons, and seconds per server in each. */
  rounds: number;
  windowMs: number;
  restarts: number;
  /** Pairs of an idle and a busy period. */
  busyPairs: number;
  busyMs: number;
  publishes: number;
  /** Number of stories for the growth of memory and disk. */
  many: number;
  visits: number;
}

export const FULL: Plan = {
  rounds: 5,
  windowMs: 3_000,
  restarts: 3,
  busyPairs: 6,
  busyMs: 5_000,
  publishes: 60,
  many: 10_000,
  visits: 5,
};

/** A short run to see whether everything works; its figures are rough. */
export const QUICK: Plan = {
  rounds: 3,
  windowMs: 1_500,
  restarts: 1,
  busyPairs: 2,
  busyMs: 3_000,
  publishes: 20,
  many: 500,
  visits: 2,
};

/** Argument of every measurement. */
export interface Bench {
  places: Places;
  plan: Plan;
  /** Generated archives: their sizes, and the folder in which they are kept. */
  archives: { stories: readonly number[]; folder: string };
  generator: Generator;
}
