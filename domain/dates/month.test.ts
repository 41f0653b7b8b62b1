import { expect, it } from 'vitest';
import { isMonth, monthOf, monthsBetween, monthsUntil } from './month';

it('is the month in the archive’s time zone', () => {
  const newYear = Date.UTC(2026, 11, 31, 23, 30);
  expect(monthOf(newYear, 'UTC')).toBe('2026-12');
  expect(monthOf(newYear, 'Europe/Amsterdam')).toBe('2027-01');
});

it('lists months over the turn of a year', () => {
  expect(monthsUntil('2027-02', 4)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(monthsBetween('2026-12', '2027-02')).toEqual(['2026-12', '2027-01', '2027-02']);
  expect(monthsBetween('2027-03', '2027-02')).toEqual(['2027-02']);
});

it('is not a thirteenth month, nor a word', () => {
  expect(['2026-12', '2026-13', '2026-00', 'x', ''].map(isMonth)).toEqual([
    ...[true, false, false, false, false],
  ]);
});
