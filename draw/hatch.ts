import { boundsOf, type Point, type Ring, transform } from './geometry';
import type { Chance } from './seed';
import type { Sheet } from './sheet';

/** Directions of hatching, in degrees. */
export type Angle = 0 | 45 | 90 | 135;

/** How an area is hatched. Lengths in pixels. */
export interface Hatching {
  angle: Angle;
  /** Distance of lines; measured along the sheet for diagonals, so that the pattern repeats. */
  pitch: number;
  thickness: number;
  /** Only up to this distance outside the area's edge, like the lines for water on maps. */
  shore?: number;
}

type Span = readonly [number, number];

function crossings(rings: readonly Ring[], y: number): Span[] {
  const hits: { x: number; turn: number }[] = [];
  for (const ring of rings) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      if (y1 <= y === y2 <= y) return;
      hits.push({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y1 <= y ? 1 : -1 });
    });
  }
  hits.sort((one, other) => one.x - other.x);
  const spans: Span[] = [];
  let winding = 0;
  let start = 0;
  for (const hit of hits) {
    if (winding === 0) start = hit.x;
    winding += hit.turn;
    if (winding === 0 && hit.x - start > 2) spans.push([start, hit.x]);
  }
  return spans;
}

function cut(from: number, to: number, y: number, thickness: number, sharp: Span): Ring {
  const taper = Math.min(thickness * 2.2, (to - from) / 3);
  const half = thickness / 2;
  return [
    [from, y - half * sharp[0]],
    [from + taper, y - half],
    [to - taper, y - half],
    [to, y - half * sharp[1]],
    [to, y + half * sharp[1]],
    [to - taper, y + half],
    [from + taper, y + half],
    [from, y + half * sharp[0]],
  ];
}

function shoreSpans(spans: readonly Span[], reach: number, chance: Chance): Span[] {
  const found: Span[] = [];
  spans.forEach(([from, to], index) => {
    const before = spans[index - 1]?.[1] ?? -Infinity;
    const after = spans[index + 1]?.[0] ?? Infinity;
    const left = reach * chance.between(0.35, 1);
    const right = reach * chance.between(0.35, 1);
    if (from - left > before) found.push([from - left, from]);
    else if (before > -Infinity) found.push([before, from]);
    if (to + right < after) found.push([to, to + right]);
  });
  return found;
}

/**
 * Hatches an area with thin polygons with tapered ends, one per stretch inside. The area is filled
 * by the non-zero rule.
 */
export function hatch(rings: readonly Ring[], hatching: Hatching, chance: Chance): Ring[] {
  const turn = (hatching.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const level = transform(rings, [cos, -sin, sin, cos, 0, 0]);
  const { y: top, height } = boundsOf(level);
  const pitch = hatching.angle % 90 === 0 ? hatching.pitch : hatching.pitch / Math.SQRT2;
  const lines: Ring[] = [];
  const first = Math.ceil(top / pitch) * pitch;
  for (let y = first; y < top + height; y += pitch) {
    const spans = crossings(level, y + 0.013);
    const { thickness } = hatching;
    if (hatching.shore === undefined) {
      for (const [from, to] of spans) lines.push(cut(from, to, y, thickness, [0.6, 0.6]));
    } else {
      const edges = new Set(spans.flat());
      for (const [from, to] of shoreSpans(spans, hatching.shore, chance)) {
        const sharp: Span = [edges.has(from) ? 1 : 0.1, edges.has(to) ? 1 : 0.1];
        lines.push(cut(from, to, y, thickness, sharp));
      }
    }
  }
  return transform(lines, [cos, sin, -sin, cos, 0, 0]);
}

/**
 * Prints letters as hatching within an outline, paler than solid violet.
 * @param grade 'fine' for small letters, 'bare' for the outline alone
 */
export function printTint(
  sheet: Sheet,
  letters: readonly Ring[],
  chance: Chance,
  grade: 'broad' | 'fine' | 'bare' = 'broad',
): void {
  const angle = chance.pick<Angle>([0, 45, 135, 90]);
  const slanting = angle % 90 !== 0;
  const lines =
    grade === 'fine'
      ? { pitch: slanting ? 15 : 12, thickness: 5 }
      : { pitch: slanting ? 21 : 15, thickness: 7 };
  const outline = letters.map((ring) => [...ring, ...ring.slice(0, 1)]);
  sheet.trace('violet', outline, 9);
  sheet.spare('violet', letters);
  if (grade === 'bare') return;
  sheet.engrave('violet', hatch(letters, { angle, ...lines }, chance));
}

/** A row of square dots, for instance below an uncertain year. */
export function dots(from: Point, length: number, size: number): Ring[] {
  const count = Math.max(3, Math.floor(length / (size * 2.2)));
  const step = length / count;
  return Array.from({ length: count }, (_, index): Ring => {
    const x = from[0] + index * step + (step - size) / 2;
    const y = from[1];
    return [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
    ];
  });
}
