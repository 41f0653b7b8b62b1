import { describe, expect, it } from 'vitest';
import { dayIn, endOfDay, isDay } from './today';

const at = (iso: string) => Date.parse(iso);

describe('the archive’s day', () => {
  it('is that of its time zone', () => {
    expect(dayIn('Europe/Amsterdam', at('2026-11-21T23:30:00Z'))).toBe('11-22');
    expect(dayIn('America/New_York', at('2026-11-22T03:30:00Z'))).toBe('11-21');
  });

  it('ends at midnight, also on the days that the clock changes', () => {
    const end = (iso: string) => new Date(endOfDay('Europe/Amsterdam', at(iso))).toISOString();
    expect(end('2026-11-22T12:00:00Z')).toBe('2026-11-22T23:00:00.000Z');
    expect(end('2026-03-29T00:30:00Z')).toBe('2026-03-29T22:00:00.000Z');
    expect(end('2026-10-24T22:30:00Z')).toBe('2026-10-25T23:00:00.000Z');
  });

  it('can be any day of a leap year', () => {
    expect(['02-29', '12-31', '01-01'].every(isDay)).toBe(true);
    expect(['02-30', '13-01', '00-10', '1-1', 'x', '04-31'].some(isDay)).toBe(false);
  });
});
