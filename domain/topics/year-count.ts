/** How many stories tell of something that began in a year. */
export interface YearCount {
  /** Gregorian, astronomical. */
  year: number;
  count: number;
}
