import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarDay, dayCount } from './day-count';
import { fromJulian, toJulian } from './julian';

function day(iso: string): CalendarDay {
  const [, year, month, day] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  return { year: Number(year), month: Number(month), day: Number(day) };
}

describe('toJulian', () => {
  test.each([
    ['1917-11-07', '1917-10-25'],
    ['1917-03-08', '1917-02-23'],
    ['1912-05-05', '1912-04-22'],
    ['1918-02-14', '1918-02-01'],
    ['1917-01-01', '1916-12-19'],
    ['1582-10-15', '1582-10-05'],
    ['1900-03-12', '1900-02-28'],
    ['1900-03-13', '1900-02-29'],
    ['1900-03-14', '1900-03-01'],
    ['2000-03-13', '2000-02-29'],
    ['2000-03-14', '2000-03-01'],
    ['2000-02-29', '2000-02-16'],
    ['2100-03-14', '2100-02-29'],
    ['0200-03-01', '0200-03-01'],
    ['0000-03-01', '0000-03-03'],
    ['-0043-03-13', '-0043-03-15'],
  ])('%s is %s in the Julian calendar', (gregorian, julian) => {
    expect(toJulian(day(gregorian))).toEqual(day(julian));
    expect(fromJulian(day(julian))).toEqual(day(gregorian));
  });

  test('and back returns the same day', () => {
    const anyDay = fc.date({
      min: new Date('-009999-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyDay, (date) => {
        const gregorian = {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        };
        expect(fromJulian(toJulian(gregorian))).toEqual(gregorian);
      }),
    );
  });
});

test('Days are counted from 1 March of the year 0', () => {
  expect(dayCount(day('0000-03-01'))).toBe(0);
  expect(dayCount(day('1970-01-01'))).toBe(719_468);
});
