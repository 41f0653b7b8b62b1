import { describe, expect, it } from 'vitest';
import { MOST_OF_A_YEAR } from '@/domain/reader/year-count';
import { decades, notches, stripSpan } from './year-strip-path';

describe('The year strip', () => {
  it('spans whole decades around its years', () => {
    expect(
      stripSpan([
        { year: 1848, count: 1 },
        { year: 2016, count: 2 },
      ]),
    ).toEqual({
      from: 1840,
      to: 2020,
    });
    expect(stripSpan([{ year: 1922, count: 1 }])).toEqual({ from: 1920, to: 1930 });
    expect(stripSpan([{ year: -43, count: 1 }])).toEqual({ from: -50, to: -40 });
    expect(stripSpan([])).toBeNull();
  });

  it('has a notch for each story, stacked within a year', () => {
    const path = notches([{ year: 1925, count: 3 }], { from: 1920, to: 1930 });
    expect(path.match(/M550 /g)).toHaveLength(3);
    expect(new Set(path.match(/M550 \d+/g)).size).toBe(3);
  });

  it('stays inside the drawing however many stories a year has', () => {
    const path = notches([{ year: 1925, count: 5_000 }], { from: 1920, to: 1930 });
    const tops = [...path.matchAll(/M\d+ (-?\d+)/g)].map(([, y]) => Number(y));
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(7);
    expect(tops).toHaveLength(MOST_OF_A_YEAR);
  });

  it('marks each decade, and of many centuries every fifty years', () => {
    expect(decades({ from: 1840, to: 2020 }).match(/M/g)).toHaveLength(19);
    expect(decades({ from: 1000, to: 2000 }).match(/M/g)).toHaveLength(21);
  });
});
