/** From this proportion on an image fills its column before it is as high as the window. */
const WIDE = 2;

/**
 * The class that keeps an image lower than the window without distorting it: its proportion in twentieths, rounded
 * down, by which `images.css` bounds its width. None for wide images; all very narrow ones have the least.
 */
export function fitClass({ width, height }: { width: number; height: number }): string | undefined {
  const proportion = width / height;
  if (!(proportion < WIDE)) return undefined;
  return `fit-${Math.floor(proportion * 20)}`;
}
