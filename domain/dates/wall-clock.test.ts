import { describe, expect, it } from 'vitest';
import { momentOf, wallClock } from './wall-clock';

const AMSTERDAM = 'Europe/Amsterdam';

describe('clocks of a place', () => {
  it('show a moment and give it back, in summer and in winter', () => {
    for (const local of ['2026-07-01T20:00', '2026-12-01T20:00', '2026-03-29T03:30']) {
      expect(wallClock(momentOf(local, AMSTERDAM) ?? 0, AMSTERDAM)).toBe(local);
    }
    expect(momentOf('2026-07-01T20:00', AMSTERDAM)).toBe(Date.UTC(2026, 6, 1, 18));
  });

  it('go over the hour that is left out, and take the first of one that comes twice', () => {
    expect(momentOf('2026-03-29T02:30', AMSTERDAM)).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(momentOf('2026-10-25T02:30', AMSTERDAM)).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  it('know what is no moment', () => {
    for (const local of ['', 'tomorrow', '2026-02-30T10:00', '2026-01-01T25:00']) {
      expect(momentOf(local, AMSTERDAM)).toBeNull();
    }
  });
});
