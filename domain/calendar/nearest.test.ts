import { describe, expect, it } from 'vitest';
import { nearestDay } from './nearest';

describe('The nearest day that has a story', () => {
  it('is the one with fewer days between', () => {
    expect(nearestDay('11-22', { previous: '11-01', next: '11-25' })).toBe('11-25');
    expect(nearestDay('11-22', { previous: '11-21', next: '11-25' })).toBe('11-21');
  });

  it('may lie on the other side of New Year', () => {
    expect(nearestDay('12-30', { previous: '12-20', next: '01-02' })).toBe('01-02');
    expect(nearestDay('01-02', { previous: '12-30', next: '01-20' })).toBe('12-30');
  });

  it('is the later one of two that are equally near', () => {
    expect(nearestDay('02-29', { previous: '02-28', next: '03-01' })).toBe('03-01');
  });

  it('is the only one there is, or none', () => {
    expect(nearestDay('05-01', { previous: null, next: '06-01' })).toBe('06-01');
    expect(nearestDay('05-01', { previous: null, next: null })).toBeNull();
  });
});
