import { expect, it } from 'vitest';
import { dayWords, momentWords } from './moment';

const AT = Date.UTC(2026, 10, 17, 23, 30);

it('formats English dates the British way, in the archive’s time zone', () => {
  expect(momentWords(AT, 'en', 'UTC')).toBe('17 Nov 2026, 23:30');
  expect(momentWords(AT, 'en', 'Europe/Amsterdam')).toBe('18 Nov 2026, 00:30');
  expect(dayWords(AT, 'en', 'UTC')).toBe('17 November 2026');
});

it('formats dates as each language does', () => {
  expect(dayWords(AT, 'de', 'UTC')).toBe('17. November 2026');
  expect(dayWords(AT, 'zh-Hans', 'UTC')).toBe('2026年11月17日');
});
