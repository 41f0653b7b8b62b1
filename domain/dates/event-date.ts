import { type CalendarDay, dayCount, daysInMonth } from './day-count';

/** Quarters of the year as EDTF counts them (21–24), named for the northern hemisphere. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

interface Written {
  /** The text it was read from, unchanged. */
  edtf: string;
  /** EDTF `~`: approximate. `%` sets both flags. An interval has a flag if one of its ends does. */
  circa: boolean;
  /** EDTF `?`: the source is in doubt. Also set for one unknown member of a set, `[1917,1918]`. */
  uncertain: boolean;
}

/**
 * A period with one name. `year` is its first year: 1930 for the 1930s, 1900 for the 20th century.
 * Years are Gregorian and astronomical (0 is 1 BCE), from -9999 to 9999.
 */
export type EventPoint = Written &
  (
    | { kind: 'day'; year: number; month: number; day: number }
    | { kind: 'month'; year: number; month: number }
    | { kind: 'year'; year: number }
    | { kind: 'decade'; year: number }
    | { kind: 'century'; year: number }
    | { kind: 'season'; year: number; season: Season }
  );

/**
 * From one point to another, inclusive. A missing end is open (`..`) when `openStart` or `openEnd`
 * is set, and otherwise unknown. At least one end is given.
 */
export type EventInterval = Written & {
  kind: 'interval';
  start: EventPoint | null;
  end: EventPoint | null;
  openStart: boolean;
  openEnd: boolean;
  /**
   * At an unknown time within the span (`[1917..1922]`, `[..1916]`), or at an end (`[1921,1922]`).
   */
  oneOf?: 'span' | 'two';
  /** The first time after an open span, or the last before it: 1917 for `[..1916]`. */
  beyond?: EventPoint;
};

/** The date of an event; plain data, safe to store as JSON. */
export type EventDate = EventPoint | EventInterval;

const SEASON_MONTHS: Record<Season, [first: number, last: number]> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  // EDTF does not define the year in which winter begins; December keeps it within the named year.
  winter: [12, 12],
};

/** First and last Gregorian day of a point. Winter is reduced to December of its year. */
export function daysOfPoint(point: EventPoint): { first: CalendarDay; last: CalendarDay } {
  switch (point.kind) {
    case 'day': {
      const day = { year: point.year, month: point.month, day: point.day };
      return { first: day, last: day };
    }
    case 'month':
      return months(point.year, point.month, point.year, point.month);
    case 'season':
      return months(
        point.year,
        SEASON_MONTHS[point.season][0],
        point.year,
        SEASON_MONTHS[point.season][1],
      );
    case 'year':
      return months(point.year, 1, point.year, 12);
    case 'decade':
      return months(point.year, 1, point.year + 9, 12);
    case 'century':
      return months(point.year, 1, point.year + 99, 12);
  }
}

/** Compares the beginnings of two points: negative, 0 or positive. */
export function comparePoints(a: EventPoint, b: EventPoint): number {
  return dayCount(daysOfPoint(a).first) - dayCount(daysOfPoint(b).first);
}

function months(fromYear: number, fromMonth: number, toYear: number, toMonth: number) {
  return {
    first: { year: fromYear, month: fromMonth, day: 1 },
    last: { year: toYear, month: toMonth, day: daysInMonth(toYear, toMonth) },
  };
}
