import { bar, type Ring, transform } from './geometry';
import { setLine } from './lettering';
import { yearText } from './subject';

/** A horizontal strip with a tick per century: x from 0 to its length, baseline at y = 0. */
export interface CenturyStrip {
  /** Baseline, ticks below it, and the years at both ends. */
  scale: Ring[];
  /** The notch at the year or the bar over the interval. */
  notch: Ring[];
}

const STEPS = [1, 2, 5, 10, 20, 50, 100] as const;

function ends(from: number, to: number): { start: number; end: number; step: number } {
  const start = Math.floor(from / 100) * 100;
  const end = Math.max(start + 100, Math.ceil(to / 100) * 100);
  const step = STEPS.find((size) => (end - start) / size <= 120) ?? Math.ceil((end - start) / 100);
  return { start, end, step };
}

function label(text: string, x: number, y: number, height: number, align: number): Ring[] {
  const { rings, box } = setLine(text);
  const scale = height / (box.height || 1);
  const left = x - box.width * scale * align;
  return transform(rings, [scale, 0, 0, scale, left - box.x * scale, y - box.y * scale]);
}

/**
 * Draws the centuries around the years.
 * @param length in pixels
 * @param depth length of the longest tick in pixels; the numerals below need the same height again
 */
export function centuryStrip(
  years: { from: number; to: number },
  length: number,
  depth: number,
): CenturyStrip {
  const from = Math.min(years.from, years.to);
  const to = Math.max(years.from, years.to);
  const { start, end, step } = ends(from, to);
  const at = (year: number) => ((year - start) / (end - start)) * length;
  const scale: Ring[] = [bar(-3, -3, length + 6, 6)];
  for (let year = start; year <= end; year += step) {
    const index = Math.round((year - start) / step);
    const long = index % 10 === 0;
    const reach = long ? depth : index % 5 === 0 ? depth * 0.62 : depth * 0.42;
    const width = long ? 7 : 4;
    scale.push(bar(at(year) - width / 2, 0, width, reach));
  }
  scale.push(...label(yearText(start), -3, depth * 1.22, depth * 0.62, 0));
  scale.push(...label(yearText(end), length + 3, depth * 1.22, depth * 0.62, 1));
  const notch: Ring[] = [];
  if (at(to) - at(from) > 14) notch.push(bar(at(from), -22, at(to) - at(from), 16));
  for (const year of new Set([from, to])) {
    const x = at(year);
    notch.push(bar(x - 5, -8, 10, depth + 8));
    notch.push([
      [x, -6],
      [x - 24, -56],
      [x + 24, -56],
    ]);
  }
  return { scale, notch };
}

/** Moves a horizontal strip to its place, or turns it to read upwards. */
export function placeStrip(
  strip: CenturyStrip,
  x: number,
  y: number,
  upright: boolean,
): CenturyStrip {
  const matrix = upright ? ([0, -1, 1, 0, x, y] as const) : ([1, 0, 0, 1, x, y] as const);
  return { scale: transform(strip.scale, matrix), notch: transform(strip.notch, matrix) };
}
