import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOn, momentOf, readClock, wallClock, zonedMoment } from './wall-clock';

const AMSTERDAM = 'Europe/Amsterdam';
const LORD_HOWE = 'Australia/Lord_Howe';

it('the ISO date of an instant is the day in the time zone', () => {
  const late = Date.UTC(2026, 0, 31, 23, 30, 5);
  expect(dayOn(late, AMSTERDAM)).toBe('2026-02-01');
  expect(zonedMoment(late, AMSTERDAM)).toBe('2026-02-01T00:30:05+01:00');
  expect(zonedMoment(late, 'America/St_Johns')).toBe('2026-01-31T20:00:05-03:30');
  expect(Date.parse(zonedMoment(late, 'America/St_Johns'))).toBe(late);
});

describe('local times of a time zone', () => {
  it('convert to an instant and back, in summer and in winter', () => {
    for (const local of ['2026-07-01T20:00', '2026-12-01T20:00', '2026-03-29T03:30']) {
      expect(wallClock(momentOf(local, AMSTERDAM) ?? 0, AMSTERDAM)).toBe(local);
    }
    expect(momentOf('2026-07-01T20:00', AMSTERDAM)).toBe(Date.UTC(2026, 6, 1, 18));
  });

  it('skip an hour left out by a clock change, and use the first of a repeated one', () => {
    expect(momentOf('2026-03-29T02:30', AMSTERDAM)).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(momentOf('2026-10-25T02:30', AMSTERDAM)).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  it('are rejected when they are invalid', () => {
    for (const local of ['', 'tomorrow', '2026-02-30T10:00', '2026-01-01T25:00']) {
      expect(momentOf(local, AMSTERDAM)).toBeNull();
    }
  });

  it('are marked where they are skipped or repeated', () => {
    expect(readClock('2026-03-29T02:30', AMSTERDAM)).toEqual({
      is: 'leftOut',
      moment: Date.UTC(2026, 2, 29, 1, 30),
    });
    expect(readClock('2026-10-25T02:30', AMSTERDAM)).toEqual({
      is: 'twice',
      moment: Date.UTC(2026, 9, 25, 0, 30),
      again: Date.UTC(2026, 9, 25, 1, 30),
    });
    for (const local of ['2026-10-25T01:59', '2026-10-25T03:00', '2026-03-29T03:00']) {
      expect(readClock(local, AMSTERDAM)?.is).toBe('once');
    }
  });

  it('shift by half an hour where the clock change is half an hour', () => {
    expect(readClock('2026-10-04T02:15', LORD_HOWE)).toEqual({
      is: 'leftOut',
      moment: Date.UTC(2026, 9, 3, 15, 45),
    });
    expect(wallClock(Date.UTC(2026, 9, 3, 15, 45), LORD_HOWE)).toBe('2026-10-04T02:45');
    expect(readClock('2026-04-05T01:45', LORD_HOWE)).toEqual({
      is: 'twice',
      moment: Date.UTC(2026, 3, 4, 14, 45),
      again: Date.UTC(2026, 3, 4, 15, 15),
    });
    expect(readClock('2026-04-05T01:15', LORD_HOWE)?.is).toBe('once');
  });

  it('convert back for every minute of every zone, the first or the second time', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const minutes = fc.integer({
      min: Date.UTC(1990, 0) / 60_000,
      max: Date.UTC(2050, 0) / 60_000,
    });
    fc.assert(
      fc.property(fc.constantFrom(AMSTERDAM, LORD_HOWE, ...zones), minutes, (zone, minute) => {
        const moment = minute * 60_000;
        const read = readClock(wallClock(moment, zone), zone);
        const meant = read?.is === 'twice' ? [read.moment, read.again] : [read?.moment];
        expect(read?.is).not.toBe('leftOut');
        expect(meant).toContain(moment);
      }),
      { numRuns: 2_000 },
    );
  });

  it('move a skipped time forward by the length of the clock change, never back', () => {
    const days = fc.integer({ min: 0, max: 366 * 24 * 60 - 1 });
    fc.assert(
      fc.property(fc.constantFrom(AMSTERDAM, LORD_HOWE), days, (zone, minute) => {
        const local = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString().slice(0, 16);
        const read = readClock(local, zone);
        const shown = wallClock(read?.moment ?? 0, zone);
        if (read?.is === 'leftOut') expect(shown > local).toBe(true);
        else expect(shown).toBe(local);
      }),
      { numRuns: 3_000 },
    );
  });
});
