import {
  type GeoContext,
  type GeoPermissibleObjects,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoCircle,
  geoDistance,
  geoPath,
} from 'd3-geo';
import { type Box, boundsOf, type Point, type Ring } from './geometry';
import { type Detail, landAt } from './land';

/** A projected part of the world, in canvas pixels. */
export interface MapView {
  land: Ring[];
  coast: Ring[];
  /** The visible edge of the globe. */
  horizon: Ring[];
  marks: Point[];
}

type Spot = readonly [lon: number, lat: number];

const RADIANS = Math.PI / 180;

function collector(into: Point[][], smallest: number): GeoContext {
  const add = (x: number, y: number) => {
    const ring = into.at(-1);
    const last = ring?.at(-1);
    if (!ring || !Number.isFinite(x + y)) return;
    if (last && Math.hypot(x - last[0], y - last[1]) < smallest) return;
    ring.push([x, y]);
  };
  return {
    beginPath: () => undefined,
    moveTo: (x, y) => {
      into.push([[x, y]]);
    },
    lineTo: add,
    closePath: () => undefined,
    arc: () => undefined,
  };
}

/** The mean of all places on the sphere; the first place when they cancel out. */
export function middleOf(spots: readonly Spot[]): Spot {
  let [x, y, z] = [0, 0, 0];
  for (const [lon, lat] of spots) {
    x += Math.cos(lat * RADIANS) * Math.cos(lon * RADIANS);
    y += Math.cos(lat * RADIANS) * Math.sin(lon * RADIANS);
    z += Math.sin(lat * RADIANS);
  }
  if (Math.hypot(x, y, z) < 0.05) return spots[0] ?? [0, 0];
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

function areaOf(ring: Ring): number {
  let twice = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return twice / 2;
}

function lengthOf(line: Ring): number {
  return line.slice(1).reduce((sum, [x, y], index) => {
    const [lastX, lastY] = line[index] ?? [x, y];
    return sum + Math.hypot(x - lastX, y - lastY);
  }, 0);
}

function collect(
  projection: GeoProjection,
  shape: GeoPermissibleObjects,
  smallest: number,
): Ring[] {
  const rings: Point[][] = [];
  geoPath(projection, collector(rings, smallest))(shape);
  return rings.filter((ring) => ring.length > 1);
}

function coastOf(projection: GeoProjection, detail: Detail): Ring[] {
  return collect(projection, landAt(detail).coast, detail === '50m' ? 4 : 6).filter((line) => {
    const { width, height } = boundsOf([line]);
    return width + height > 14;
  });
}

function landOf(projection: GeoProjection, detail: Detail): Ring[] {
  const rings = collect(projection, landAt(detail).surface, detail === '50m' ? 4 : 6);
  return rings.filter((ring) => ring.length > 2 && Math.abs(areaOf(ring)) > 40);
}

function legibility(projection: GeoProjection, window: Box): number {
  const surface = Math.abs(landOf(projection, '110m').reduce((sum, ring) => sum + areaOf(ring), 0));
  const share = surface / (window.width * window.height);
  const inside = ([x, y]: Point) =>
    Math.hypot(
      (x - window.x - window.width / 2) / (window.width / 2),
      (y - window.y - window.height / 2) / (window.height / 2),
    ) < 0.92;
  const shore = coastOf(projection, '110m').reduce(
    (sum, line) => sum + lengthOf(line.filter(inside)),
    0,
  );
  return Math.min(1, shore / (window.width + window.height)) * Math.min(1, share / 0.12);
}

function fitted(spots: readonly Spot[], window: Box, focus: Point, reach: number): GeoProjection {
  const [lon, lat] = middleOf(spots);
  const projection = geoAzimuthalEqualArea().rotate([-lon, -lat]).scale(1).translate([0, 0]);
  const marks = spots.map((spot): Point => projection([spot[0], spot[1]]) ?? [0, 0]);
  const box = boundsOf([marks]);
  const nearest = Math.min(window.width, window.height) / 2 / (2 * Math.sin((reach * RADIANS) / 2));
  const scale = Math.min(
    nearest,
    (window.width * 0.6) / Math.max(box.width, 1e-6),
    (window.height * 0.6) / Math.max(box.height, 1e-6),
  );
  const x = window.x + window.width * focus[0] - scale * (box.x + box.width / 2);
  const y = window.y + window.height * focus[1] - scale * (box.y + box.height / 2);
  return projection.scale(scale).translate([x, y]).precision(0.6);
}

/** The closest view that shows enough coast; the best available in mid-ocean or inland. */
function closest(spots: readonly Spot[], window: Box, focus: Point, wide: boolean): GeoProjection {
  const views = [9, 13, 18, 25, 34].map((reach) => () => {
    const projection = fitted(spots, window, focus, reach);
    return projection.clipExtent([
      [window.x, window.y],
      [window.x + window.width, window.y + window.height],
    ]);
  });
  let best = (views[0] ?? geoAzimuthalEqualArea)();
  if (wide) return best;
  let bestScore = legibility(best, window);
  for (const view of views.slice(1)) {
    if (bestScore >= 1) break;
    const projection = view();
    const score = legibility(projection, window);
    if (score > bestScore) [best, bestScore] = [projection, score];
  }
  return best;
}

/**
 * The view of the places in a window of the sheet: a single place with enough coast to recognise
 * it, several with a margin, the world when they are far apart.
 * @param focus position of their centre in the window, as shares of its width and height
 */
export function viewOf(
  places: readonly { lat: number; lon: number }[],
  window: Box,
  focus: Point,
): MapView {
  const spots = places.map(({ lat, lon }): Spot => {
    const turned = ((((lon + 180) % 360) + 360) % 360) - 180;
    return [turned, Math.max(-90, Math.min(90, lat))];
  });
  const middle = middleOf(spots);
  const spread = Math.max(
    0,
    ...spots.map(([lon, lat]) => geoDistance([lon, lat], [middle[0], middle[1]])),
  );
  const wide = spread > 0.7;
  const projection = closest(spots, window, focus, wide);
  const horizon: Ring[] = [];
  if (wide) {
    const reach = Math.min(150, Math.max(92, spread / RADIANS + 16));
    const edge = geoCircle()
      .center([middle[0], middle[1]])
      .radius(reach - 0.3)
      .precision(2)();
    projection.clipAngle(reach);
    horizon.push(
      ...collect(projection, { type: 'MultiLineString', coordinates: edge.coordinates }, 4),
    );
  }
  const detail = wide ? '110m' : '50m';
  return {
    land: landOf(projection, detail),
    coast: coastOf(projection, detail),
    horizon,
    marks: spots.map((spot): Point => projection([spot[0], spot[1]]) ?? [0, 0]),
  };
}
