import type { Image } from '@/domain/images/image';

/** Width by height of a small plate; images.css has the same. */
export const PLATE = 4 / 3;

/** How far an image's proportions may be off before anything of it is cut. */
const ENOUGH_ALIKE = 0.01;

type Cut = Pick<Image, 'width' | 'height' | 'focusX' | 'focusY'>;

/**
 * The class by which a small plate is cut around its image's focal point: the share of the side that is cut, in
 * tenths. None where nothing is cut, or the middle is what counts.
 */
export function focusClass({ width, height, focusX, focusY }: Cut): string | undefined {
  const wide = width / height / PLATE;
  if (Math.abs(wide - 1) < ENOUGH_ALIKE) return undefined;
  const tenths = Math.round((wide > 1 ? focusX : focusY) * 10);
  return tenths === 5 ? undefined : `focus-${tenths}`;
}

/** The part of an image's width that a small plate shows, in pixels. */
export function plateWidth({ width, height }: { width: number; height: number }): number {
  return Math.min(width, height * PLATE);
}
