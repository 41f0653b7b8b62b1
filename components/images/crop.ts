import type { Image } from '@/domain/images/image';

/** Aspect ratio of a thumbnail; images.css has the same. */
export const PLATE = 4 / 3;

/** Difference of aspect ratio up to which nothing is cropped. */
const ENOUGH_ALIKE = 0.01;

type Cut = Pick<Image, 'width' | 'height' | 'focusX' | 'focusY'>;

/**
 * The class that crops a thumbnail around the focal point, in tenths of the cropped side. None
 * where nothing is cropped, or the focal point is central.
 */
export function focusClass({ width, height, focusX, focusY }: Cut): string | undefined {
  const wide = width / height / PLATE;
  if (Math.abs(wide - 1) < ENOUGH_ALIKE) return undefined;
  const tenths = Math.round((wide > 1 ? focusX : focusY) * 10);
  return tenths === 5 ? undefined : `focus-${tenths}`;
}

/** The width of the image part that a thumbnail shows, in pixels. */
export function plateWidth({ width, height }: { width: number; height: number }): number {
  return Math.min(width, height * PLATE);
}
