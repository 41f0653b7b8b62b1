/** From this proportion on a picture fills its column before it is as high as the window. */
const WIDE = 2;

/**
 * The class that keeps a picture lower than the window without distorting it: its proportion in twentieths, rounded
 * down, by which `pictures.css` bounds its width. None for wide pictures; all very narrow ones have the least.
 */
export function fitClass({ width, height }: { width: number; height: number }): string | undefined {
  const proportion = width / height;
  if (!(proportion < WIDE)) return undefined;
  return `fit-${Math.floor(proportion * 20)}`;
}
