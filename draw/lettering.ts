import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type PathCommand } from 'fontkit';
import { type Box, boundsOf, type Point, type Ring, transform } from './geometry';

/** The weights of Piazzolla in use. */
export type Weight = 400 | 800;

/** Set text: polygons (non-zero rule), and their bounding box. */
export interface Lettering {
  rings: Ring[];
  box: Box;
}

const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek'] as const;
const files = createRequire(import.meta.url);
const opened = new Map<string, Font>();

function fontOf(subset: string, weight: Weight): Font {
  const name = `@fontsource/piazzolla/files/piazzolla-${subset}-${weight}-normal.woff2`;
  const known = opened.get(name);
  if (known) return known;
  const font = create(readFileSync(files.resolve(name)));
  opened.set(name, font);
  return font;
}

function fontFor(letter: string, weight: Weight): Font | undefined {
  const code = letter.codePointAt(0) ?? 0;
  return SUBSETS.map((subset) => fontOf(subset, weight)).find((font) =>
    font.hasGlyphForCodePoint(code),
  );
}

function runsOf(text: string, weight: Weight): { font: Font; text: string }[] {
  const runs: { font: Font; text: string }[] = [];
  for (const letter of text) {
    const font = fontFor(letter, weight);
    const last = runs.at(-1);
    if (!font) continue;
    if (last && last.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

function flatten(commands: readonly PathCommand[], shift: Point): Ring[] {
  const rings: Point[][] = [];
  let [x, y] = [0, 0];
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
    const ring = rings.at(-1);
    if (command === 'moveTo') rings.push([[a, b]]);
    else if (command === 'lineTo') ring?.push([a, b]);
    for (let step = 1; step <= 5; step += 1) {
      const t = step / 5;
      const u = 1 - t;
      if (command === 'quadraticCurveTo') {
        ring?.push([u * u * x + 2 * u * t * a + t * t * c, u * u * y + 2 * u * t * b + t * t * d]);
      } else if (command === 'bezierCurveTo') {
        ring?.push([
          u ** 3 * x + 3 * u * u * t * a + 3 * u * t * t * c + t ** 3 * e,
          u ** 3 * y + 3 * u * u * t * b + 3 * u * t * t * d + t ** 3 * f,
        ]);
      }
    }
    if (args.length >= 2) [x, y] = [args.at(-2) ?? 0, args.at(-1) ?? 0];
  }
  return rings.map((ring) => ring.map(([px, py]): Point => [px + shift[0], -(py + shift[1])]));
}

/**
 * Sets one line of text as outlines at 1000 px, kerned, baseline at y = 0. Letters missing from the
 * typeface are left out.
 */
export function setLine(text: string, weight: Weight = 800): Lettering {
  const rings: Ring[] = [];
  let pen = 0;
  for (const run of runsOf(text, weight)) {
    const { glyphs, positions } = run.font.layout(run.text);
    glyphs.forEach((glyph, index) => {
      const at = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
      rings.push(...flatten(glyph.path.commands, [pen + at.xOffset, at.yOffset]));
      pen += at.xAdvance;
    });
  }
  return { rings, box: boundsOf(rings) };
}

/**
 * Scales a line to fill the width of the box, and its height up to `stretch` times the natural
 * proportion; `align` places it in the remaining height.
 */
export function fitLine(line: Lettering, into: Box, stretch = 1, align = 0): Lettering {
  const { box } = line;
  if (box.width === 0 || box.height === 0) return { rings: [], box: { ...into, height: 0 } };
  const across = Math.min(into.width / box.width, into.height / box.height);
  const down = Math.min(into.height / box.height, across * stretch);
  const x = into.x + (into.width - box.width * across) * align;
  const y = into.y + (into.height - box.height * down) * align;
  const matrix = [across, 0, 0, down, x - box.x * across, y - box.y * down] as const;
  return {
    rings: transform(line.rings, matrix),
    box: { x, y, width: box.width * across, height: box.height * down },
  };
}

/** Rotates a fitted line to read upwards; the box is its place after rotation. */
export function fitUpright(line: Lettering, into: Box, stretch = 1, align = 0): Lettering {
  const lying = { x: 0, y: 0, width: into.height, height: into.width };
  const fitted = fitLine(line, lying, stretch, align);
  const rings = transform(fitted.rings, [0, -1, 1, 0, into.x, into.y + into.height]);
  return { rings, box: boundsOf(rings) };
}
