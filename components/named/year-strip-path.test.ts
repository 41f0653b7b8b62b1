import { describe, expect, it } from 'vitest';
import {
  axisDecades,
  decades,
  decadesOf,
  lasting,
  notches,
  STRIP,
  stripSpan,
} from './year-strip-path';

it('names the decades that have stories, also before the common era', () => {
  const years = [-43, 1848, 1849, 1917].map((year) => ({ year, count: 1 }));
  expect(decadesOf(years)).toEqual([-50, 1840, 1910]);
});

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

  it('has a notch for each story, as dashes of one line per year', () => {
    const path = notches([{ year: 1925, count: 3 }], { from: 1920, to: 1930 });
    expect(path).toBe('M550 50v-27');
  });

  it('stays inside the drawing however many stories a year has', () => {
    const path = notches([{ year: 1925, count: 5_000 }], { from: 1920, to: 1930 });
    expect(path).toBe('M550 50v-47');
    expect(STRIP.height + 8).toBe(60);
  });

  it('has a line below the axis for each story that lasted longer, side by side, within the drawing', () => {
    const years = [
      { year: 1920, count: 2, until: [1921, 1929] },
      { year: 1925, count: 1, until: [1950] },
    ];
    expect(lasting(years, { from: 1920, to: 1930 })).toBe('M0 55h200M0 57h1000M500 55h500');
    expect(lasting([{ year: 1925, count: 3 }], { from: 1920, to: 1930 })).toBe('');
  });

  it('names the decades of the axis, unless there are too many for a line', () => {
    expect(axisDecades({ from: 1890, to: 1920 })).toEqual([1890, 1900, 1910]);
    expect(axisDecades({ from: 1000, to: 2000 })).toEqual([]);
  });

  it('marks each decade, and of many centuries every fifty years', () => {
    expect(decades({ from: 1840, to: 2020 }).match(/M/g)).toHaveLength(19);
    expect(decades({ from: 1000, to: 2000 }).match(/M/g)).toHaveLength(21);
  });
});
