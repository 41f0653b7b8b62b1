import { type Box, bar, disc, type Point, type Ring, rule } from './geometry';
import type { Chance } from './seed';
import type { Sheet } from './sheet';

/** How places are marked on a map. */
export type MarkStyle = 'ring' | 'square' | 'sight';

function shape(style: MarkStyle, [x, y]: Point, radius: number): Ring {
  return style === 'square'
    ? bar(x - radius, y - radius, 2 * radius, 2 * radius)
    : disc(x, y, radius);
}

function sights([x, y]: Point, frame: Box, radius: number, thickness: number): Ring[] {
  const [right, bottom] = [frame.x + frame.width, frame.y + frame.height];
  return [
    rule([frame.x, y], [x - radius, y], thickness),
    rule([x + radius, y], [right, y], thickness),
    rule([x, frame.y], [x, y - radius], thickness),
    rule([x, y + radius], [x, bottom], thickness),
  ];
}

/** Draws the marks over the map; the fewer places, the larger. */
export function markPlaces(
  sheet: Sheet,
  marks: readonly Point[],
  frame: Box,
  style: MarkStyle,
): void {
  const radius = marks.length < 3 ? 27 : marks.length < 7 ? 21 : 15;
  if (style === 'sight') {
    for (const mark of marks) {
      sheet.spare('black', sights(mark, frame, radius + 16, 11));
      sheet.print('black', sights(mark, frame, radius + 16, 5));
    }
  }
  const each = (size: number) => marks.map((mark) => shape(style, mark, radius * size));
  sheet.spare('black', each(1.36));
  sheet.print('black', each(1));
  sheet.spare('black', each(0.56));
  sheet.print('black', each(0.26));
}

export function markStyle(count: number, chance: Chance): MarkStyle {
  return count < 3 ? chance.pick(['ring', 'square', 'sight']) : chance.pick(['ring', 'square']);
}
