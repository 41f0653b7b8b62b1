import type { Wobble } from './seed';

/** Canvas pixels, x to the right, y down. */
export type Point = readonly [number, number];
/** A closed polygon, or an open line where the function says so. */
export type Ring = readonly Point[];

/** A rectangle in canvas pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The four corners of a rectangle. */
export function bar(x: number, y: number, width: number, height: number): Ring {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** A bar with one pointed end; `to` may be left or right of `from`. */
export function pointingBar(from: number, to: number, middle: number, thickness: number): Ring {
  const half = thickness / 2;
  const shoulder = to - Math.sign(to - from) * Math.min(thickness * 1.4, Math.abs(to - from));
  return [
    [from, middle - half],
    [shoulder, middle - half],
    [to, middle],
    [shoulder, middle + half],
    [from, middle + half],
  ];
}

/** A disc as a polygon. */
export function disc(x: number, y: number, radius: number): Ring {
  const steps = Math.max(12, Math.round(radius * 0.7));
  return Array.from({ length: steps }, (_, step): Point => {
    const angle = (step / steps) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** A line as a thin polygon of constant width. */
export function rule(from: Point, to: Point, thickness: number): Ring {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const x = (-(to[1] - from[1]) / length) * (thickness / 2);
  const y = ((to[0] - from[0]) / length) * (thickness / 2);
  return [
    [from[0] + x, from[1] + y],
    [to[0] + x, to[1] + y],
    [to[0] - x, to[1] - y],
    [from[0] - x, from[1] - y],
  ];
}

/** Bounding box of all points; zeros when there are none. */
export function boundsOf(rings: readonly Ring[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of rings.flat()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Applies x' = a·x + c·y + e, y' = b·x + d·y + f, like SVG's matrix(). */
export function transform(
  rings: readonly Ring[],
  [a, b, c, d, e, f]: readonly [number, number, number, number, number, number],
): Ring[] {
  return rings.map((ring) => ring.map(([x, y]): Point => [a * x + c * y + e, b * x + d * y + f]));
}

/** Splits long edges and displaces every point by the plate's unevenness. */
export function roughen(rings: readonly Ring[], wobble: Wobble, closed: boolean): Ring[] {
  return rings.map((ring) => {
    const rough: Point[] = [];
    ring.forEach(([x, y], index) => {
      rough.push(wobble(x, y));
      const next = ring[index + 1] ?? (closed ? ring[0] : undefined);
      if (!next) return;
      const steps = Math.floor(Math.hypot(next[0] - x, next[1] - y) / 22);
      for (let step = 1; step < steps; step += 1) {
        const share = step / steps;
        rough.push(wobble(x + (next[0] - x) * share, y + (next[1] - y) * share));
      }
    });
    return rough;
  });
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10 || 0);
}

/** SVG path data, rounded to a tenth of a pixel. */
export function pathData(rings: readonly Ring[], closed: boolean): string {
  return rings
    .filter((ring) => ring.length > 1)
    .map((ring) => {
      const points = ring.map(([x, y]) => `${short(x)} ${short(y)}`);
      return `M${points.join('L')}${closed ? 'Z' : ''}`;
    })
    .join('');
}
