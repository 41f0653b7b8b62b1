import { expect, it } from 'vitest';
import { dateLocale } from './date-locale';

const worded = (language: string) =>
  new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.UTC(2026, 10, 17),
  );

it('formats dates the British way, and by the Gregorian calendar where another is usual', () => {
  expect(worded('en')).toBe('17 Nov 2026');
  expect(worded('fa')).toContain('۲۰۲۶');
  expect(worded('zh-Hans')).toBe('2026年11月17日');
});
