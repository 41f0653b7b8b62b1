/** The number of stories whose event began in a decade. */
export interface DecadeCount {
  /** Its first year: Gregorian, astronomical. */
  decade: number;
  /** Infinity for more than `MOST_OF_A_DECADE`. */
  count: number;
}

/** Stories of a decade that are counted: counting on would read every row of a list. */
export const MOST_OF_A_DECADE = 1_000;
