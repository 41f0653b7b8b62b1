/** The number of stories whose event began in a year. */
export interface YearCount {
  /** Gregorian, astronomical. */
  year: number;
  count: number;
}
