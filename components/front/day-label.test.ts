import { expect, it } from 'vitest';
import { dayLabel } from './day-label';

it('says how near a day is, also around the end of the year', () => {
  expect(dayLabel('11-30', '11-30')).toBe('today');
  expect(dayLabel('11-30', '11-29')).toBe('yesterday');
  expect(dayLabel('12-31', '01-01')).toBe('tomorrow');
  expect(dayLabel('01-02', '12-28')).toBe('thisWeek');
  expect(dayLabel('02-28', '03-06')).toBe('thisSeason');
  expect(dayLabel('07-01', '01-01')).toBe('thisSeason');
});
