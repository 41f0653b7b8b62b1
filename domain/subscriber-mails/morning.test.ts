import { describe, expect, it } from 'vitest';
import { dueDigest, lastMorning, morningBefore } from './morning';

const ZONE = 'Europe/Amsterdam';
const iso = (moment: number | undefined) => new Date(moment ?? 0).toISOString().slice(0, 16);

describe('the hour of digests', () => {
  it('is eight in the morning of the archive, in summer and in winter', () => {
    expect(iso(lastMorning(ZONE, Date.UTC(2026, 0, 10, 7)))).toBe('2026-01-10T07:00');
    expect(iso(lastMorning(ZONE, Date.UTC(2026, 0, 10, 6, 59)))).toBe('2026-01-09T07:00');
    expect(iso(lastMorning(ZONE, Date.UTC(2026, 6, 10, 6)))).toBe('2026-07-10T06:00');
  });

  it('stays the same hour over a change of clocks', () => {
    const after = lastMorning(ZONE, Date.UTC(2026, 2, 29, 12));
    expect(iso(after)).toBe('2026-03-29T06:00');
    expect(iso(morningBefore(after, ZONE, 1))).toBe('2026-03-28T07:00');
    expect(iso(morningBefore(after, ZONE, 7))).toBe('2026-03-22T07:00');
  });
});

describe('a digest', () => {
  // A Wednesday.
  const morning = lastMorning(ZONE, Date.UTC(2026, 2, 4, 12));
  const days = (count: number) => morningBefore(morning, ZONE, count);
  const due = (rhythm: 'once' | 'daily' | 'weekly', weekday: number, done: number) =>
    dueDigest({ rhythm, weekday, newsUpTo: null }, { morning, done, timeZone: ZONE });

  it('has what came since the last one, on every day or on the day of the week that was chosen', () => {
    expect(due('once', 3, days(1))).toBeNull();
    expect(due('daily', 3, days(1))).toEqual({ from: days(1), until: morning });
    expect(due('weekly', 3, days(1))).toEqual({ from: days(7), until: morning });
    expect(due('weekly', 2, days(1))).toBeNull();
  });

  it('is caught up after days on which nothing ran', () => {
    expect(due('daily', 1, days(3))).toEqual({ from: days(3), until: morning });
    expect(due('daily', 1, days(30))).toEqual({ from: days(7), until: morning });
    expect(due('weekly', 2, days(3))).toEqual({ from: days(8), until: days(1) });
  });
});
