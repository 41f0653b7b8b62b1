/** From this aspect ratio on an image fills its column before it is as high as the window. */
const WIDE = 2;

/**
 * The class that keeps an image lower than the window: its aspect ratio in tenths, rounded down,
 * by which `images.css` limits its width. None for wide images; very narrow ones share the
 * lowest.
 */
export function fitClass({ width, height }: { width: number; height: number }): string | undefined {
  const proportion = width / height;
  if (!(proportion < WIDE)) return undefined;
  return `fit-${Math.floor(proportion * 10)}`;
}
