import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as Shape, Topology } from 'topojson-specification';

type Atlas = Topology<{ land: Shape | GeometryCollection }>;

/** Resolution: '50m' for regions, '110m' for the world. */
export type Detail = '50m' | '110m';

/** Land areas and coastlines of the world (Natural Earth, public domain). */
export interface Land {
  surface: ReturnType<typeof feature>;
  coast: ReturnType<typeof mesh>;
}

const files = createRequire(import.meta.url);
const opened = new Map<string, Land>();

function isAtlas(value: unknown): value is Atlas {
  return typeof value === 'object' && value !== null && 'objects' in value && 'arcs' in value;
}

/** Land at a resolution; cached in memory. */
export function landAt(detail: Detail): Land {
  const known = opened.get(detail);
  if (known) return known;
  const atlas: unknown = JSON.parse(
    readFileSync(files.resolve(`world-atlas/land-${detail}.json`), 'utf8'),
  );
  if (!isAtlas(atlas)) throw new TypeError(`world-atlas/land-${detail}.json is not a topology`);
  const { land } = atlas.objects;
  const drawn: Land = { surface: feature(atlas, land), coast: mesh(atlas) };
  opened.set(detail, drawn);
  return drawn;
}
