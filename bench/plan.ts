import type { Generator } from '@/bench/load/generator';
import type { Places } from '@/bench/site/places';

/** How much of everything is done. */
export interface Plan {
  /** Interleaved rounds of the comparisons, and how long each server works in each. */
  rounds: number;
  windowMs: number;
  restarts: number;
  /** Pairs of an idle and a busy window. */
  busyPairs: number;
  busyMs: number;
  publishes: number;
  /** Stories written to see how memory and disk grow. */
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

/** Enough to see whether everything works; its figures are rough. */
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

/** What every measurement is given. */
export interface Bench {
  places: Places;
  plan: Plan;
  generator: Generator;
}
