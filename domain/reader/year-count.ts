/** The number of stories whose event began in a year, up to `MOST_OF_A_YEAR`. */
export interface YearCount {
  /** Gregorian, astronomical. */
  year: number;
  count: number;
  /** Last years of those counted that lasted into another one; absent where none did. */
  until?: number[];
}

/** As many as a page shows of one year; counting on would read every row of a list. */
export const MOST_OF_A_YEAR = 5;
