import type { Crop } from '@/domain/documents/document';
import { proportionOf } from '@/domain/documents/figure-use';
import type { Image } from '@/domain/images/image';
import { fitClass } from './fit';

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

/** An image as a crop shows it: its classes, and its size in pixels of the whole image. */
export interface Cropped {
  className: string;
  width: number;
  height: number;
  /** The part of the cropped side that is seen, from 0 to 1. */
  seen: number;
  /** Whether the width is cropped; else the height is. */
  isOfWidth: boolean;
}

/** With less of a side, tenths are too coarse to keep the focal point in view. */
const LEAST_SEEN = 1 / 11;

/**
 * Crops to the ratio around a focal point: in the middle of what is seen, or as near to it as the
 * edge of the image allows. Null where the whole image is shown: it has this ratio, or the crop
 * could lose the focal point.
 */
export function cropped(image: Partial<Cut> & Size, crop: Crop): Cropped | null {
  const { width, height } = image;
  const proportion = proportionOf(crop.ratio);
  const wide = width / height / proportion;
  const isOfWidth = wide > 1;
  const seen = isOfWidth ? 1 / wide : wide;
  if (Math.abs(wide - 1) < ENOUGH_ALIKE || !(seen >= LEAST_SEEN)) return null;
  const focus = isOfWidth ? (crop.x ?? image.focusX ?? 0.5) : (crop.y ?? image.focusY ?? 0.5);
  const tenths = Math.round(10 * Math.min(1, Math.max(0, (focus - seen / 2) / (1 - seen))));
  const shown = isOfWidth
    ? { width: height * proportion, height }
    : { width, height: width / proportion };
  const size = { width: Math.round(shown.width), height: Math.round(shown.height) };
  const names = [
    'cropped',
    `crop-${crop.ratio.replace(':', '-')}`,
    tenths === 5 ? undefined : `focus-${tenths}`,
    fitClass(size),
  ];
  return { className: names.filter(Boolean).join(' '), ...size, seen, isOfWidth };
}

type Size = Pick<Image, 'width' | 'height'>;
