import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayCount } from './day-count';
import { yearOfDay } from './year-of-day';

describe('The year of a counted day', () => {
  it('begins on the first of January and ends on the last of December', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), (year) => {
        expect(yearOfDay(dayCount({ year, month: 1, day: 1 }))).toBe(year);
        expect(yearOfDay(dayCount({ year, month: 12, day: 31 }))).toBe(year);
      }),
    );
  });
});
